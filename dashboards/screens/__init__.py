"""The screens of the explorer; each shows one view of the published graph (a folder called pages is Streamlit's own)."""
