"""The screens of the explorer, one view each; a folder called pages would be taken by Streamlit."""
