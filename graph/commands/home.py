"""The options that every command over a workspace takes."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from accords.graph.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])


def home_option(command: Command) -> Command:
    """Add `--home`, the workspace."""
    return click.option(
        "--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
        show_default=True, help="The workspace.",
    )(command)  # fmt: skip


def json_option(command: Command) -> Command:
    """Add `--json`, an answer for programs."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(command)


def settings_for(home: Path) -> Settings:
    """The settings of this run, with this workspace."""
    from accords.graph.settings import Settings

    return Settings.from_environment(os.environ, home)


def say_json(value: object) -> None:
    """Write a value as JSON on stdout."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True))
