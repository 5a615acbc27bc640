"""Strangers' addresses: none leads into a network, by redirect, by name or by a name that changes."""

import socket
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_httpserver import HTTPServer

from engine.errors import Declined, ProviderFailed, Refused, Unreachable
from engine.runtime.net.collecting import Parcel, collect
from engine.runtime.net.guard import Guard
from engine.runtime.net.http import Http
from engine.runtime.progress import quiet
from tests.servers.media import FILM, MediaHost, parcel

pytestmark = pytest.mark.usefixtures("direct")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "in").iterdir())


def test_a_redirect_to_another_host_is_followed_without_the_secrets(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.moved["/from"] = far.url("/a", "cdn.test")
    offered = parcel(far, tmp_path, "/from", headers={"X-Token": "s", "Authorization": "s"})
    collect(http, offered, quiet())
    first, second = far.seen
    assert (first.headers["X-Token"], first.headers["Authorization"]) == ("s", "s")
    assert second.headers["Host"].startswith("cdn.test")
    assert not {"X-Token", "Authorization"} & set(second.headers.keys())


INWARDS = [
    "http://127.0.0.1:{port}/a",
    "http://localhost:{port}/a",
    "http://[::1]:{port}/a",
    "http://[::ffff:127.0.0.1]:{port}/a",
    "http://2130706433:{port}/a",
    "http://0x7f000001:{port}/a",
    "http://017700000001:{port}/a",
    "http://127.1:{port}/a",
    "https://127.0.0.1/a",
    "https://10.0.0.1/a",
    "https://192.168.1.1/a",
    "https://169.254.169.254/latest/meta-data/",
    "https://[fd00:ec2::254]/latest/meta-data/",
    "https://metadata.google.internal/",
    "https://router.lan/",
    "https://inner.test/a",
    "https://inner.test./a",
    "https://inner.test:{port}/a",
    "http://inner.test/a",
    "https://user@inner.test/a",
    "//10.0.0.1/a",
    "file:///etc/passwd",
    "ftp://media.test/a",
    "gopher://media.test:{port}/a",
    "\\\\10.0.0.1\\a",
]


@pytest.mark.parametrize("target", INWARDS)
def test_no_redirect_leads_inwards(http: Http, far: MediaHost, tmp_path: Path, target: str) -> None:
    far.moved["/from"] = target.format(port=far.server.port)
    with pytest.raises(ProviderFailed):
        collect(http, parcel(far, tmp_path, "/from"), quiet())
    assert [each.path for each in far.seen if each.path != "/from"] in (
        [],
        ["/%5C%5C10.0.0.1%5Ca"],
        ["/\\\\10.0.0.1\\a"],
    )
    assert not any((tmp_path / "in").glob("item.mp4"))


@pytest.mark.parametrize("target", INWARDS[:16])
def test_no_first_address_leads_inwards(http: Http, far: MediaHost, tmp_path: Path, target: str) -> None:
    with pytest.raises(Refused):
        collect(http, Parcel(target.format(port=far.server.port), tmp_path / "in" / "item", "video"), quiet())
    assert far.seen == []


def test_a_redirect_after_a_redirect_is_looked_at_too(http: Http, far: MediaHost, tmp_path: Path) -> None:
    far.moved = {"/from": far.url("/then", "cdn.test"), "/then": f"http://127.0.0.1:{far.server.port}/a"}
    with pytest.raises(Declined, match="redirects to this machine"):
        collect(http, parcel(far, tmp_path, "/from"), quiet())
    assert [each.path for each in far.seen] == ["/from", "/then"]


def test_a_name_is_asked_for_once_and_what_was_looked_at_is_connected_to(far: MediaHost, tmp_path: Path) -> None:
    """DNS rebinding: the first answer is public, every later one this machine."""
    answers = iter([["203.0.113.9"], ["127.0.0.1"], ["127.0.0.1"]])
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return next(answers)

    connected: list[str] = []
    create = socket.create_connection

    def connect(address: tuple[str, int], *more: object, **named: object) -> socket.socket:
        connected.append(address[0])
        if address[0] == "203.0.113.9":
            raise ConnectionRefusedError
        return create(address, *more, **named)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(socket, "create_connection", connect)
        http = Http(gap=0, first_wait=0.01, guard=Guard(resolve, lambda *_: True))
        with pytest.raises(Unreachable):
            collect(http, parcel(far, tmp_path), quiet())
        http.close()
    assert asked == ["media.test"]
    assert connected == ["203.0.113.9"]
    assert far.seen == []


def test_a_name_that_turns_inwards_between_two_requests_is_refused(far: MediaHost, tmp_path: Path) -> None:
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    allowed = iter([True, True, True, False])
    http = Http(gap=0, first_wait=0.01, guard=Guard(lambda *_: next(answers), lambda *_: next(allowed)))
    far.moved["/from"] = "/a"
    with pytest.raises(Declined, match="may not be"):
        collect(http, parcel(far, tmp_path, "/from"), quiet())
    http.close()
    assert [each.path for each in far.seen] == ["/from"]


def test_the_next_address_of_a_host_is_tried_where_one_is_dead(far: MediaHost, tmp_path: Path) -> None:
    http = Http(gap=0, first_wait=0.01, guard=Guard(lambda *_: ["127.0.0.2", "127.0.0.1"], lambda *_: True))
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
    http.close()


def test_a_proxy_that_the_system_names_is_asked_and_still_sent_nowhere_inside(
    http: Http, far: MediaHost, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{far.server.port}")
    offered = Parcel("http://far.test/a", tmp_path / "in" / "item", "video")
    with pytest.raises(Refused, match="only https"):
        collect(http, offered, quiet())
    far_too = Http(gap=0, first_wait=0.01, guard=Guard(lambda *_: pytest.fail("the proxy asks"), lambda *_: True))
    assert collect(far_too, offered, quiet()).path.read_bytes() == FILM
    assert far.seen[0].headers["Host"] == "far.test"
    monkeypatch.setenv("no_proxy", "media.test")
    assert collect(http, parcel(far, tmp_path), quiet()).path.read_bytes() == FILM
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
    with pytest.raises(Refused, match="socks5"):
        collect(far_too, offered, quiet())
    far_too.close()


def test_certificates_are_held_against_the_name_though_its_address_is_connected_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate(tmp_path, "media.test")))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "media.test.pem")
    with HTTPServer(host="127.0.0.1", port=0, ssl_context=context) as server:
        far = MediaHost(server, {"/a": FILM})
        http = Http(gap=0, first_wait=0.01, guard=far.guard("other.test"))
        for host, fine in (("media.test", True), ("other.test", False), ("media.test", True)):
            offered = Parcel(f"https://{host}:{server.port}/a", tmp_path / host, "video")
            if fine:
                assert collect(http, offered, quiet()).path.read_bytes() == FILM
            else:
                with pytest.raises(Unreachable):
                    collect(http, offered, quiet())
        http.close()
        assert {each.headers["Host"] for each in far.seen} == {f"media.test:{server.port}"}


def certificate(folder: Path, host: str) -> Path:
    """Make a key and a certificate of its own for a host, both in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    begin = datetime.now(UTC) - timedelta(days=1)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / f"{host}.pem"
    path.write_bytes(key.private_bytes(*form) + signed.public_bytes(serialization.Encoding.PEM))
    return path
