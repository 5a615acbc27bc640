"""Whether anybody on this machine listens at a port: read from the system's table, without knocking."""

from urllib.parse import urlsplit

_PORTS = {"http": 80, "https": 443}


def surely_nobody(url: str) -> bool:
    """Whether no program listens at the port of a loopback address; False where the system does not tell."""
    import psutil

    parts = urlsplit(url)
    port = parts.port or _PORTS.get(parts.scheme, 0)
    try:
        sockets = psutil.net_connections("tcp")
    except (psutil.AccessDenied, OSError):  # macOS tells its administrator alone
        return False
    return not any(each.status == psutil.CONN_LISTEN and each.laddr and each.laddr.port == port for each in sockets)
