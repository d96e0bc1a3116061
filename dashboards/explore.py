"""The command `accords explore`."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import click

from accords.graph.commands.home import home_option


@click.command()
@click.option("--port", default=8501, show_default=True, help="Port of the explorer.")
@click.option(
    "--address",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; on any but this machine only listed reviewers can judge, after a login.",
)
@home_option
def explore(port: int, address: str, home: Path) -> None:
    """Open the explorer in English and Arabic on the published graph.

    \b
    Example:
      accords explore --port 8501
    """
    from accords.dashboards.server import application, configuration

    os.environ["ACCORDS_HOME"] = str(home.resolve())
    os.environ["ACCORDS_ADDRESS"] = address
    with contextlib.suppress(KeyboardInterrupt):
        application(address, port).run(config=configuration(address, port))
