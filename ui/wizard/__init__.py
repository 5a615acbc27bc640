"""The first minutes with the program: up to four pages that end in a film."""
