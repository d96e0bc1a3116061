"""A peer's page: streamlit-agraph draws the graph named by GRAPH and says what was clicked."""

import json
import os
from pathlib import Path

import streamlit as st
from streamlit_agraph import Config, Edge, Node, agraph

graph = json.loads(Path(os.environ["GRAPH"]).read_text("utf-8"))
nodes = [Node(id=n["id"], label=n["label"], size=18) for n in graph["nodes"]]
edges = [Edge(source=e["source"], target=e["target"], label=e["label"]) for e in graph["edges"]]
st.set_page_config(layout="wide")
chosen = agraph(nodes=nodes, edges=edges, config=Config(width=1000, height=560, directed=True))
st.write(f"SELECTED={chosen}")
