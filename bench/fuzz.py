"""Odd input in great numbers: `python -m bench.fuzz [--inputs 1000000] [--seed 1] [--part reader]`; exit 1 where a promise breaks.

Inputs are made by cutting, joining and spoiling seeds, from a seeded generator: what failed can be made again. Each
part may refuse an input with an error of its own; everything else is a fall. A call over the limit is a hang; an
offset that does not give back its words is a miss. Prints one line a part.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import cast

import pyoxigraph

from accords.graph.cypher import text as cypher_text
from accords.graph.document import Document, normalised
from accords.graph.errors import AccordsError
from accords.graph.keys import iri_for, official_key, threat_key
from accords.graph.query import guard
from accords.graph.questions.binding import bind, filled
from accords.graph.questions.question import questions
from accords.ingest.pipeline import read
from accords.ingest.sources import markdown
from accords.ingest.sources.encoding import decoded
from accords.ingest.sources.fields import document_from, parsed
from accords.ingest.sources.form import form_of
from accords.ingest.sources.refusal import Refused

EXAMPLES = Path(__file__).parent.parent / "examples"
LIMIT_SECONDS = 10
WORKERS = 2
ODD = tuple(
    "\x00\x08\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u0301\u0640\ufdfa\ufffd🕊中'\"`{}()[]<>\\;#/*$?|,.:-–“”«»\n\r\t "
)
LONGEST = 600
HEADS = 0.7
"""Share of inputs that begin as a seed begins."""


class Hang(BaseException):
    """A call that took longer than the limit."""


class Missed(Exception):
    """A promise about the outcome that did not hold."""


@dataclass(slots=True)
class Part:
    """One part under fuzz: its seeds, what is called, which share of the inputs it gets, and what it may raise."""

    name: str
    share: float
    seeds: Callable[[], list[str]]
    call: Callable[[str], None]
    refusals: tuple[type[Exception], ...]


@dataclass(slots=True)
class Outcome:
    """What became of the inputs of a part."""

    inputs: int = 0
    refused: int = 0
    falls: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)
    slowest: float = 0.0


def spoiled(seeds: list[str], chance: random.Random) -> str:
    """Make an input: pieces of seeds, cut anywhere, joined, with odd letters put in or words doubled."""
    pieces = []
    for _ in range(chance.randint(1, 3)):
        seed = chance.choice(seeds)
        start = 0 if not pieces and chance.random() < HEADS else chance.randrange(len(seed) + 1)
        pieces.append(seed[start : start + chance.randint(0, LONGEST)])
    text = "".join(pieces)
    for _ in range(chance.choice((0, 1, 2, 5, 20))):
        at = chance.randrange(len(text) + 1)
        text = (
            text[:at]
            + chance.choice(ODD) * chance.choice((1, 1, 1, 2, 40))
            + text[at + chance.randint(0, 2) :]
        )
    return text


def statements() -> list[str]:
    """The texts of the example statements."""
    return [json.loads(it.read_text("utf-8"))["text"] for it in sorted(EXAMPLES.glob("*.json"))]


def files() -> list[str]:
    """The example statements as files, and Markdown with fields before it."""
    whole = [it.read_text("utf-8") for it in sorted(EXAMPLES.glob("*.json"))]
    return [*whole, *(f"---\ntitle: A\npublished: 2020-01-02\n---\n# H\n\n* {it}" for it in statements()[:5])]


def queries() -> list[str]:
    """The named questions in SPARQL, and calls outward in several spellings."""
    own = [it.sparql for it in questions() if it.sparql]
    outward = ["SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }", "SERVICE SILENT ?x { }",
               "\\u0053ERVICE<a>{}", "PREFIX a: <b> LOAD <c>", "INSERT DATA { <a> <b> <c> }", "# }\n'''\"\"\"<"]  # fmt: skip
    return [*own, *outward]


def cypher() -> list[str]:
    """The named questions in Cypher, and texts that would write or call."""
    own = [it.cypher for it in questions() if it.cypher]
    return [
        *own,
        "LOAD CSV FROM 'file:///x' AS l RETURN l",
        "CALL dbms.listConfig()",
        "MATCH (n) DETACH DELETE n",
        "/* `",
    ]


def read_one(text: str) -> None:
    """Read a text; every offset must give back the words it is said to hold."""
    document = Document(text=text, id="fuzz", published="2023-01-09")
    reading, nfc = read(document), normalised(text)
    for entity in reading.entities:
        if any(nfc[it.start : it.end] != it.text for it in entity.mentions):
            raise Missed(f"a mention of {entity.name!r}")
    for promise in reading.commitments:
        if nfc[promise.about_span.start : promise.about_span.end] != promise.about:
            raise Missed(f"what is undertaken: {promise.about!r}")
    spans = [it.evidence for it in (*reading.relations, *reading.commitments, *reading.structure)]
    if not all(0 <= it.start < it.end <= len(nfc) for it in spans):
        raise Missed("a sentence outside the text")


def parse_one(text: str) -> None:
    """Take a file apart in every form that is read in the process itself; each may refuse it in a sentence."""
    data = text.encode("utf-8", "surrogatepass")
    fields = {"text": text, "id": text[:40], "published": text[:10], "lang": text[:2], "title": text[:80]}
    for take in (
        lambda: form_of("statement", data[:4096]),
        lambda: markdown.plain(decoded(data)),
        lambda: document_from(parsed(text)),
        lambda: document_from({"text": text}),
        lambda: document_from(fields),
    ):
        with suppress(Refused):
            take()


def guard_one(text: str) -> None:
    """Let the guard look at a query."""
    guard.check(text)


def bind_one(text: str) -> None:
    """Bind an input to every parameter of a question; what comes out must be one query with the same words."""
    for one in questions():
        given = {it.name: text for it in one.parameters}
        try:
            terms = bind(one, given, None)
        except AccordsError:
            continue
        if one.sparql and sum(map(filled(one.sparql, terms).count, "{}")) < sum(map(one.sparql.count, "{}")):
            raise Missed(f"{one.name}: brackets of the query are gone")


def name_one(text: str) -> None:
    """Make identities of a name; every IRI must be one that the store takes."""
    for key in (official_key("country:FRA", text), threat_key(text)):
        if key is not None:
            pyoxigraph.NamedNode(iri_for(key, text))


PARTS = (
    Part("query guard", 0.45, queries, guard_one, (AccordsError,)),
    Part("Cypher guard", 0.30, cypher, cypher_text.check, (AccordsError,)),
    Part("names and identities", 0.15, statements, name_one, ()),
    Part("files", 0.085, files, parse_one, ()),
    Part("parameters", 0.01, statements, bind_one, ()),
    Part("reader", 0.005, statements, read_one, ()),
)


@contextmanager
def limited() -> Iterator[None]:
    """Raise Hang in what takes longer than the limit."""

    def ring(number: int, frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(LIMIT_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def run(task: tuple[int, int, int]) -> tuple[int, Outcome]:
    """Give a part so many inputs from a seed."""
    place, inputs, seed = task
    part, outcome, chance = PARTS[place], Outcome(), random.Random(seed)
    seeds = part.seeds()
    for seed in (seeds[0], seeds[-1]):
        _one(part, seed, Outcome())
    for _ in range(inputs):
        _one(part, spoiled(seeds, chance), outcome)
    return place, outcome


def _one(part: Part, text: str, outcome: Outcome) -> None:
    """Give a part one input and note what became of it."""
    outcome.inputs += 1
    begun = time.perf_counter()
    try:
        with limited():
            part.call(text)
    except part.refusals:
        outcome.refused += 1
    except Missed as problem:
        outcome.misses.append(f"{problem} in {text!r}")
    except Hang:
        outcome.hangs.append(repr(text))
    except Exception as problem:  # noqa: BLE001 -- whatever falls is what is looked for
        outcome.falls.append(f"{type(problem).__name__}: {problem} over {text!r}")
    outcome.slowest = max(outcome.slowest, time.perf_counter() - begun)


def tasks(inputs: int, seed: int, only: str | None = None) -> list[tuple[int, int, int]]:
    """Cut the work into pieces, each with a seed of its own; all of it for one part where one is named."""
    pieces = 20
    return [
        (
            place,
            max(1, round(inputs * (part.share if only is None else 1) / pieces)),
            seed * 1_000_003 + place * 1_009 + piece,
        )
        for piece in range(pieces)
        for place, part in enumerate(PARTS)
        if only in (None, part.name)
    ]


def together(found: list[Outcome]) -> Outcome:
    """Add outcomes up."""
    whole = Outcome()
    for one in found:
        whole.inputs += one.inputs
        whole.refused += one.refused
        whole.falls += one.falls
        whole.hangs += one.hangs
        whole.misses += one.misses
        whole.slowest = max(whole.slowest, one.slowest)
    return whole


def main() -> None:
    """Run every part and print what became of its inputs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--part", choices=[part.name for part in PARTS], help="give all inputs to this part")
    given = parser.parse_args()
    found: dict[int, list[Outcome]] = {place: [] for place in range(len(PARTS))}
    work = tasks(given.inputs, given.seed, given.part)
    with get_context("spawn").Pool(WORKERS) as pool:
        for done, (place, outcome) in enumerate(pool.imap_unordered(run, work), start=1):
            found[place].append(outcome)
            print(f"\r{done}/{len(work)}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    wholes = [together(cast("list[Outcome]", found[place])) for place in range(len(PARTS))]
    for part, whole in zip(PARTS, wholes, strict=True):
        if not whole.inputs:
            continue
        print(
            f"{part.name:22} {whole.inputs:9,} inputs  {whole.refused:9,} refused  {len(whole.falls)} falls"
            f"  {len(whole.hangs)} hangs  {len(whole.misses)} misses  slowest {whole.slowest:.3f} s"
        )
    bad = [it for whole in wholes for it in (*whole.falls, *whole.hangs, *whole.misses)]
    print("\n".join(bad[:20]))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
