"""Whose work a film shows, on what terms, and the evidence for it."""
