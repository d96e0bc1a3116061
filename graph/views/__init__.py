"""Views: what pages show of a published generation, as frozen rows; no page ever holds a store."""
