"""The product: runs with no screen and no network."""
