"""Entities of FollowTheMoney held against the real package; run by a Python that has it, never imported by ours.

Usage: PYTHON ftm_check.py SCHEMA.json < entities; prints what is wrong, one fault a line, and nothing else.
With `--write` it writes SCHEMA.json anew: the schemata that ftm.toml names, with the ranges of their properties.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.exc import InvalidData


def told(names: list[str]) -> dict[str, Any]:
    """The schemata as the package has them: what they are, what they need, what their properties hold."""
    return {
        name: {
            "is": sorted(one.name for one in model.get(name).schemata),
            "needs": sorted(model.get(name).required),
            "has": {
                prop.name: prop.range.name if prop.range is not None else prop.type.name
                for prop in sorted(model.get(name).properties.values(), key=lambda prop: prop.name)
                if not prop.stub
            },
        }
        for name in names
    }


def faults(entity: dict[str, Any]) -> list[str]:
    """What the package refuses or would write otherwise."""
    found = []
    try:
        model.get(entity["schema"]).validate(entity)
    except InvalidData as problem:
        found.append(f"{entity['id']}: {problem}")
    cleaned = model.get_proxy(entity, cleaned=False).to_dict()["properties"]
    return found + [
        f"{entity['id']}: {name} is {values}, and would be {cleaned.get(name)}"
        for name, values in entity["properties"].items()
        if set(cleaned.get(name, [])) != set(values)
    ]


def main() -> None:
    """Check, or write the schema."""
    path = Path(sys.argv[1])
    known = json.loads(path.read_text("utf-8"))
    fresh = told(sorted(known))
    if "--write" in sys.argv:
        path.write_text(json.dumps(fresh, indent=1, sort_keys=True) + "\n", "utf-8")
    elif fresh != known:
        sys.stdout.write(f"{path.name} is not what the package says\n")
    for line in sys.stdin:
        for fault in faults(json.loads(line)):
            sys.stdout.write(fault + "\n")


if __name__ == "__main__":
    main()
