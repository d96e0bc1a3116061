from __future__ import annotations

import dataclasses
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad

from accords.graph.document import Document
from accords.graph.errors import Locked, PublishFailed
from accords.graph.export import exported
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.publish.lock import locked
from accords.graph.rdf.terms import GRAPH, graph, node, term
from accords.graph.record import Decision, Record
from accords.graph.settings import Settings
from accords.ingest.pipeline import read
from tests.published import bytes_of
from tests.worlds import small_world as statements

ID = "https://w3id.org/accords/id/"


def take(home: Path, numbers: range = range(8)) -> list[str]:
    """Put some statements of the small world into the record; their hashes."""
    record = Record(home)
    chosen = [statements()[number] for number in numbers]
    for document, reading in chosen:
        record.take(document, reading, again=True)
    record.close()
    return [document.statement_hash for document, _ in chosen]


def test_publishing_twice_changes_nothing(workspace: Path) -> None:
    take(workspace)
    first = publish(Settings(home=workspace))
    take(workspace)
    assert publish(Settings(home=workspace)).number == first.number


def test_increments_and_a_rebuild_give_the_same_bytes(workspace: Path) -> None:
    for number in range(8):
        take(workspace, range(number, number + 1))
        publish(Settings(home=workspace))
    grown = bytes_of(workspace)
    publish(Settings(home=workspace), rebuild=True)
    assert bytes_of(workspace) == grown


def test_one_publish_and_many_give_the_same_bytes(workspace: Path, small_bytes: bytes) -> None:
    for number in range(7, -1, -1):
        take(workspace, range(number, number + 1))
        publish(Settings(home=workspace))
    assert bytes_of(workspace) == small_bytes


def test_a_link_that_two_statements_say_survives_the_withdrawal_of_one(workspace: Path) -> None:
    names = take(workspace)
    before = publish(Settings(home=workspace))
    kept = Quad(
        node(f"{ID}country/USA"),
        term("acc:counters"),
        node(f"{ID}threat/malign-activity.irn"),
        graph("links"),
    )
    gone = Quad(node(f"{ID}country/USA"), term("acc:partyTo"), _iri(before, "health"), graph("links"))
    assert kept in before.store
    assert gone in before.store
    complete = bytes_of(workspace)
    record = Record(workspace)
    record.withdraw(names[0])
    record.close()
    after = publish(Settings(home=workspace))
    assert kept in after.store
    assert gone not in after.store
    assert [found.iri for found in after.search("memorandum health")] == []
    assert not list(after.store.quads_for_pattern(None, None, None, graph(f"statement/{names[0]}")))
    take(workspace, range(1))
    publish(Settings(home=workspace))
    assert bytes_of(workspace) == complete


def _iri(generation: Generation, words: str):  # type: ignore[no-untyped-def]
    """The thing of the small world that a search finds first."""
    return node(next(f.iri for f in generation.search(words) if f.type == "Agreement"))


def test_a_corrected_text_replaces_its_graph(workspace: Path) -> None:
    (name,) = take(workspace, range(1))
    publish(Settings(home=workspace))
    document, reading = statements()[0]
    longer = dataclasses.replace(document, text=document.text + " End.")
    record = Record(workspace)
    record.take(longer, dataclasses.replace(reading, sha256=longer.sha256, relations=reading.relations[:2]))
    record.close()
    after = publish(Settings(home=workspace))
    claims = after.store.quads_for_pattern(None, term("acc:polarity"), None, graph(f"statement/{name}"))
    assert len(list(claims)) == 2 + len(reading.structure) + sum(
        e.status is not None for e in reading.entities
    )
    changed = bytes_of(workspace)
    publish(Settings(home=workspace), rebuild=True)
    assert bytes_of(workspace) == changed


def test_two_joint_committees_of_different_pairs_stay_two(small_world: Generation) -> None:
    assert small_world.search("joint committee on trade")[0].iri.endswith("egy-jor/joint-committee-trade")
    assert small_world.search("لجنة مشتركة للتجارة")[0].iri.endswith("egy-sdn/joint-committee-trade")


def test_one_official_in_two_scripts_is_one(small_world: Generation) -> None:
    tariq = f"{ID}official/sau-tariq-al-mansour"
    for name in ("طارق المنصور", "Tariq al-Mansour", "Tarek Mansour"):
        assert small_world.search(name)[0].iri == tariq


@pytest.mark.parametrize(
    "name", [{"name": "spoke"}, {"name": "call: Joseph Harmon – Khalid bin Saud", "naming": "made"}]
)
def test_a_meeting_that_is_only_a_verb_is_called_by_who_met_and_when(
    workspace: Path, name: dict[str, Any]
) -> None:
    document, reading = statements()[6]
    nameless = [dataclasses.replace(e, **name) if e.type == "Meeting" else e for e in reading.entities]
    record = Record(workspace)
    record.take(document, dataclasses.replace(reading, entities=tuple(nameless)))
    record.close()
    (call,) = (f for f in publish(Settings(home=workspace)).search("Call Qatar") if f.type == "Meeting")
    assert call.label_en == "Call: Qatar and United States (2021-12-01)"
    assert call.label_ar == "اتصال بين قطر والولايات المتحدة (2021-12-01)"


def test_a_danger_from_somebody_is_called_by_the_plainest_words_for_it(workspace: Path) -> None:
    texts = (
        "Kenya condemned Chad's reckless and unprovoked assault on Niger.",
        "Kenya condemned Chad's brutal, repeated and unprovoked attacks on the people of Niger.",
        "Kenya condemned Chad's attacks on Niger.",
    )
    record = Record(workspace)
    for number, text in enumerate(texts):
        document = Document(
            text=text, id=f"d{number}", lang="en", publisher="Daily", source="https://daily.example"
        )
        record.take(document, read(document))
    record.close()
    dangers = [it for it in publish(Settings(home=workspace)).search("attack Chad") if it.type == "Threat"]
    assert [it.label_en for it in dangers][:1] == ["Chad's attacks on Niger"]


def test_every_triple_has_one_home(small_world: Generation) -> None:
    triples = [(str(q.subject), str(q.predicate), str(q.object)) for q in small_world.store]
    assert len(triples) == len(set(triples))


def test_what_is_denied_conditional_or_doubtful_gives_no_link(small_world: Generation) -> None:
    quads = small_world.store.quads_for_pattern(None, None, None, graph("links"))
    links = {(str(q.subject), str(q.predicate), str(q.object)) for q in quads}
    front = f"<{ID}organization/ansar-front>"
    assert (f"<{ID}country/SAU>", str(term("acc:supports")), front) not in links
    assert not [link for link in links if link[1] == str(term("acc:attributedTo"))]
    amman = statements()[4][0].statement_hash
    assert not [link for link in links if link[2] == f"<{ID}statement/{amman}#e5>"]


def test_an_actor_is_a_threat_only_in_the_derived_graph(small_world: Generation) -> None:
    quads = small_world.store.quads_for_pattern(
        node(f"{ID}organization/ansar-front"), term("rdf:type"), None, None
    )
    assert {
        (str(q.object).rpartition("#")[2], str(q.graph_name).removeprefix(f"<{GRAPH}")) for q in quads
    } == {
        ("Organization>", "things>"),
        ("Threat>", "derived>"),
    }


def test_a_reprint_is_the_same_text(small_world: Generation) -> None:
    (quad,) = small_world.store.quads_for_pattern(None, term("acc:sameTextAs"), None, None)
    original, reprint = statements()[2][0], statements()[7][0]
    assert quad.subject == node(f"{ID}statement/{reprint.statement_hash}")
    assert quad.object == node(f"{ID}statement/{original.statement_hash}")


def test_legal_status_follows_kind_and_press_reports_are_only_reported(small_world: Generation) -> None:
    quads = small_world.store.quads_for_pattern(None, term("acc:legalStatus"), None, None)
    status = {
        str(q.subject).rpartition("/")[2].strip(">"): str(q.object).rpartition("#")[2].strip(">")
        for q in quads
    }
    assert status["extradition"] == "binding"
    assert status["road-transport"] == "onlyReported"
    assert status["digital-cooperation"] == "nonBinding"


def test_a_rejected_claim_gives_no_link(workspace: Path) -> None:
    take(workspace, range(5, 6))
    before = publish(Settings(home=workspace))
    (link,) = before.store.quads_for_pattern(None, term("acc:criticizes"), None, graph("links"))
    (claim,) = [
        q.subject
        for q in before.store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
        if Quad(q.subject, term("acc:factuality"), term("acc:asserted"), q.graph_name) in before.store
    ]
    record = Record(workspace)
    record.decide(
        Decision(str(claim).strip("<>"), "", "rejected", "a reviewer", "the council denied it", "2024-01-01")
    )
    record.close()
    after = publish(Settings(home=workspace))
    assert link not in after.store
    publish(Settings(home=workspace), rebuild=True)
    assert bytes_of(workspace) == exported(after.store, "nquads", with_clock=False)


def test_a_failed_publish_names_the_fault_and_leaves_the_pointer(workspace: Path) -> None:
    take(workspace, range(1))
    publish(Settings(home=workspace))
    document, reading = statements()[1]
    record = Record(workspace)
    record.take(document, reading)
    record.database.connection.execute("DELETE FROM texts WHERE statement = ?", (document.statement_hash,))
    record.close()
    with pytest.raises(PublishFailed, match="the record holds"):
        publish(Settings(home=workspace))
    assert Generation.current(workspace).number == 1
    assert not (workspace / "generations" / ".draft").exists()


def test_three_generations_are_kept_and_one_in_use_longer(workspace: Path) -> None:
    held = None
    for number in range(6):
        take(workspace, range(number, number + 1))
        generation = publish(Settings(home=workspace))
        held = generation if number == 0 else held
    numbers = sorted(int(p.name) for p in (workspace / "generations").iterdir() if p.name.isdigit())
    assert numbers == [1, 4, 5, 6]
    assert held is not None
    assert len(held.store) > 0


def test_a_second_publisher_waits_and_then_learns_who_holds_the_workspace(workspace: Path) -> None:
    take(workspace, range(1))
    with locked(workspace), pytest.raises(Locked, match=f"process {os.getpid()}"):
        publish(Settings(home=workspace), patience=0.3)


def test_a_reader_is_not_disturbed_by_publishing(workspace: Path) -> None:
    take(workspace, range(3))
    publish(Settings(home=workspace))
    reader = Generation.current(workspace)
    size, met = len(reader.store), []
    end = threading.Event()

    def read() -> None:
        while not end.is_set():
            met.append(len(reader.store))
            assert reader.search("Saudi")

    thread = threading.Thread(target=read)
    thread.start()
    for number in range(3, 8):
        take(workspace, range(number, number + 1))
        publish(Settings(home=workspace))
    end.set()
    thread.join()
    assert set(met) == {size}
    assert len(Generation.current(workspace).store) > size


PUBLISHER = "import sys; from pathlib import Path; from accords.graph.publish import publish; from accords.graph.settings import Settings; publish(Settings(home=Path(sys.argv[1])), rebuild=True)"  # noqa: E501


def test_a_publisher_killed_at_any_moment_breaks_nothing(
    small_home: Path, small_bytes: bytes, tmp_path: Path
) -> None:
    home = Path(shutil.copytree(small_home, tmp_path / "home"))
    for seconds in (0.6, 0.9, 1.3, 1.8):
        process = subprocess.Popen([sys.executable, "-c", PUBLISHER, str(home)])
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert bytes_of(home) == small_bytes, seconds
        publish(Settings(home=home), rebuild=True, patience=1)
        assert bytes_of(home) == small_bytes, seconds
        assert not (home / "generations" / ".draft").exists()


def test_two_hash_seeds_give_the_same_bytes(workspace: Path) -> None:
    take(workspace)
    results = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", PUBLISHER, str(workspace)], env=environment, check=True)
        results.add(
            (bytes_of(workspace), exported(Generation.current(workspace).store, "trig", with_clock=False))
        )
    assert len(results) == 1
