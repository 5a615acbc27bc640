"""Which addresses a stranger may send this program to: public ones over https, and no way around that."""

import ipaddress
import re
import socket
from collections.abc import Callable, Sequence
from typing import TypeAlias
from urllib.parse import urlsplit

from engine.errors import Refused, Unreachable

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
"""A host's name and port to its addresses. Raises OSError where it has none."""
Exempt: TypeAlias = Callable[[str, int], bool]
"""Whether a host and port may be spoken to whatever they are: tests exempt their own server."""

_NUMERIC = re.compile(r"(0x[0-9a-f]*|[0-9]+)", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_INNER = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "arpa", "onion")
"""Last parts of names that mean something only inside a network."""
_ODD = re.compile(r"[\x00-\x20\x7f\\]")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
_EXAMPLES = ipaddress.IPv6Network("3fff::/20")
# Python's own tables call these public, or did: protocol assignments, the 6to4 relays, and a cloud's inner service.
_ALSO_INNER = tuple(map(ipaddress.IPv4Network, ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32")))


def resolved(host: str, port: int) -> Sequence[str]:
    """Ask the system for a host's addresses. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]) for each in found))


def nobody(host: str, port: int) -> bool:  # noqa: ARG001 - the shape of Exempt
    """Exempt no host."""
    return False


class Guard:
    """Looks at an address twice: its wording before anything is sent, and where it leads as it is connected to."""

    def __init__(self, resolve: Resolve = resolved, exempt: Exempt = nobody) -> None:
        self._resolve = resolve
        self._exempt = exempt

    def admit(self, url: str) -> None:
        """Hold an address' wording against the rules. Raises Refused saying which it breaks."""
        try:
            address = urlsplit(url)
            host, port = address.hostname or "", address.port
        except ValueError as error:
            raise Refused(f"{url[:200]!r} is no web address.") from error
        if not host or _ODD.search(url):
            raise Refused(f"{url[:200]!r} is no web address.")
        if self._exempt(host, port or (443 if address.scheme == "https" else 80)):
            return
        if address.scheme != "https":
            raise Refused(f"{host} is offered over {address.scheme or 'nothing'}, and only https is followed.")
        if address.username is not None or address.password is not None:
            raise Refused(f"The address at {host} carries a user's name, which no public file needs.")
        if port not in {None, 443}:
            raise Refused(f"{host} is offered on port {port}, and only 443 is followed.")
        named(host)

    def addresses(self, host: str, port: int) -> Sequence[str]:
        """Where to connect for a host: each address was looked at, so connect to no other.

        Raises Refused where any of them is not public, Unreachable where there is none.
        """
        exempt = self._exempt(host, port)
        if not exempt and port != 443:
            raise Refused(f"{host} is offered on port {port}, and only 443 is followed.")
        literal = None if exempt else named(host)
        found = [str(literal)] if literal else self._asked(host.rstrip("."), port)
        if not exempt:
            for each in found:
                _hold(host, each)
        return found

    def _asked(self, host: str, port: int) -> Sequence[str]:
        try:
            found = self._resolve(host, port)
        except OSError as error:
            raise Unreachable(f"{host} cannot be found.", "Check the network, or the address.") from error
        if not found:
            raise Unreachable(f"{host} has no address.", "Check the network, or the address.")
        return found


def named(host: str) -> Address | None:
    """Give the address that a host is written as, None for a name. Raises Refused on any other way of writing one.

    `2130706433`, `0x7f.1` and `0177.0.0.1` are addresses to some programs and names to others: so they are neither.
    """
    try:
        literal = ipaddress.ip_address(host)
    except ValueError:
        labels = _labels(host)
        if _NUMERIC.fullmatch(labels[-1]) or not all(map(_LABEL.fullmatch, labels)):
            raise Refused(f"{host[:100]!r} is no host's name.") from None
        if len(labels) == 1 or labels[-1].lower() in _INNER:
            raise Refused(f"{host} is a name inside a network, which is not followed.") from None
        return None
    _hold(host, host)
    return literal


def public(address: Address) -> bool:
    """Whether an address is one of the open internet's; those that wrap another are what they wrap."""
    if isinstance(address, ipaddress.IPv4Address):
        inner = any(address in network for network in _ALSO_INNER)
        return address.is_global and not (inner or address.is_multicast or address.is_reserved)
    if address in _NAT64:
        return public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    wrapped = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if any(each is not None and not public(each) for each in wrapped) or address.ipv4_mapped:
        return address.ipv4_mapped is not None and public(address.ipv4_mapped)
    outer = address in _GLOBAL_UNICAST and address not in _EXAMPLES
    return outer and address.is_global and address.scope_id is None


def _hold(host: str, found: str) -> None:
    try:
        fine = public(ipaddress.ip_address(found))
    except ValueError:
        fine = False
    if not fine:
        raise Refused(f"{host} leads into a private network ({found}), which is not followed.")


def _labels(host: str) -> Sequence[str]:
    """The parts of a name as they are asked for: in other scripts, digits and dots have twins."""
    try:
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        plain = ""
    return plain.removesuffix(".").split(".")
