"""The VoID description of a generation."""

from __future__ import annotations

from collections.abc import Mapping

_HEAD = """\
@prefix acc:  <https://w3id.org/accords/ns#> .
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

<https://w3id.org/accords/dataset> a void:Dataset ;
    dct:title "Accords"@en , "أكوردز"@ar ;
    void:uriSpace "https://w3id.org/accords/id/" ;
    void:vocabulary <https://w3id.org/accords/ns#> , <http://www.w3.org/ns/oa#> ;
"""


def void(number: int, counts: Mapping[str, int]) -> str:
    """The description in Turtle: version, size, and how many of each class."""
    classes = [
        f"    void:classPartition [ void:class acc:{name} ; void:entities {count} ]"
        for name, count in sorted(counts.items())
        if name != "quads"
    ]
    version = f'    dct:hasVersion "{number}" ;\n    void:triples {counts["quads"]} ;\n'
    return _HEAD + version + " ;\n".join(classes) + " .\n"
