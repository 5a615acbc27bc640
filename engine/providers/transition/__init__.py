"""Transitions between two pictures."""
