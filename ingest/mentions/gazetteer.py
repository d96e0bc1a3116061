"""The gazetteer: the trie of one language, filled from the reference tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Form
from accords.ingest.mentions.trie import Entry, Trie

Name = tuple[str, Entry]
DECOY = "Decoy"
BODIES = ("Group", "Groups", "Committee", "Commission", "Council")


@kept
def gazetteer(lang: str) -> Trie:
    """Build the trie of a language once; names are cut as running text would be."""
    trie, tongue = Trie(), language(lang)
    for name, entry in _names(lang):
        words = tongue.phrase(name)
        if words:
            trie.add(words, entry)
    return trie


def _names(lang: str) -> Iterator[Name]:
    """Yield every name we know in a language with what it names."""
    yield from _decoys(lang)
    yield from _countries(lang)
    yield from _definite_adjectives(lang)
    yield from _state_roles(lang)
    yield from _organizations(lang)
    yield from _groups(lang)
    yield from _agreements(lang)
    yield from _series(lang)


def _entries(
    names: Iterable[str | None],
    type: str,
    key: str,
    name: str,
    form: Form,
    rank: int,
    kind: str | None = None,
) -> Iterator[Name]:
    """Yield an entry for each name that is not empty."""
    for written in names:
        if written:
            definite = written.startswith("ال") and (type != "State" or form in ("capital", "adjective"))
            bare = (
                type == "State"
                and form in ("name", "capital")
                and " " not in written
                and not written.startswith("ال")
            )
            yield (
                written,
                Entry(
                    type,
                    key,
                    name,
                    form,
                    _case(written),
                    kind,
                    rank,
                    definite,
                    bare and not written.isascii(),
                    type == "Agreement" and any(it.startswith("ال") for it in written.split()),
                ),
            )


def _spelled(names: Iterable[str | None], lang: str) -> Iterator[str]:
    """Yield names, the English ones also as they are spelt elsewhere: Organization and Organisation."""
    pairs = [it.split() for it in lexicon_file(lang, "words.toml").get("lists", {}).get("spellings", ())]
    for name in names:
        found = [name] if name else []
        for one, other in pairs:
            found += [it.replace(one, other) for it in found if one in it]
        yield from dict.fromkeys(found)


def _case(name: str) -> tuple[str, ...]:
    """Return the written words where capitals matter: names in Latin letters."""
    if name.lower() == name:
        return ()
    return tuple(token.text for token in language("en").tokens(name, 0))


def _decoys(lang: str) -> Iterator[Name]:
    """Yield phrases that hold a state's name and mean no state: "North American", "South China Sea"."""
    listed = lexicon_file(lang, "words.toml").get("lists", {}).get("not_names", ())
    yield from _entries(listed, DECOY, "", "", "name", 0)
    yield from _entries(_regions(lang), DECOY, "", "", "name", 0)


def _regions(lang: str) -> Iterator[str]:
    """Yield the names of places of several words that are no name of a state as well."""
    states = {
        name
        for row in reference.countries()
        for name in (
            row.name_en,
            row.name_ar,
            *row.aliases_en,
            *row.aliases_ar,
            *row.capital_en,
            *row.capital_ar,
        )
    }
    for row in reference.places():
        for name in (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar):
            if " " in name and name not in states:
                yield name


def _countries(lang: str) -> Iterator[Name]:
    """Yield names, adjectives, capitals, governments and role words of states."""
    for row in reference.countries():
        key, name = f"country:{row.iso3}", row.name_en
        if lang == "en":
            forms: tuple[tuple[Form, Iterable[str | None]], ...] = (
                ("name", (row.name_en, row.official_en, *row.aliases_en)),
                ("adjective", row.demonyms_en), ("capital", row.capital_en),
                ("government", row.government_en),
            )  # fmt: skip
        else:
            forms = (
                ("name", (row.name_ar, row.official_ar, *row.aliases_ar)),
                ("adjective", (*row.adjective_ar_m, *row.adjective_ar_f, *row.dual_ar, *row.plural_ar)),
                ("capital", row.capital_ar), ("government", row.government_ar),
            )  # fmt: skip
        for rank, (form, names) in enumerate(forms):
            yield from _entries(names, "State", key, name, form, rank)


def _definite_adjectives(lang: str) -> Iterator[Name]:
    """Yield the adjectives that are a state's only with the article: المالي, where مالي is the state or "financial"."""
    told = lexicon_file(lang, "words.toml").get("definite_adjectives", {})
    for row in reference.countries() if told else ():
        yield from _entries(
            told.get(row.iso3, ()), "State", f"country:{row.iso3}", row.name_en, "adjective", 1
        )


def _state_roles(lang: str) -> Iterator[Name]:
    """Yield words such as "the Kingdom" with all states they can mean; the parties of a document decide."""
    meant: dict[str, list[str]] = {}
    for row in reference.countries():
        for words in row.role_en if lang == "en" else row.role_ar:
            meant.setdefault(words.removeprefix("the ") if lang == "en" else words, []).append(row.iso3)
    for words, states in meant.items():
        yield from _entries((words,), "State", "roles:" + "|".join(states), words, "role", 9)


def _organizations(lang: str) -> Iterator[Name]:
    """Yield names of organisations."""
    for row in reference.organizations():
        names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
        yield from _entries(
            _spelled(names, lang), "Organization", f"organization:{row.id}", row.name_en, "name", 5, row.kind
        )


def _groups(lang: str) -> Iterator[Name]:
    """Yield names of armed groups."""
    for row in reference.armed_groups():
        names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
        yield from _entries(
            _spelled(names, lang),
            "Organization",
            f"organization:{row.id}",
            row.name_en,
            "name",
            4,
            "armed_group",
        )


def _agreements(lang: str) -> Iterator[Name]:
    """Yield names of treaties, accords, plans and initiatives."""
    for row in reference.agreements():
        names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
        yield from _entries(
            _spelled(names, lang), "Agreement", f"agreement:{row.id}", row.name_en, "name", 6, row.kind
        )


def _series(lang: str) -> Iterator[Name]:
    """Yield names of recurring meetings."""
    for row in reference.series():
        names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
        body = row.kind == "council" or (row.kind != "summit" and row.name_en.endswith(BODIES))
        type_ = "WorkingGroup" if body else "Meeting"
        yield from _entries(
            _spelled(names, lang), type_, f"series:{row.id}", row.name_en, "name", 7, row.kind
        )


@kept
def role_names(lang: str) -> Trie:
    """Build the trie of office words of a language once; the kind tells one holder (s) from several (p)."""
    trie, tongue = Trie(), language(lang)
    for row in reference.offices():
        one = (*row.forms_en, *row.abbreviations_en) if lang == "en" else (*row.forms_ar_m, *row.forms_ar_f)
        several = row.forms_en_plural if lang == "en" else (*row.forms_ar_dual, *row.forms_ar_plural)
        for kind, forms in (("s", one), ("p", several)):
            entry = Entry("Office", row.id, row.name_en, "role", (), kind)
            for form in forms:
                trie.add(tongue.phrase(form), entry)
    return trie
