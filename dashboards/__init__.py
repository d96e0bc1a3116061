"""The window: Streamlit pages and their components; they ask questions and decide nothing."""
