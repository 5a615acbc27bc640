"""Effects on one picture."""
