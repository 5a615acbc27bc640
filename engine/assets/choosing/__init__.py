"""Choice: which asset, and which moment of it, for which sentence of a film."""
