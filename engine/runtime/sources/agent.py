"""How this program names itself to services whose operators want to know who asks."""

from engine.errors import NeedsSetup
from engine.runtime.net.http import AGENT


def agent(contact: str) -> str:
    """Name the program, and whom to write to about it where the person said so."""
    return f"{AGENT} ({contact})" if contact else AGENT


def reachable_agent(contact: str, service: str) -> str:
    """As `agent`, for a service that answers nobody it cannot write to. Raises NeedsSetup."""
    if contact:
        return agent(contact)
    raise NeedsSetup(
        f"{service} answers only those who say how they can be reached.",
        "`faceless settings set contact` with your page or e-mail address; it is sent with each request.",
    )
