"""The bill of materials: what Accords is made of and runs with, as CycloneDX 1.6: python .ci/sbom.py FILE.

Python packages come from requirements.lock (those only needed for development are marked as excluded), the
explorer's JavaScript from its package lock, Neo4j's jars from their locks. Equal locks give equal bytes.
"""

from __future__ import annotations

import base64
import json
import re
import sys
import uuid
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentScope, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

HERE = Path(__file__).resolve().parent.parent
LOCK = HERE / "requirements.lock"
SCRIPTS = HERE / "dashboards" / "component" / "package-lock.json"
JARS = sorted((HERE / "graph" / "neo4j").glob("jars-*.lock"))
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
NEED = re.compile(r"^[A-Za-z0-9._-]+")
LONGEST = 100


def locked() -> dict[tuple[str, str], list[str]]:
    """Every locked package and version with the hashes of its files; a few differ with the version of Python."""
    found: dict[tuple[str, str], list[str]] = {}
    hashes: list[str] = []
    for line in LOCK.read_text("utf-8").splitlines():
        pin = PIN.match(line)
        if pin is not None:
            hashes = found.setdefault((pin[1], pin[2]), [])
        hashes.extend(HASH.findall(line))
    return found


def plain(name: str) -> str:
    """Write a package's name as the index does."""
    return re.sub(r"[-_.]+", "-", name).lower()


def needed(name: str, seen: set[str]) -> set[str]:
    """A package and what it needs here to run, extras left out."""
    try:
        needs = distribution(name).requires or []
    except PackageNotFoundError:
        return seen
    for one in needs:
        found = NEED.match(one)
        if found is not None and "extra ==" not in one and plain(found[0]) not in seen:
            seen.add(plain(found[0]))
            needed(plain(found[0]), seen)
    return seen


def terms(name: str) -> list[str]:
    """The terms a package is under, as it says itself; none where it is not installed on this system."""
    try:
        told = distribution(name).metadata.json
    except PackageNotFoundError:
        return []
    written = str(
        told.get("license_expression") or str(told.get("license") or "").partition("\n")[0][:LONGEST]
    )
    classified = [
        it.rpartition(" :: ")[2] for it in told.get("classifier", []) if it.startswith("License ::")
    ]
    return [written] if written else classified


def packages() -> Iterator[Component]:
    """The Python packages."""
    runtime, making = needed("accords", set()), LicenseFactory()
    for (name, version), hashes in locked().items():
        purl = PackageURL("pypi", None, plain(name), version)
        yield Component(
            type=ComponentType.LIBRARY, name=name, version=version, purl=purl, bom_ref=str(purl),
            scope=ComponentScope.REQUIRED if plain(name) in runtime else ComponentScope.EXCLUDED,
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in sorted(set(hashes))],
            licenses=[making.make_from_string(one) for one in terms(name)],
        )  # fmt: skip


def scripts() -> Iterator[Component]:
    """What is bundled into the explorer's drawing."""
    told = json.loads(SCRIPTS.read_text("utf-8"))["packages"]
    for place, one in told.items():
        if place and not one.get("dev"):
            purl = PackageURL("npm", None, place.removeprefix("node_modules/"), one["version"])
            digest = base64.b64decode(one["integrity"].partition("-")[2]).hex()
            yield Component(
                type=ComponentType.LIBRARY, name=purl.name, version=purl.version, purl=purl, bom_ref=str(purl),
                scope=ComponentScope.REQUIRED,
                hashes=[HashType(alg=HashAlgorithm.SHA_512, content=digest)],
                licenses=[LicenseFactory().make_from_string(one["license"])] if "license" in one else [],
            )  # fmt: skip


def jars() -> Iterator[Component]:
    """The files of the Neo4j server that `accords neo4j start` fetches; a program of its own beside ours."""
    lines = (line for lock in JARS for line in lock.read_text("utf-8").splitlines())
    for line in sorted(set(lines)):  # a jar that two releases share is one
        digest, _, name = line.partition(" ")
        if name.endswith(".jar"):
            yield Component(
                type=ComponentType.FILE, name=name, bom_ref=f"jar:{name}:{digest[:8]}", scope=ComponentScope.OPTIONAL,
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
            )  # fmt: skip


def bill() -> str:
    """The whole bill as JSON; raises ValueError where it does not follow the schema."""
    ours = distribution("accords")
    root = Component(
        type=ComponentType.APPLICATION, name="accords", version=ours.version, bom_ref="accords",
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )  # fmt: skip
    parts = [*packages(), *scripts(), *jars()]
    made = Bom(components=parts)
    made.metadata.component = root
    made.serial_number = uuid.UUID(
        bytes=sha256(LOCK.read_bytes() + b"".join(lock.read_bytes() for lock in JARS)).digest()[:16],
        version=4,
    )
    made.register_dependency(root, [one for one in parts if one.scope is not ComponentScope.EXCLUDED])
    told = json.loads(JsonV1Dot6(made).output_as_string())
    del told["metadata"]["timestamp"]  # equal locks give equal bytes
    text = json.dumps(told, indent=1, sort_keys=True) + "\n"
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise ValueError(f"the bill does not follow the schema of CycloneDX: {fault}")
    return text


def main() -> None:
    """Write the bill."""
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(bill(), "utf-8")
    sys.stderr.write(f"{path}: {len(json.loads(path.read_text('utf-8'))['components'])} components\n")


if __name__ == "__main__":
    main()
