"""What voices share: sound files, takes, word times."""
