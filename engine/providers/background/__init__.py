"""Procedural moving backgrounds."""
