"""`accords export`: the published graph as a file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from accords.graph.commands.home import home_option


@click.command()
@click.option("--format", "form", type=click.Choice(["nquads", "trig", "turtle", "jsonld", "graphml"]),
              default="nquads", show_default=True, help="The form to write.")  # fmt: skip
@click.option("--no-clock", is_flag=True, help="Leave out when statements were first seen.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file instead of stdout; an older one stays whole until the new one is.",
)
@home_option
def export(form: str, no_clock: bool, out: Path | None, home: Path) -> None:
    """Write the published graph; equal graphs give equal bytes.

    \b
    Example:
      accords export --format trig --out graph.trig
      accords export --no-clock | sha256sum
      accords export --format graphml > graph.graphml
    """
    from accords.graph.export.graphml import graphml
    from accords.graph.export.rdf import exported
    from accords.graph.generation import Generation

    store = Generation.current(home).store
    written = graphml(store) if form == "graphml" else exported(store, form, not no_clock)
    if out is None:
        sys.stdout.buffer.write(written)
        return
    whole = out.with_name(f".{out.name}.part")
    whole.write_bytes(written)
    whole.replace(out)
    click.echo(f"{out}: {len(written)} bytes", err=True)
