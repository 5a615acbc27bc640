"""Where a stranger's address may lead: every known way into a private network, closed."""

import ipaddress

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Refused, Unreachable
from engine.runtime.net.guard import Guard, public

INNER = """
0.0.0.0 10.1.2.3 100.64.0.1 100.100.100.200 127.0.0.1 127.8.8.8 168.63.129.16 169.254.169.254 169.254.170.2 172.16.0.1
172.31.255.255 192.0.0.192 192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1
255.255.255.255 :: ::1 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1
64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 2001::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 3fff::1 fc00::1 fd00:ec2::254
fe80::1 fec0::1 ff02::1 2606:4700::1111%eth0
""".split()  # noqa: SIM905 - read at a glance
OUTER = "1.1.1.1 8.8.8.8 172.32.0.1 2606:4700::1111 2a00:1450:4001::1 ::ffff:8.8.8.8 64:ff9b::808:808".split()  # noqa: SIM905

WRONG = [
    "http://example.org/a.jpg",
    "ftp://example.org/a.jpg",
    "file:///etc/passwd",
    "gopher://example.org/",
    "data:image/png;base64,AAAA",
    "//example.org/a.jpg",
    "https:///a.jpg",
    "https://",
    "",
    "https://user@example.org/",
    "https://user:word@example.org/",
    "https://example.org@10.0.0.1/",
    "https://example.org:8443/",
    "https://example.org:22/",
    "https://example.org:0/",
    "https://example.org:99999/",
    "https://example.org:x/",
    "https://example.org\\@10.0.0.1/",
    "https://example.org /",
    "https://example.org/a\r\nHost: inner",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0177.0.0.1/",
    "https://017700000001/",
    "https://127.0.0.1./",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fd00:ec2::254]/",
    "https://[not an address]/",
    "https://localhost/",
    "https://LOCALHOST./",
    "https://files.localhost/",
    "https://router/",
    "https://nas.local/",
    "https://metadata.google.internal/",
    "https://nas.lan/",
    "https://1.0.0.127.in-addr.arpa/",
    "https://a..org/",
    "https://-a-.org/",
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
]


@pytest.mark.parametrize("address", INNER)
def test_what_is_not_the_open_internet_is_told(address: str) -> None:
    assert not public(ipaddress.ip_address(address))
    with pytest.raises(Refused, match="private network"):
        Guard(lambda *_: [address]).addresses("example.org", 443)


@pytest.mark.parametrize("address", OUTER)
def test_what_is_the_open_internet_is_told(address: str) -> None:
    assert Guard(lambda *_: [address]).addresses("example.org", 443) == [address]


@pytest.mark.parametrize("url", WRONG)
def test_an_address_that_could_lead_inside_is_refused_before_anything_is_asked(url: str) -> None:
    def resolve(host: str, port: int) -> list[str]:
        pytest.fail("a name was looked up")

    with pytest.raises(Refused):
        Guard(resolve).admit(url)


@pytest.mark.parametrize(
    "url", ["https://example.org/a", "https://example.org:443/", "https://bücher.example/", "HTTPS://a.b./"]
)
def test_public_files_are_admitted(url: str) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(f"{host}:{port}")
        return ["8.8.8.8"]

    Guard(resolve).admit(url)
    assert asked == [], "a name is looked up when it is connected to, and not before"


def test_one_private_address_among_public_ones_is_enough() -> None:
    with pytest.raises(Refused, match=r"10\.0\.0\.1"):
        Guard(lambda *_: ["8.8.8.8", "10.0.0.1"]).addresses("example.org", 443)


def test_an_address_as_host_is_held_as_it_is_connected_to() -> None:
    guard = Guard(lambda *_: pytest.fail("a name was looked up"))
    assert guard.addresses("8.8.8.8", 443) == ["8.8.8.8"]
    for host in ("127.0.0.1", "::1", "2130706433", "0x7f.1"):
        with pytest.raises(Refused):
            guard.addresses(host, 443)


def test_a_name_with_no_address_is_unreachable() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    for resolve in (unknown, lambda *_: []):
        with pytest.raises(Unreachable):
            Guard(resolve).addresses("example.org", 443)


def test_an_exemption_is_for_one_host_and_port_alone() -> None:
    guard = Guard(lambda *_: ["127.0.0.1"], lambda host, port: (host, port) == ("far.test", 8000))
    guard.admit("http://far.test:8000/x")
    assert guard.addresses("far.test", 8000) == ["127.0.0.1"]
    with pytest.raises(Refused):
        guard.admit("http://far.test:8001/x")
    with pytest.raises(Refused):
        guard.addresses("far.test", 443)


PIECES = [
    "https:",
    "http:",
    "//",
    "/",
    "\\\\",
    "@",
    ":",
    "#",
    "?",
    "443",
    "80",
    "a.org",
    "10.0.0.1",
    "[::1]",
    "127.1",
    "%2e",
    " ",
    "\t",
    "。",
    "ⓐ",
    ".",
    "localhost",
]


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=9).map("".join))
def test_however_an_address_is_read_it_leads_nowhere_inside(url: str) -> None:
    """What is admitted by one reading of an address is connected to by another: that of the client."""
    guard = Guard(lambda *_: ["8.8.8.8"])
    try:
        guard.admit(url)
        read = httpx2.URL(url)
        led = guard.addresses(read.host, read.port or (443 if read.scheme == "https" else 80))
    except (Refused, httpx2.InvalidURL):
        return
    assert read.scheme == "https"
    assert all(public(ipaddress.ip_address(each)) for each in led)
