"""A peer's page: st-link-analysis draws the graph named by GRAPH and says what was clicked."""

import json
import os
from pathlib import Path

import streamlit as st
from st_link_analysis import st_link_analysis
from st_link_analysis.component.events import Event

graph = json.loads(Path(os.environ["GRAPH"]).read_text("utf-8"))
elements = {
    "nodes": [{"data": {"id": n["id"], "label": n["type"], "name": n["label"]}} for n in graph["nodes"]],
    "edges": [
        {"data": {"id": e["id"], "label": e["label"], "source": e["source"], "target": e["target"]}}
        for e in graph["edges"]
    ],
}
st.set_page_config(layout="wide")
clicks = [Event("clicked_node", "click tap", "node")]
told = st_link_analysis(elements, layout="cose", key="graph", height=560, events=clicks)
st.write(f"SELECTED={(told or {}).get('data', {}).get('target_id')}")
