"""Work done ahead: in order, only a little of it, and a fault comes where its result is asked for."""

from __future__ import annotations

import threading
import time

import pytest

from accords.graph.ahead import DEPTH, ahead


def test_results_come_in_the_order_of_what_was_given() -> None:
    def slow_for_even(number: int) -> int:
        time.sleep(0.002 if number % 2 == 0 else 0)
        return number * number

    assert list(ahead(slow_for_even, range(50))) == [number * number for number in range(50)]
    assert list(ahead(slow_for_even, [])) == []


def test_only_a_few_results_wait() -> None:
    done: list[int] = []
    results = ahead(lambda number: done.append(number), iter(range(1_000)))
    next(results)
    time.sleep(0.05)
    assert len(done) <= DEPTH + 1
    results.close()  # type: ignore[attr-defined]
    assert threading.active_count() < 20


def test_a_fault_is_raised_where_its_result_is_taken() -> None:
    results = ahead(lambda number: 1 // number, [2, 1, 0, 3])
    assert [next(results), next(results)] == [0, 1]
    with pytest.raises(ZeroDivisionError):
        next(results)
