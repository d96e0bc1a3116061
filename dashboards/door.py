"""The door: logging in at the operator's identity provider, and out again."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from importlib.util import find_spec
from typing import Any

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.markup import isolated, note
from accords.dashboards.reviewers import Reviewers, signature
from accords.dashboards.sheet import put


def configured() -> bool:
    """Say whether the operator gave an identity provider, and the package that speaks to it is installed."""
    return "is_logged_in" in st.user.to_dict() and find_spec("authlib") is not None


def person() -> Mapping[str, Any] | None:
    """Give what the provider says of who has logged in; None where nobody has, or no provider is configured."""
    told: dict[str, Any] = st.user.to_dict()
    return told if told.get("is_logged_in") is True else None


def reviewer(reviewers: Reviewers) -> str | None:
    """Give the name of who has logged in and may judge; None where nobody has or may."""
    found = person() if reviewers else None
    return signature(found) if found is not None and reviewers.admits(found) else None


def show_door(desk: Desk) -> None:
    """Say who has logged in and offer the way in or out; without a login, that this explorer is read-only."""
    words, found = desk.words, person()
    if not desk.reviewers or not configured():
        put(note(words("reviewing.closed" if not desk.reviewers else "reviewing.no_login")))
    elif found is None:
        put(note(words("reviewing.login_lead")))
        st.button(words("reviewing.login"), on_click=st.login, key="login")
    else:
        key = "as" if desk.reviewer else "not_listed"
        put(f'<p class="meta">{escape(words(f"reviewing.{key}"))} {isolated(signature(found))}</p>')
        st.button(words("reviewing.logout"), on_click=st.logout, key="logout")
