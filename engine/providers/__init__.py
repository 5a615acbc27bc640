"""The replaceable parts: a file here is a provider, its folder is its kind."""
