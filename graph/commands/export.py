"""`accords export`: the published graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from accords.graph.commands.home import home_option, json_option, say_json
from accords.graph.journal import tell


class WithForms(click.Command):
    """A command whose help lists the forms with one line each."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options, then the forms."""
        from accords.graph.export.form import forms

        super().format_options(ctx, formatter)
        with formatter.section("Forms"):
            formatter.write_dl([(one.name, one.about["en"]) for one in forms().values()])


@click.command(cls=WithForms)
@click.option("--format", "name", metavar="FORM", default="nquads", show_default=True,
              help="The form to write; they are listed below.")  # fmt: skip
@click.option("--no-clock", is_flag=True, help="Leave out when statements were first seen.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file instead of stdout; an older one stays whole until the new one is.",
)
@json_option
@home_option
def export(name: str, no_clock: bool, out: Path | None, as_json: bool, home: Path) -> None:
    """Write the published graph; equal graphs give equal bytes.

    With --json, and a file to write to, the answer says what was written: form, bytes, sha256, counts.

    \b
    Example:
      accords export --format trig --out graph.trig
      accords export --no-clock | sha256sum
      accords export --format graphml > graph.graphml
    """
    from accords.graph.export.form import form

    chosen = form(name)
    if out is None and as_json:
        raise click.UsageError("--json tells what was written to a file; name one with --out")
    if out is None:
        from accords.graph.generation import Generation

        chosen.write(Generation.current(home).store, sys.stdout.buffer, not no_clock)
        return
    told = _written(name, out, home, not no_clock)
    say_json(told) if as_json else tell(f"{out}: {told['bytes']} bytes")


def _written(name: str, path: Path, home: Path, with_clock: bool) -> dict[str, Any]:
    """Write the file and say what stands in it."""
    from accords.graph.export.file import Tally, whole
    from accords.graph.export.form import form
    from accords.graph.generation import Generation

    generation = Generation.current(home)
    with whole(path) as out:
        tally = Tally(out)
        counts = form(name).write(generation.store, tally.stream, with_clock)
    return {
        "file": str(path),
        "form": name,
        "bytes": tally.bytes,
        "sha256": tally.sha256,
        "generation": generation.number,
        "counts": dict(counts),
    }
