"""How a script comes about: language, notes, templates, drafting, checks."""
