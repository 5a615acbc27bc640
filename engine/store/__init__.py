"""What is remembered: a DuckDB file, its change journal and its snapshots."""
