"""The script that Streamlit runs for every view."""

import os

from accords.dashboards.reviewers import Reviewers
from accords.dashboards.shell import open_shell
from accords.graph.settings import Settings

open_shell(
    Settings.from_environment(os.environ),
    os.environ.get("ACCORDS_ADDRESS", "127.0.0.1"),
    Reviewers.listed(os.environ.get("ACCORDS_REVIEWERS", "")),
)
