"""How fast films render, beside other renderers and the bare encoder: `python -m tests.benchmarks.render [SECONDS]`."""
