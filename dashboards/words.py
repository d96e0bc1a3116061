"""The interface's words: one file per language, plural forms and dates as the language has them."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, get_timezone
from babel.numbers import format_decimal, format_percent

LANGUAGES = {"en": "English", "ar": "العربية"}
"""Each language of the interface by its own name."""


@dataclass(frozen=True)
class Words:
    """The words of one language; call it with a key such as `home.title`."""

    language: str
    table: Mapping[str, Any]

    @property
    def direction(self) -> str:
        """Give the direction of the script, `ltr` or `rtl`."""
        return "rtl" if Locale(self.language).text_direction == "rtl" else "ltr"

    def __call__(self, key: str, **values: object) -> str:
        """Say what stands under a key, with its blanks filled in."""
        return str(self._under(key)).format(**values) if values else str(self._under(key))

    def maybe(self, key: str, otherwise: str) -> str:
        """Say what stands under a key, or `otherwise` where there is no such key."""
        return self(key) if self._find(key) is not None else otherwise

    def count(self, key: str, n: int) -> str:
        """Say a number of things in the plural form that the language asks for."""
        forms = self._under(f"n.{key}")
        form = Locale(self.language).plural_form(n)
        return str(forms.get(form, forms["other"])).format(n=self.number(n))

    def number(self, value: float) -> str:
        """Say a number as the language groups its digits, with three places at most."""
        return format_decimal(round(value, 3), locale=self.language, numbering_system="latn")

    def date(self, iso: str | None) -> str:
        """Say a date, month or year that is given as ISO text; other texts stay as they are."""
        if iso is None:
            return self("statement.undated")
        if "/" in iso:
            return " – ".join(self.date(part) for part in iso.split("/"))
        if iso.endswith("~"):
            return self("statement.about_date", date=self.date(iso[:-1]))
        try:
            if len(iso) == 7:
                return format_skeleton(
                    "yMMMM", datetime.date.fromisoformat(f"{iso}-01"), locale=self.language
                )
            return format_date(datetime.date.fromisoformat(iso), "long", locale=self.language)
        except ValueError:
            return iso

    def time(self, iso: str, zone: str | None) -> str:
        """Say date and hour of a moment that is given as ISO text, in the zone named; in UTC where none is known."""
        try:
            there, suffix = get_timezone(zone or ""), ""
        except LookupError:
            there, suffix = datetime.UTC, " UTC"
        moment = datetime.datetime.fromisoformat(iso).astimezone(there)
        return f"{self.date(moment.date().isoformat())} {moment:%H:%M}{suffix}"

    def percent(self, share: float) -> str:
        """Say a share between 0 and 1 in per cent."""
        return format_percent(round(share, 2), locale=self.language, numbering_system="latn")

    @property
    def builtin(self) -> Mapping[str, str]:
        """Give what stands in the place of Streamlit's own words."""
        found: Mapping[str, str] = self.table["builtin"]
        return found

    def _under(self, key: str) -> Any:
        """Give what stands under a key; a missing key is a mistake of ours."""
        found = self._find(key)
        if found is None:
            raise KeyError(f"{key} is not in locale/{self.language}.toml")
        return found

    def _find(self, key: str) -> Any:
        """Give what stands under a key; None where nothing does."""
        found: Any = self.table
        for part in key.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
        return found


@cache
def words(language: str) -> Words:
    """Read the words of a language, once."""
    text = (Path(__file__).parent / "locale" / f"{language}.toml").read_text(encoding="utf-8")
    return Words(language, tomllib.loads(text))


def language_of(tag: str | None) -> str:
    """Choose the interface language for a browser's language tag; English where it is none of ours."""
    start = (tag or "").lower().replace("_", "-").split("-")[0]
    return start if start in LANGUAGES else "en"
