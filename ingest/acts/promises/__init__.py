"""Promises: what actors undertake for the future, by whom, how strongly; treaties and agreements bind their parties."""
