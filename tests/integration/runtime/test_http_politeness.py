"""The way to the network, against servers on 127.0.0.1."""

import json
import socket
import threading
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from engine.errors import Cancelled, Declined, NeedsKey, RateLimited, Refused, Unreachable
from engine.runtime.net.http import Http
from engine.runtime.progress import Progress, Stop


@pytest.fixture
def http() -> Iterator[Http]:
    http = Http(first_wait=0.01)
    yield http
    http.close()


def answer_in_turn(server: HTTPServer, *answers: Response) -> list[Request]:
    seen: list[Request] = []
    left = list(answers)

    def handle(request: Request) -> Response:
        seen.append(request)
        return left.pop(0) if len(left) > 1 else left[0]

    server.expect_request("/x").respond_with_handler(handle)
    return seen


def test_json_comes_back(http: Http, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/x", query_string={"q": "ü"}).respond_with_json({"a": [1]})
    assert http.get_json(httpserver.url_for("/x"), params={"q": "ü"}) == {"a": [1]}


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_trouble_that_passes_is_waited_for(http: Http, httpserver: HTTPServer, status: int) -> None:
    seen = answer_in_turn(httpserver, Response("", status, {"Retry-After": "0"}), Response("{}"))
    assert http.get_json(httpserver.url_for("/x")) == {}
    assert len(seen) == 2


def test_trouble_that_stays_is_told_in_the_services_own_words(http: Http, httpserver: HTTPServer) -> None:
    seen = answer_in_turn(httpserver, Response(json.dumps({"error": "out of memory"}), 500))
    with pytest.raises(Unreachable, match="out of memory"):
        http.get_json(httpserver.url_for("/x"))
    assert len(seen) == 4


def test_a_long_wait_is_left_to_the_caller(http: Http, httpserver: HTTPServer) -> None:
    seen = answer_in_turn(httpserver, Response("", 429, {"Retry-After": "3600"}))
    with pytest.raises(RateLimited) as caught:
        http.get_json(httpserver.url_for("/x"))
    assert caught.value.after == 3600
    assert len(seen) == 1


def test_hugging_faces_own_rate_header_is_understood(http: Http, httpserver: HTTPServer) -> None:
    answer_in_turn(httpserver, Response("", 429, {"RateLimit": '"resolvers";r=0;t=120'}))
    with pytest.raises(RateLimited) as caught:
        http.get_json(httpserver.url_for("/x"))
    assert caught.value.after == 120


@pytest.mark.parametrize("status", [401, 403])
def test_a_closed_door_asks_for_a_key(http: Http, httpserver: HTTPServer, status: int) -> None:
    seen = answer_in_turn(httpserver, Response(json.dumps({"error": {"message": "bad key"}}), status))
    with pytest.raises(NeedsKey, match="bad key"):
        http.get_json(httpserver.url_for("/x"))
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('{"error": {"message": "no such voice"}}', "no such voice"),
        ('{"detail": {"status": "quota_exceeded", "message": "all used"}}', "all used"),
        ('{"detail": "gone"}', "gone"),
        ("<html>", "422"),
    ],
)
def test_a_no_keeps_the_services_words(http: Http, httpserver: HTTPServer, body: str, words: str) -> None:
    seen = answer_in_turn(httpserver, Response(body, 422))
    with pytest.raises(Declined, match=words):
        http.post_json(httpserver.url_for("/x"), {})
    assert len(seen) == 1


def test_what_is_not_json_is_declined(http: Http, httpserver: HTTPServer) -> None:
    answer_in_turn(httpserver, Response("<html>login</html>"))
    with pytest.raises(Declined, match="not JSON"):
        http.get_json(httpserver.url_for("/x"))


def test_nobody_there_is_told_at_once(http: Http) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        with pytest.raises(Unreachable, match="cannot be reached"):
            http.get_json(f"http://127.0.0.1:{held.getsockname()[1]}/x")


def test_a_timeout_is_tried_again_only_where_nothing_was_sent(http: Http, httpserver: HTTPServer) -> None:
    asked: list[str] = []
    released = threading.Event()

    def slow(request: Request) -> Response:
        asked.append(request.method)
        released.wait(60)
        return Response("{}")

    httpserver.expect_request("/x").respond_with_handler(slow)
    with pytest.raises(Unreachable, match="took too long"):
        http.post_json(httpserver.url_for("/x"), {}, timeout=0.2)
    released.set()
    assert asked == ["POST"]


def test_lines_are_given_as_they_arrive(http: Http, httpserver: HTTPServer) -> None:
    heard = threading.Event()

    def stream(request: Request) -> Response:
        def lines() -> Iterator[str]:
            yield '{"n": 1}\n{"n"'
            assert heard.wait(60), "the first line was held back"
            yield ': 2}\n\n{"n": 3}'

        return Response(lines())

    httpserver.expect_request("/x").respond_with_handler(stream)
    got = []
    for line in http.post_lines(httpserver.url_for("/x"), {}):
        got.append(json.loads(line)["n"])
        heard.set()
    assert got == [1, 2, 3]


def test_a_stop_ends_a_wait_for_an_answer(http: Http, httpserver: HTTPServer) -> None:
    released = threading.Event()
    reached = threading.Event()

    def slow(request: Request) -> Response:
        reached.set()
        released.wait(60)
        return Response("{}")

    httpserver.expect_request("/x").respond_with_handler(slow)
    progress = Progress()
    threading.Thread(target=lambda: (reached.wait(60), progress.stop.ask())).start()
    with pytest.raises(Cancelled):
        http.get_json(httpserver.url_for("/x"), progress)
    assert not released.is_set(), "the stop was heard while nothing had been answered"
    released.set()


def test_a_stop_ends_a_wait_before_the_next_try(http: Http, httpserver: HTTPServer) -> None:
    stop = Stop()
    httpserver.expect_request("/x").respond_with_handler(
        lambda _: (stop.ask(), Response("", 429, {"Retry-After": "20"}))[1]
    )
    with pytest.raises(Cancelled):
        http.get_json(httpserver.url_for("/x"), Progress(stop=stop))


def test_secrets_stay_with_their_host(http: Http, httpserver: HTTPServer) -> None:
    seen: list[Request] = []

    def move(request: Request) -> Response:
        seen.append(request)
        return Response("", 302, {"Location": f"http://localhost:{httpserver.port}/x"})

    httpserver.expect_request("/from").respond_with_handler(move)
    there = answer_in_turn(httpserver, Response("{}"))
    http.get_json(
        f"http://127.0.0.1:{httpserver.port}/from",
        headers={"Authorization": "Bearer s", "xi-api-key": "s", "X-Own": "1"},
    )
    assert seen[0].headers["Authorization"] == "Bearer s"
    assert "Authorization" not in there[0].headers
    assert "xi-api-key" not in there[0].headers
    assert there[0].headers["X-Own"] == "1"


def test_a_circle_of_redirects_ends(http: Http, httpserver: HTTPServer) -> None:
    answer_in_turn(httpserver, Response("", 302, {"Location": "/x"}))
    with pytest.raises(Declined, match="circle"):
        http.get_json(httpserver.url_for("/x"))


@pytest.mark.parametrize("url", ["http://example.org/x", "ftp://example.org", "file:///etc/passwd", "example.org", ""])
def test_only_https_leaves_this_machine(http: Http, url: str) -> None:
    with pytest.raises(Refused):
        http.get_json(url)


def test_offline_means_no_attempt(http: Http, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACELESS_OFFLINE", "1")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: pytest.fail("a name was looked up"))
    with pytest.raises(Unreachable, match="FACELESS_OFFLINE"):
        http.get_json("https://example.org/x")


def test_a_name_that_does_not_resolve_is_unreachable(http: Http) -> None:
    with pytest.raises(Unreachable):
        http.get_json("https://nothing.invalid/x")
