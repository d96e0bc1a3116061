"""`accords brief`: a page about two parties, to hand over."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accords.graph.commands.home import home_option, json_option, say_json
from accords.graph.journal import tell

if TYPE_CHECKING:
    from accords.graph.brief.brief import Brief

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--a", required=True, help="A party: a code (USA) or a name in either script.")
@click.option("--b", required=True, help="The other party.")
@click.option("--since", type=_DAY, help="Only statements of this day or later; changes are counted from it.")
@click.option("--until", type=_DAY, help="Only statements of this day or earlier.")
@click.option(
    "--lang", type=click.Choice(["en", "ar"]), default="en", show_default=True, help="Language of the page."
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="Write to FILE.md or FILE.docx.")
@json_option
@home_option
def brief(
    a: str, b: str, since: datetime | None, until: datetime | None, lang: str, out: Path | None,
    as_json: bool, home: Path,
) -> None:  # fmt: skip
    """Write a brief about two parties, with numbered quotes and their sources.

    It is Markdown unless --out names a DOCX file. The same generation gives the same bytes.

    \b
    Example:
      accords brief --a USA --b SAU
      accords brief --a USA --b قطر --since 2019-01-01 --lang ar --out brief.docx
      accords brief --a USA --b QAT --json
    """
    from accords.graph.brief.common import Period
    from accords.graph.brief.gathering import gather
    from accords.graph.generation import Generation

    period = Period(_day(since), _day(until))
    found = gather(Generation.current(home), a, b, period, lang)
    if as_json:
        say_json(found.to_json())
    elif out is None:
        click.echo(_bytes(found, ".md"), nl=False)
    else:
        out.write_bytes(_bytes(found, out.suffix.lower()))
        tell(f"{out}: {len(found.quotes)} quotes")


def _day(moment: datetime | None) -> str | None:
    """Write a day as ISO does."""
    return None if moment is None else moment.date().isoformat()


def _bytes(found: Brief, suffix: str) -> bytes:
    """Write a brief in the form that a file's name asks for."""
    match suffix:
        case ".md":
            from accords.graph.brief.markdown import markdown

            return markdown(found).encode("utf-8")
        case ".docx":
            from accords.graph.brief.docx_page import docx

            return docx(found)
    raise click.UsageError(f"--out ends with {suffix or 'nothing'!r}; expected .md or .docx")
