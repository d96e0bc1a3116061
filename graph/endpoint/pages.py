"""Pages: what the endpoint shows people about one IRI, and about the vocabulary, in English or Arabic."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from pyoxigraph import Literal, RdfFormat, parse

from accords.graph.endpoint.things import ID, MOST, Row, rows
from accords.graph.query.dispatch import Dispatch
from accords.graph.query.rows import Value

ACC = "https://w3id.org/accords/ns#"
Words = Mapping[str, str]


async def page(dispatch: Dispatch, name: str, lang: str) -> str:
    """Write a page about an IRI: its names, what is said of it, and the sentences that say so."""
    words = _words()[lang]
    names = await rows(dispatch, "names", name, lang)
    title = _title(names, name, lang)
    parts = [
        f"<h1>{_bdi(title)}</h1>",
        _kinds(names, words),
        _also(names, title, words),
        *[
            _section(heading, await rows(dispatch, what, name, lang), write, words)
            for heading, what, write in _SECTIONS
        ],
        f'<p class="quiet">{escape(words["machine"])}: <code>Accept: text/turtle {escape(name)}</code></p>',
    ]
    return _document(title, "\n".join(parts), lang, name.removeprefix(ID))


def departure_page(name: str, day: str | None, lang: str) -> str:
    """Write a page that says how a thing left the graph."""
    title = name.removeprefix(ID)
    body = f"<h1>{_bdi(title)}</h1><p>{escape(departure_sentence(title, day, lang))}</p>"
    return _document(title, body, lang, title)


def departure_sentence(name: str, day: str | None, lang: str) -> str:
    """Say how a thing left the graph: withdrawn on a day, or named by no statement any more."""
    words = _words()[lang]
    return (
        words["unnamed"].format(name=name) if day is None else words["withdrawn"].format(name=name, day=day)
    )


def _section(heading: str, found: Sequence[Row], write: Callable[[Row, Words], str], words: Words) -> str:
    """Write one section; nothing where there is nothing to show."""
    if not found:
        return ""
    more = f"<p>{escape(words['more'])}</p>" if len(found) >= MOST else ""
    return f"<h2>{escape(words[heading])}</h2><ol>{''.join(write(row, words) for row in found)}</ol>{more}"


def vocabulary_page(lang: str) -> str:
    """Write a page that lists the terms of the vocabulary with their labels and comments."""
    words = _words()[lang]
    turtle = files("accords.graph").joinpath("ontology.ttl").read_bytes()
    terms: dict[str, list[str]] = {}
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        if isinstance(quad.object, Literal) and quad.object.language == lang:
            terms.setdefault(str(getattr(quad.subject, "value", "")), []).append(quad.object.value)
    entries = (
        f'<dt id="{escape(term.rpartition("#")[2])}"><code>{escape(term.removeprefix(ACC))}</code></dt>'
        + "".join(f"<dd>{_bdi(text)}</dd>" for text in sorted(texts, key=len))
        for term, texts in sorted(terms.items())
    )
    body = f"<h1>{escape(words['vocabulary'])}</h1><dl>{''.join(entries)}</dl>"
    return _document(words["vocabulary"], body, lang, "../ns")


@cache
def _words() -> Mapping[str, Words]:
    """Read the words of the pages."""
    return tomllib.loads(files(__package__).joinpath("static/words.toml").read_text(encoding="utf-8"))


def _title(names: Sequence[Row], name: str, lang: str) -> str:
    """Choose the name in the reader's language, else any name, else the end of the IRI."""
    preferred = {row["lang"]: str(row["name"]) for row in names if row["kind"] is None}
    return preferred.get(lang) or next(iter(preferred.values()), name.removeprefix(ID))


def _kinds(names: Sequence[Row], words: Words) -> str:
    """Say what kind of thing it is."""
    kinds = [str(row["kind"]) for row in names if row["name"] is None and row["kind"] in words]
    return f'<p class="kind">{escape(" · ".join(words[kind] for kind in kinds))}</p>' if kinds else ""


def _also(names: Sequence[Row], title: str, words: Words) -> str:
    """List the other names."""
    others = sorted({str(row["name"]) for row in names if row["name"] is not None and row["name"] != title})
    return f"<p>{escape(words['also'])}: {' · '.join(_bdi(other) for other in others)}</p>" if others else ""


def _claim(claim: Row, words: Words) -> str:
    """Write one claim with its sentence, its speaker and its date."""
    said = words.get(str(claim["predicate"]), str(claim["predicate"]))
    degree = words.get(str(claim["factuality"]))
    doubt = "" if degree is None else f" ({escape(degree)})"
    return (
        f"<li><p>{_linked(claim['subject'], claim['subject_name'], words)} {escape(said)} "
        f"{_linked(claim['object'], claim['object_name'], words)}{doubt}</p>"
        f"{_sentence(claim, words)}</li>"
    )


def _promise(promise: Row, words: Words) -> str:
    """Write one commitment with its sentence."""
    strength = words.get(str(promise["strength"]), str(promise["strength"]))
    return (
        f"<li><p>{escape(strength)}: {_linked(promise['commitment'], promise['about'], words)}</p>"
        f"{_sentence(promise, words)}</li>"
    )


def _sentence(row: Row, words: Words) -> str:
    """Write the sentence behind a row, with its speaker, date and statement."""
    source = f"{escape(words['said_by'])} {_linked(row['speaker'], row['speaker_name'], words)}"
    date = f" · {escape(words['published'])} {_bdi(str(row['published']))}" if row["published"] else ""
    return (
        f'<blockquote dir="auto">{escape(str(row["quote"]))}</blockquote>'
        f'<p class="quiet">{source}{date} · {_linked(row["statement"], None, words)}</p>'
    )


def _numbered(sentence: Row, words: Words) -> str:
    """Write one sentence of a statement, and why it gave no claim where it gave none."""
    ends = [words[str(end)] for end in (sentence["outcome"], sentence["reason"]) if end in words]
    note = f' <span class="quiet">({escape(" · ".join(ends))})</span>' if ends else ""
    return f'<li id="s{sentence["number"]}" dir="auto">{escape(str(sentence["text"]))}{note}</li>'


def _mention(mention: Row, words: Words) -> str:
    """Write one thing that a statement mentions."""
    anchor = str(mention["mentioned"]).rpartition("#")[2]
    return (
        f'<li id="{escape(anchor, quote=True)}">{_linked(mention["mentioned"], mention["name"], words)}</li>'
    )


def _merge(merge: Row, words: Words) -> str:
    """Write one thing that somebody found to be this one."""
    told = {"who": merge["who"], "day": str(merge["at"])[:10], "why": merge["why"]}
    path = str(merge["merged"]).removeprefix(ID)
    return f"<li>{_bdi(str(merge['words']))} ({_bdi(path)}): {_bdi(words['merged'].format(**told))}</li>"


def _fact(fact: Row, words: Words) -> str:
    """Write one property of a thing and its value."""
    said = words.get(str(fact["predicate"]), str(fact["predicate"]))
    return f"<li>{escape(said)}: {_linked(fact['value'], fact['value_name'], words)}</li>"


_SECTIONS: tuple[tuple[str, str, Callable[[Row, Words], str]], ...] = (
    ("sentences", "claims", _claim),
    ("promises", "promises", _promise),
    ("text", "sentences", _numbered),
    ("mentions", "mentions", _mention),
    ("merges", "merges", _merge),
    ("facts", "facts", _fact),
)
"""The sections of a page: heading, query, and how a row is written."""


def _linked(target: Value, name: Value, words: Words) -> str:
    """Write a name that leads to the page of its thing, where it has one here."""
    if isinstance(target, str) and target.startswith(ACC):
        return _term(target.removeprefix(ACC), words)
    text = _bdi(str(name or str(target).removeprefix(ID)))
    if not isinstance(target, str) or not target.startswith(ID):
        return text
    return f'<a href="/id/{escape(target.removeprefix(ID), quote=True)}">{text}</a>'


def _term(name: str, words: Words) -> str:
    """Write a term of the vocabulary, in words where there are any, leading to its meaning."""
    return f'<a href="/ns#{escape(name, quote=True)}">{_bdi(words.get(name, name))}</a>'


def _bdi(text: str) -> str:
    """Write a text of the data so that its direction stays its own."""
    return f"<bdi>{escape(text)}</bdi>"


def _document(title: str, body: str, lang: str, path: str) -> str:
    """Write a whole page in the reader's language, with the way to the other one."""
    other, other_name = ("ar", "العربية") if lang == "en" else ("en", "English")
    direction = "rtl" if lang == "ar" else "ltr"
    words = _words()[lang]
    return (
        f'<!doctype html><html lang="{lang}" dir="{direction}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} · Accords</title>"
        f'<link rel="icon" href="data:,"><link rel="stylesheet" href="/sparql/static/page.css"></head><body><nav>'
        f'<a href="/sparql?lang={lang}">{escape(words["query"])}</a> '
        f'<a href="/id/{escape(path, quote=True)}?lang={other}" lang="{other}">{other_name}</a></nav>'
        f"<main>{body}</main></body></html>"
    )
