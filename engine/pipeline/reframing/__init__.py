"""A film in another shape: what each clip shows there is chosen by where its subject is."""
