"""The committed bundle is what its sources give, and says whose work is in it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import accords

STATIC = Path(accords.__file__).parent / "static"
COMPONENT = Path(accords.__file__).parent.parent / "dashboards" / "component"


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record() -> dict[str, object]:
    told: dict[str, object] = json.loads((STATIC / "bundle.json").read_text("utf-8"))
    return told


def test_the_bundle_was_built_from_these_sources() -> None:
    names = [f"src/{path.name}" for path in sorted((COMPONENT / "src").iterdir())]
    lines = [f"{name} {sha256(COMPONENT / name)}\n" for name in (*names, "build.js", "package-lock.json")]
    assert hashlib.sha256("".join(lines).encode()).hexdigest() == record()["sources"]


def test_the_bundle_is_the_one_that_was_built() -> None:
    built = {path.name: sha256(path) for path in STATIC.glob("*.js")}
    assert built == record()["outputs"]
    assert all(name.rsplit("-", 1)[1].removesuffix(".js") == digest[:12] for name, digest in built.items())


def test_the_bundle_names_the_licence_of_what_it_contains() -> None:
    (drawing,) = STATIC.glob("graph-*.js")
    banner = drawing.read_text("utf-8")[:1500]
    assert "Contains Cytoscape.js" in banner
    assert "Permission is hereby granted, free of charge" in banner
    assert "SIL Open Font License" in (STATIC / "OFL.txt").read_text("utf-8")


def test_the_bundle_calls_nobody() -> None:
    for path in STATIC.glob("*.js"):
        text = path.read_text("utf-8")
        assert "http://" not in text.replace("http://www.w3.org/", "")
        assert "https://" not in text
