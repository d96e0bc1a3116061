"""Words of the brief, in English or Arabic."""

from __future__ import annotations

from collections.abc import Mapping

from accords.graph.data_file import data_file
from accords.graph.letters import is_arabic


class Words:
    """The words of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        told = data_file(__package__, "words.toml")
        self._said: Mapping[str, str] = told[language]
        self._kinds: Mapping[str, str] = told["kinds"][language]

    def say(self, key: str, **names: object) -> str:
        """Write a phrase with its names put in."""
        return self._said[key].format(
            **{name: isolated(str(value), self.language) for name, value in names.items()}
        )

    def word(self, key: str) -> str:
        """Give a word, or the key itself where the table has none."""
        return self._said.get(key, key)

    def kind(self, key: str) -> str:
        """Name the kind of a body, agreement or meeting."""
        return self._kinds.get(key, key)


def isolated(text: str, language: str) -> str:
    """Set a text of the other direction apart, so that it does not disorder the line it stands in."""
    foreign = any(letter.isalpha() for letter in text) and is_arabic(text) != (language == "ar")
    return f"\u2068{text}\u2069" if foreign else text
