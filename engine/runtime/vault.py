"""Keys and passwords: encrypted in one file, the file's key in the system's keyring."""


class Vault:
    """Keeps secrets by name."""
