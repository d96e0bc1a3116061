"""Reviewers: who may judge claims when the explorer is open to other machines, and under which name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Reviewers:
    """The e-mail addresses, and the claims of a login (`groups=reviewers`), that let a person judge."""

    addresses: frozenset[str] = frozenset()
    claims: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def listed(cls, told: str) -> Reviewers:
        """Read a list parted by commas; a part with `=` is a claim, any other an e-mail address."""
        parts = [part.strip() for part in told.split(",") if part.strip()]
        claims = [part.partition("=") for part in parts if "=" in part]
        return cls(
            frozenset(part.casefold() for part in parts if "=" not in part),
            frozenset((name.strip(), value.strip()) for name, _, value in claims),
        )

    def __bool__(self) -> bool:
        return bool(self.addresses or self.claims)

    def admits(self, person: Mapping[str, Any]) -> bool:
        """Say whether a person who has logged in may judge."""
        address = verified_address(person)
        listed = address is not None and address.casefold() in self.addresses
        return listed or any(value in _values(person.get(name)) for name, value in self.claims)


def verified_address(person: Mapping[str, Any]) -> str | None:
    """Give the e-mail address the provider vouches for; None where it vouches for none.

    Some providers let people write any address into their account: such a one opens nothing.
    """
    address, verified = person.get("email"), person.get("email_verified")
    return str(address) if address and verified in (True, "true") else None


def signature(person: Mapping[str, Any]) -> str:
    """Give the name a judgement is kept under: what the person is called, and what cannot be chosen freely."""
    called = " ".join(str(person.get("name") or "").split())
    fixed = verified_address(person) or str(person.get("sub") or "")
    return f"{called} <{fixed}>" if called else fixed


def _values(said: object) -> frozenset[str]:
    """Give the values of a claim, which is one or a list."""
    several = said if isinstance(said, (list, tuple)) else [] if said is None else [said]
    return frozenset(str(one) for one in several)
