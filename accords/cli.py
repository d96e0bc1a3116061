"""The root command: finds each sub-command's entry point and loads it only when it is called."""

from __future__ import annotations

import contextlib
import os
import sys
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import click

from accords import __version__

GROUP = "accords.commands"


class LazyCommands(click.Group):
    """A group whose sub-commands are entry points, imported when one is called and not before."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name every command that is installed, in alphabetical order."""
        return sorted(point.name for point in entry_points(group=GROUP))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of this name; None where there is none."""
        points = list(entry_points(group=GROUP, name=cmd_name))
        return load_command(points[0]) if points else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with one sentence each, without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES.get(name, "")) for name in self.list_commands(ctx)])


SUMMARIES = {
    "ask": "Answer a named question from the published graph.",
    "backup": "Copy the record of a workspace into one file.",
    "brief": "Write a page about two parties with numbered quotes, as Markdown or DOCX.",
    "check": "Prove that record, graph, spans and shapes agree; with --neo4j, that Neo4j equals RDF.",
    "cypher": "Run a Cypher query of your own in Neo4j, read-only.",
    "demo": "Read the example statements, print a summary, open explorer and endpoint.",
    "diff": "Say which commitments a later statement repeats, strengthens, weakens or leaves out.",
    "evaluate": "Score the reader against annotated documents.",
    "explore": "Open the Streamlit explorer.",
    "export": "Write the published graph as RDF, GraphML, CSV or another form.",
    "fetch": "Get documents as plain text with what their source says; nothing is read or stored.",
    "ingest": "Read statements into the record and publish the graph.",
    "load": "Load the published graph into Neo4j; repeatable without change.",
    "measure": "Centrality, bridges and paths, each number with its sentences.",
    "neo4j": "Start, stop or find a Neo4j server of our own.",
    "pack": "Pack an answer with its quotes and hashes into one file that others can check.",
    "publish": "Build the next generation from the record.",
    "read": "Say what documents say; nothing is stored.",
    "restore": "Make a new workspace of a backup, and publish it.",
    "review": "Judge a claim or commitment; without one, list every judgement.",
    "serve": "Answer SPARQL over HTTP, read-only.",
    "status": "Say what the workspace holds.",
    "train": "Rewrite a learned table of the reader from its training data.",
    "verify": "Say what of a pack was altered.",
    "withdraw": "Take a statement out of the record and the graph.",
}


def load_command(point: EntryPoint) -> click.Command:
    """Import an entry point and hand over its click command."""
    command = point.load()
    if not isinstance(command, click.Command):
        raise TypeError(f"{point.value} is not a command")
    return command


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="accords")
@click.option("--log", "form", type=click.Choice(["text", "json"]), default="text", envvar="ACCORDS_LOG",
              show_default=True, help="What is said on the way, on stderr: sentences, or JSON lines.")  # fmt: skip
def root(form: str) -> None:
    """Read diplomatic statements, in English and in Arabic, into a graph that shows its sentences.

    \b
    Example:
      accords read statement.txt
      accords ingest examples/ && accords ask working_groups --a USA --b SAU
      accords --log json serve 2> accords.log
    """
    from accords.graph.journal import JOURNAL, VARIABLE

    os.environ[VARIABLE] = form
    JOURNAL.begin(form, os.environ)


def main() -> None:
    """Run the command line and turn an error of ours into one sentence and an exit status."""
    from accords.graph.errors import AccordsError
    from accords.graph.journal import JOURNAL
    from accords.graph.storage import guarded

    try:
        with contextlib.suppress(BrokenPipeError), guarded(Path("the answer")):
            status = root(standalone_mode=False)
            sys.stdout.flush()
            sys.exit(status if isinstance(status, int) else 0)
    except click.exceptions.Exit as end:
        sys.exit(end.exit_code)
    except click.ClickException as problem:
        if JOURNAL.is_json:
            JOURNAL.tell(problem.format_message(), "error")
        else:
            problem.show()
        sys.exit(problem.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(130)
    except AccordsError as problem:
        JOURNAL.tell(f"accords: {problem}", "error", status=problem.exit_status)
        sys.exit(problem.exit_status)
