"""The library: what can be shown, whose it is, and what fits."""
