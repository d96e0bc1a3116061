"""Documents about the endpoint itself: service description, VoID, vocabulary, in any RDF form."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse, serialize

from accords.graph.errors import NoCommonForm
from accords.graph.query import media


def service_description(endpoint: str, accept: str) -> tuple[str, bytes]:
    """Describe the service at this address; a media type and bytes."""
    turtle = files(__package__).joinpath("static/description.ttl").read_bytes()
    return written(turtle, endpoint, accept)


def vocabulary(accept: str) -> tuple[str, bytes]:
    """Give the vocabulary; a media type and bytes."""
    turtle = files("accords.graph").joinpath("ontology.ttl").read_bytes()
    return written(turtle, "https://w3id.org/accords/ns", accept)


def void(endpoint: str, description: Path, accept: str) -> tuple[str, bytes]:
    """Give the description of a generation's data, with where it can be asked; a media type and bytes."""
    access = files(__package__).joinpath("static/access.ttl").read_bytes()
    return written(description.read_bytes() + b"\n" + access, endpoint, accept)


def written(turtle: bytes, base: str, accept: str) -> tuple[str, bytes]:
    """Write Turtle in the RDF form that is wanted most; NoCommonForm where there is none."""
    chosen = media.choose(accept, media.GRAPHS)
    if chosen is None:
        raise NoCommonForm("can be had as " + ", ".join(media.GRAPHS))
    quads = sorted(parse(turtle, format=RdfFormat.TURTLE, base_iri=base), key=str)
    triples = (Quad(quad.subject, quad.predicate, quad.object, DefaultGraph()) for quad in quads)
    body = serialize(triples, format=media.GRAPHS[chosen])
    return chosen, body if body is not None else b""
