"""The sheet: where finished markup is put on the page."""

from __future__ import annotations

import streamlit as st


def put(*parts: str) -> None:
    """Put markup on the page, under our style sheet; every text in it must be escaped already."""
    st.html(f'<div class="acc">{"".join(parts)}</div>')
