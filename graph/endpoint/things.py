"""Things: what the endpoint tells about one IRI of the graph, to people and to programs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from html import escape
from importlib.resources import files

from pyoxigraph import Literal, RdfFormat, parse

from accords.graph.endpoint.protocol import Malformed
from accords.graph.query.pool import Pool
from accords.graph.query.rows import Value

ID = "https://w3id.org/accords/id/"
ACC = "https://w3id.org/accords/ns#"
MOST_CLAIMS = 200

_PATH = re.compile(r"[A-Za-z0-9/_.~+-]{1,400}")

_KNOWN = "ASK {{ {{ <{iri}> ?p ?o }} UNION {{ ?s ?q <{iri}> }} }}"

_DESCRIPTION = """
CONSTRUCT {{ ?s ?p ?o }} WHERE {{
  {{ BIND(<{iri}> AS ?s) ?s ?p ?o }}
  UNION {{ GRAPH <https://w3id.org/accords/graph/links> {{ ?s ?p <{iri}> }} BIND(<{iri}> AS ?o) }}
  UNION {{ <{iri}> <{acc}evidence> ?s . ?s ?p ?o }}
  UNION {{ <{iri}> <{acc}evidence>/<http://www.w3.org/ns/oa#hasSelector> ?s . ?s ?p ?o }}
  UNION {{ ?s <{acc}inStatement> <{iri}> . ?s ?p ?o }}
}}
"""

_NAMES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT DISTINCT ?kind ?name (LANG(?text) AS ?lang) WHERE {{
  {{ <{iri}> a ?type . FILTER(STRSTARTS(STR(?type), "{acc}")) BIND(STRAFTER(STR(?type), "#") AS ?kind) }}
  UNION {{ <{iri}> skos:prefLabel|dct:title ?text . BIND(STR(?text) AS ?name) }}
  UNION {{ <{iri}> skos:altLabel ?text . BIND(STR(?text) AS ?name) BIND("also" AS ?kind) }}
}} ORDER BY ?kind ?lang ?name
"""

_CLAIMS = """
PREFIX acc: <https://w3id.org/accords/ns#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?subject ?subject_name ?predicate ?object ?object_name ?factuality ?quote ?statement ?published
       ?speaker ?speaker_name
WHERE {{
  {{ SELECT DISTINCT ?claim WHERE {{
      {{ ?claim rdf:subject <{iri}> }} UNION {{ ?claim rdf:object <{iri}> }}
      UNION {{ ?claim prov:wasDerivedFrom <{iri}> }} UNION {{ BIND(<{iri}> AS ?claim) }}
      ?claim a acc:Claim .
    }} LIMIT {most} }}
  ?claim rdf:subject ?subject ; rdf:predicate ?link ; rdf:object ?object ; acc:factuality ?degree ;
         prov:wasDerivedFrom ?statement ; acc:evidence ?evidence .
  BIND(STRAFTER(STR(?link), "#") AS ?predicate)
  BIND(STRAFTER(STR(?degree), "#") AS ?factuality)
  ?evidence acc:saidBy ?speaker ; oa:hasSelector ?words .
  ?words oa:exact ?quote .
  OPTIONAL {{ ?statement dct:issued ?published }}
  OPTIONAL {{ ?subject skos:prefLabel ?subject_name FILTER(LANG(?subject_name) = "{lang}") }}
  OPTIONAL {{ ?object skos:prefLabel ?object_name FILTER(LANG(?object_name) = "{lang}") }}
  OPTIONAL {{ ?speaker skos:prefLabel ?speaker_name FILTER(LANG(?speaker_name) = "{lang}") }}
}} ORDER BY ?published ?predicate ?quote
"""


def iri(path: str) -> str:
    """Give the IRI that a path of this server stands for; Malformed where it can be none."""
    if not _PATH.fullmatch(path):
        raise Malformed("nothing of this name is known", 404)
    return ID + path


def is_known(pool: Pool, name: str) -> bool:
    """Say whether the graph says anything about an IRI."""
    return bool(pool.rows(_KNOWN.format(iri=name)).rows[0][0])


def description(name: str) -> str:
    """Write the query that describes an IRI with its evidence."""
    return _DESCRIPTION.format(iri=name, acc=ACC)


def page(pool: Pool, name: str, lang: str) -> str:
    """Write a page about an IRI: its names, and the sentences in which it occurs."""
    names = pool.rows(_NAMES.format(iri=name, acc=ACC)).rows
    claims = pool.rows(_CLAIMS.format(iri=name, lang=lang, most=MOST_CLAIMS))
    words = _words()[lang]
    title = _title(names, name, lang)
    parts = [
        f"<h1>{_bdi(title)}</h1>",
        _kinds(names, words),
        _also(names, title, words),
        f"<h2>{escape(words['sentences'])}</h2>",
        _claims([dict(zip(claims.columns, row, strict=True)) for row in claims.rows], words),
        f'<p class="quiet">{escape(words["machine"])}: <code>Accept: text/turtle {escape(name)}</code></p>',
    ]
    return _document(title, "\n".join(parts), lang, name.removeprefix(ID))


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
def _words() -> Mapping[str, Mapping[str, str]]:
    """Read the words of the pages."""
    return tomllib.loads(files(__package__).joinpath("static/words.toml").read_text(encoding="utf-8"))


def _title(names: tuple[tuple[Value, ...], ...], name: str, lang: str) -> str:
    """Choose the name in the reader's language, else any name, else the end of the IRI."""
    preferred = {str(row[2]): str(row[1]) for row in names if row[0] is None and row[1] is not None}
    return preferred.get(lang) or next(iter(preferred.values()), name.removeprefix(ID))


def _kinds(names: tuple[tuple[Value, ...], ...], words: Mapping[str, str]) -> str:
    """Say what kind of thing it is."""
    kinds = [str(row[0]) for row in names if row[1] is None and str(row[0]) in words]
    return f'<p class="kind">{escape(" · ".join(words[kind] for kind in kinds))}</p>' if kinds else ""


def _also(names: tuple[tuple[Value, ...], ...], title: str, words: Mapping[str, str]) -> str:
    """List the other names."""
    others = sorted({str(row[1]) for row in names if row[1] is not None and row[1] != title})
    return f"<p>{escape(words['also'])}: {' · '.join(_bdi(other) for other in others)}</p>" if others else ""


def _claims(claims: list[dict[str, Value]], words: Mapping[str, str]) -> str:
    """List claims, each with the sentence behind it."""
    if not claims:
        return f"<p>{escape(words['none'])}</p>"
    more = f"<p>{escape(words['more'])}</p>" if len(claims) >= MOST_CLAIMS else ""
    return f"<ol>{''.join(_claim(claim, words) for claim in claims)}</ol>{more}"


def _claim(claim: dict[str, Value], words: Mapping[str, str]) -> str:
    """Write one claim with its sentence, its speaker and its date."""
    said = words.get(str(claim["predicate"]), str(claim["predicate"]))
    degree = words.get(str(claim["factuality"]))
    source = f"{escape(words['said_by'])} {_linked(claim['speaker'], claim['speaker_name'])}"
    date = f", {escape(words['published'])} {escape(str(claim['published']))}" if claim["published"] else ""
    return (
        f"<li><p>{_linked(claim['subject'], claim['subject_name'])} {escape(said)} "
        f"{_linked(claim['object'], claim['object_name'])}{f' ({escape(degree)})' if degree else ''}</p>"
        f'<blockquote dir="auto">{escape(str(claim["quote"]))}</blockquote>'
        f'<p class="quiet">{source}{date} · {_linked(claim["statement"], None)}</p></li>'
    )


def _linked(target: Value, name: Value) -> str:
    """Write a name that leads to the page of its thing, where it has one here."""
    text = _bdi(str(name or str(target).removeprefix(ID)))
    if not isinstance(target, str) or not target.startswith(ID):
        return text
    return f'<a href="/id/{escape(target.removeprefix(ID), quote=True)}">{text}</a>'


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
        f'<link rel="stylesheet" href="/static/page.css"></head><body><nav>'
        f'<a href="/sparql?lang={lang}">{escape(words["query"])}</a> '
        f'<a href="/id/{escape(path, quote=True)}?lang={other}" lang="{other}">{other_name}</a></nav>'
        f"<main>{body}</main></body></html>"
    )
