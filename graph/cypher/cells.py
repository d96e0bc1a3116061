"""Cells: values of the driver as plain values; a node is its IRI, a claim's relationship the claim's."""

from __future__ import annotations

import json
from typing import Any

from neo4j.graph import Node, Path, Relationship

from accords.graph.answers.answer import Value


def cell(value: Any) -> Value:
    """Give a value as text, number or truth; a list or map is written as JSON."""
    plain = _plain(value)
    if plain is None or isinstance(plain, str | int | float | bool):
        return plain
    return json.dumps(plain, ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Give a value as something that JSON can hold."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Node):
        return _node(value)
    if isinstance(value, Relationship):
        return str(value.get("claim") or value.get("key") or value.type)
    if isinstance(value, Path):
        return _path(value)
    return _compound(value)


def _compound(value: Any) -> Any:
    """Give a list, a map, a date or a place."""
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple) and type(value) in (list, tuple):
        return [_plain(one) for one in value]
    written = getattr(value, "iso_format", None)
    return str(value if written is None else written())


def _node(node: Node) -> str:
    """Give a node as its IRI; one that is none of ours as its labels and properties."""
    uri = node.get("uri")
    if isinstance(uri, str):
        return uri
    held = {name: _plain(value) for name, value in sorted(node.items())}
    return f"({''.join(f':{label}' for label in sorted(node.labels))} {json.dumps(held, ensure_ascii=False)})"


def _path(path: Path) -> str:
    """Give a path as its nodes with arrows between them."""
    words = [_node(path.nodes[0])]
    for hop, (start, end) in zip(
        path.relationships, zip(path.nodes, path.nodes[1:], strict=False), strict=True
    ):
        forward = hop.start_node is not None and hop.start_node.element_id == start.element_id
        words += [f"-{hop.type}->" if forward else f"<-{hop.type}-", _node(end)]
    return " ".join(words)
