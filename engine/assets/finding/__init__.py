"""Search: by meaning, by words, by likeness and by facets, over libraries of any size."""
