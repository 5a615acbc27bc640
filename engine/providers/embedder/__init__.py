"""Text and picture embedders."""
