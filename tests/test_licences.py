"""Licences: whatever is installed with Accords may be used under terms that do not reach into its own code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution

STRONG = re.compile(r"\bA?GPL|GNU (?:Affero )?General Public", re.IGNORECASE)
NAME = re.compile(r"[A-Za-z0-9._-]+")
LONGEST = 100


def installed_with(name: str, seen: set[str]) -> Iterator[str]:
    """Yield a package and what it needs where it is installed here; extras are left out."""
    plain = re.sub(r"[-_.]+", "-", name).lower()
    if plain in seen:
        return
    seen.add(plain)
    try:
        needs = distribution(plain).requires or []
    except PackageNotFoundError:
        return
    yield plain
    for one in needs:
        found = NAME.match(one)
        if found is not None and "extra ==" not in one:
            yield from installed_with(found[0], seen)


def terms(package: str) -> list[str]:
    """Return the terms a package may be used under, one of which is to be chosen."""
    told = distribution(package).metadata.json
    written = str(told.get("license_expression") or str(told.get("license") or "")[:LONGEST])
    classified = [it for it in told.get("classifier", []) if it.startswith("License ::")]
    return written.split(" OR ") if written else classified


def test_every_package_names_its_licence_and_none_is_under_the_gpl_alone() -> None:
    packages = list(installed_with("accords", set()))
    assert len(packages) > 20
    assert [it for it in packages if not terms(it)] == []
    assert [it for it in packages if all(STRONG.search(one) for one in terms(it))] == []


def test_the_check_knows_the_gpl_from_the_lesser_one() -> None:
    assert STRONG.search("GPL-2.0-only")
    assert STRONG.search("AGPL-3.0-or-later")
    assert STRONG.search("License :: OSI Approved :: GNU General Public License v3 (GPLv3)")
    assert not STRONG.search("LGPL-2.1-or-later")
    assert not STRONG.search("License :: OSI Approved :: GNU Library or Lesser General Public License (LGPL)")
