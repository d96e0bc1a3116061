"""The pages of the explorer; each shows one view of the published graph."""
