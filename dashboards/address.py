"""The address: a view is a URL, so what a page shows is read from it and written back to it."""

from __future__ import annotations

import streamlit as st


def told(name: str) -> str | None:
    """Give a parameter of the address; None where it is absent or empty."""
    return st.query_params.get(name) or None


def tell(**parameters: str | None) -> None:
    """Write parameters into the address; None takes one away. Nothing happens where nothing changes."""
    for name, value in parameters.items():
        if value is None:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value


def several(name: str) -> tuple[str, ...]:
    """Give a parameter that holds a list."""
    return tuple(part for part in (told(name) or "").split("|") if part)
