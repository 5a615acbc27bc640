"""The database, its journal and its cache."""
