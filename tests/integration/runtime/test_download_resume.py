"""Large files: cut, resumed, damaged, redirected; against a server that speaks Hugging Face's addresses."""

import hashlib
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from engine.errors import Cancelled, Declined, Unreachable
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Report, Stop, quiet
from tests.servers.hugging_face import COMMIT, HuggingFace

CONTENT = random.Random(1).randbytes(600_000)
SHA = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def http() -> Iterator[Http]:
    http = Http(first_wait=0.01)
    yield http
    http.close()


@pytest.fixture
def far(httpserver: HTTPServer) -> HuggingFace:
    return HuggingFace(httpserver, {"m.gguf": CONTENT})


def url(far: HuggingFace) -> str:
    return f"{far.mirror}/owner/repo/resolve/{COMMIT}/m.gguf"


def stopping_at(fraction: float) -> Progress:
    stop = Stop()
    return Progress(lambda report: stop.ask() if report.fraction > fraction else None, stop)


def test_a_file_arrives_whole_and_says_how_far_it_is(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    reports: list[Report] = []
    headers = {"Authorization": "Bearer secret"}
    sha256 = http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, Progress(reports.append), headers)
    assert sha256 == SHA
    assert (tmp_path / "m.gguf").read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == ["m.gguf"]
    assert reports[-1].fraction == 1
    by_host = {(host, authorization) for _, host, _, authorization in far.seen}
    assert by_host == {("127.0.0.1", "Bearer secret"), ("localhost", "")}


def test_a_cut_transfer_goes_on_where_it_broke(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.cut = [200_000, 100_000]
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA
    ranges = [asked for method, host, asked, _ in far.seen if host == "localhost" and method == "GET"]
    assert ranges == ["", "bytes=200000-", "bytes=300000-"]


def test_a_stopped_download_goes_on_in_the_next_run(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    progress = stopping_at(0.2)
    with pytest.raises(Cancelled):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, progress)
    assert not (tmp_path / "m.gguf").exists()
    begun = (tmp_path / "m.gguf.partial").stat().st_size
    assert 0 < begun < len(CONTENT)
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA
    assert far.seen[-1][2] == f"bytes={begun}-"


def test_another_version_is_not_patched_onto_the_old_one(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    (tmp_path / "m.gguf.partial").write_bytes(b"x" * 1000)
    note = {"url": url(far), "commit": COMMIT, "etag": "0" * 64, "size": len(CONTENT)}
    (tmp_path / "m.gguf.partial.json").write_text(json.dumps(note))
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA
    assert far.seen[-1][2] == ""


def test_a_server_that_ignores_ranges_starts_over(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.cut, far.ignore_ranges = [200_000], True
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA


def test_a_range_other_than_asked_for_is_declined(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.cut, far.wrong_range = [200_000], True
    with pytest.raises(Declined, match="another part"):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet())


def test_a_partial_file_past_the_end_starts_over(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.cut = [200_000]
    with pytest.raises(Cancelled):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, stopping_at(0.1))
    with (tmp_path / "m.gguf.partial").open("ab") as file:
        file.write(bytes(2 * len(CONTENT)))
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA


def test_damage_is_fetched_once_more_and_then_told(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.honest = False
    with pytest.raises(Declined, match="damaged twice"):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet())
    assert list(tmp_path.iterdir()) == []
    assert [method for method, host, *_ in far.seen if host == "localhost"] == ["GET", "GET"]


@pytest.mark.parametrize("small", [False, True])
def test_without_a_known_hash_the_servers_is_held_against_it(
    http: Http, far: HuggingFace, tmp_path: Path, small: bool
) -> None:
    far.small = small
    assert http.download(url(far), tmp_path / "m.gguf", 0, "", quiet()) == SHA
    far.honest = False
    with pytest.raises(Declined, match="damaged"):
        http.download(url(far), tmp_path / "other.gguf", 0, "", quiet())


def test_the_pinned_hash_is_trusted_before_the_servers(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    with pytest.raises(Declined, match="damaged"):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), "0" * 64, quiet())


def test_another_size_than_pinned_is_declined_before_a_byte_comes(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    with pytest.raises(Declined, match="expected"):
        http.download(url(far), tmp_path / "m.gguf", 5, SHA, quiet())
    assert [method for method, *_ in far.seen] == ["HEAD"]


def test_a_missing_file_is_told_in_the_servers_words(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    with pytest.raises(Declined, match="EntryNotFound"):
        http.download(url(far).replace("m.gguf", "n.gguf"), tmp_path / "n.gguf", 0, "", quiet())


def test_a_busy_server_is_waited_for(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.refuse = [Response("", 429, {"RateLimit": '"resolvers";r=0;t=0'}), Response("", 503)]
    assert http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet()) == SHA


def test_a_transfer_that_never_gets_anywhere_gives_up(http: Http, far: HuggingFace, tmp_path: Path) -> None:
    far.cut = [0] * 40
    with pytest.raises(Unreachable):
        http.download(url(far), tmp_path / "m.gguf", len(CONTENT), SHA, quiet())
