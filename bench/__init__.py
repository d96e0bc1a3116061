"""Measurements: each prints ratios against a named peer that is measured in the same run."""
