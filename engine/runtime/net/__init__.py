"""The network: polite, stoppable, and only when asked."""
