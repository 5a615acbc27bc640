"""The Create page."""
