"""One polite way to the network: retried, rate-kept, with failures turned into our errors."""


class Http:
    """Nothing is connected before a call asks for it."""
