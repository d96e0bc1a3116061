"""`accords pack` and `accords verify`: an answer with its evidence in one file, and whether it is whole."""

from __future__ import annotations

from pathlib import Path

import click

from accords.graph.commands.home import home_option, json_option, say_json


@click.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
@click.argument("name", metavar="QUESTION")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="The file to write."
)
@json_option
@home_option
@click.pass_context
def pack(ctx: click.Context, name: str, out: Path, as_json: bool, home: Path) -> None:
    """Pack the answer to a named question with query, parameters, data version, quotes and hashes.

    Further options are the question's parameters, as `accords ask` takes them. The same generation gives the
    same bytes; the printed sha256 names the file.

    \b
    Example:
      accords pack working_groups --a USA --b SAU --out groups.zip
      accords pack promises --a USA --b قطر --out promises.zip && accords verify promises.zip
    """
    from accords.graph.generation import Generation
    from accords.graph.pack.packing import pack as packed
    from accords.graph.pack.packing import sha256
    from accords.graph.questions.command import parameters

    data = packed(Generation.current(home), name, parameters(ctx.args))
    out.write_bytes(data)
    told = {"file": str(out), "sha256": sha256(data), "bytes": len(data)}
    say_json(told) if as_json else click.echo(f"{told['sha256']}  {told['file']}")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--home", type=click.Path(path_type=Path),
              help="Also hold every quote against the texts of this workspace.")  # fmt: skip
@json_option
@click.pass_context
def verify(ctx: click.Context, file: Path, home: Path | None, as_json: bool) -> None:
    """Say what of a pack was altered; exit status 1 where anything was.

    \b
    Example:
      accords pack working_groups --a USA --b SAU --out answer.zip && accords verify answer.zip
      accords pack agreements --a USA --b SAU --out seen.zip && accords verify seen.zip --home accords-data
    """
    from accords.graph.pack.verifying import verify as verified

    found = verified(file.read_bytes(), home)
    if as_json:
        say_json({"file": str(file), "altered": found})
    else:
        click.echo("\n".join(found) if found else f"{file}: nothing was altered")
    ctx.exit(1 if found else 0)
