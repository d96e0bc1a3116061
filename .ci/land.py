"""The outline of the world's land for the explorer's map: python .ci/land.py ARCHIVE FILE.

ARCHIVE is the npm package world-atlas, whose coasts are those of Natural Earth (public domain), at 1:110 million.
Writes an SVG of one path in degrees: x is the longitude, y the latitude turned over. No border is in it.
"""

from __future__ import annotations

import json
import sys
import tarfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

NORTH, SOUTH = 84, -58
Ring = list[tuple[float, float]]


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield every coast as a ring of longitudes and latitudes, without a jump at the date line."""
    arcs = [_arc(arc, **topology["transform"]) for arc in topology["arcs"]]
    for shape in topology["objects"]["land"]["geometries"]:
        pieces = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for ring in (ring for piece in pieces for ring in piece):
            points: Ring = []
            for number in ring:
                part = arcs[number] if number >= 0 else arcs[~number][::-1]
                points += part[1:] if points else part
            yield _unbroken(points)


def _arc(steps: list[list[int]], scale: list[float], translate: list[float]) -> Ring:
    """Turn the steps of an arc into degrees."""
    x, y, found = 0, 0, []
    for across, up in steps:
        x, y = x + across, y + up
        found.append((x * scale[0] + translate[0], y * scale[1] + translate[1]))
    return found


def _unbroken(points: Ring) -> Ring:
    """Let longitudes run on beyond 180 degrees instead of jumping to the other edge."""
    found, turn = points[:1], 0
    for (before, _), (now, latitude) in pairwise(points):
        turn += 360 * ((now - before < -180) - (now - before > 180))
        found.append((now + turn, latitude))
    return found


def path(ring: Ring) -> str:
    """Write a ring as part of a path, once more where it runs over an edge."""
    shifts = [0]
    shifts += [-360] if max(x for x, _ in ring) > 180 else []
    shifts += [360] if min(x for x, _ in ring) < -180 else []
    return "".join("M" + "L".join(f"{x + shift:.1f} {-y:.1f}" for x, y in ring) + "Z" for shift in shifts)


def main(archive: str, file: str) -> None:
    """Read the archive and write the outline."""
    with tarfile.open(archive) as packed:
        member = packed.extractfile("package/land-110m.json")
        assert member is not None
        topology = json.load(member)
    drawn = "".join(path(ring) for ring in rings(topology) if max(y for _, y in ring) > SOUTH)
    box = f"-180 {-NORTH} 360 {NORTH - SOUTH}"
    Path(file).write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path d="{drawn}"/></svg>\n', "utf-8"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
