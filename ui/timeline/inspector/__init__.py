"""The inspector: what is selected, in numbers, words and pictures that can be changed."""
