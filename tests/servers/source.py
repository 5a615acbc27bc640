"""The far side of a source: its documented search over rows of its own, and whatever fault a test sets.

A file `tests/servers/sources/<name>.py` holds one public subclass of `SourceServer`, which stands behind
`engine/providers/source/<name>.py` in the conformance suite. It says how one item is written (`row`), how a page of
them is (`answer`), and what the source may expect (`key`, `kinds`).
"""

import copy
import importlib
import inspect
import json
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from http.client import HTTPConnection
from typing import Any, ClassVar

from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from engine.domain.asset import Kind
from engine.runtime.settings import Settings

Fault = Callable[[Request], Response]


class SourceServer:
    """Speaks as one source does. It knows `count` items of each kind, of which every third stands upright."""

    key: ClassVar[str] = ""
    """The one key that it takes; empty where it asks for none."""
    kinds: ClassVar[tuple[Kind, ...]] = ("video",)
    most: ClassVar[int] = 1000
    """How many items it gives of one search, however many it has."""
    id_path: ClassVar[tuple[str | int, ...]] = ("id",)
    """Where an item's id lies in its row."""
    settings: ClassVar[Settings] = Settings()
    """What a person must have set, where it asks for anything."""
    blank: ClassVar[bool] = False
    """Whether an answer of no words means that nothing is found."""
    whole: ClassVar[bool] = False
    """Whether it gives everything at once, to be searched here."""
    ping: ClassVar[str] = ""
    """The path that must be asked for when an item is used; empty where none must be."""

    def __init__(self, server: HTTPServer, count: int = 45) -> None:
        self.server = server
        self.rows: dict[Kind, list[Any]] = {kind: [self.row(at, kind) for at in range(count)] for kind in self.kinds}
        self.faults: list[Response | Fault] = []
        """What is answered instead, one a request, before the service is itself again."""
        self.always: Response | Fault | None = None
        """What is answered instead, for good."""
        self.asked: list[Request] = []
        server.expect_request(re.compile(".*")).respond_with_handler(self._reply)

    @property
    def url(self) -> str:
        """Where it is spoken to, as the source's constructor takes it."""
        return f"http://{self.server.host}:{self.server.port}"

    def row(self, at: int, kind: Kind) -> dict[str, Any]:
        """Write an item as the service documents it; every third is portrait."""
        raise NotImplementedError

    def answer(self, request: Request) -> Response:
        """Answer as the service documents it."""
        raise NotImplementedError

    def allows(self, request: Request) -> bool:  # noqa: ARG002 - those with a key look
        """Whether the request holds the key, where the service wants it."""
        return not self.key

    def refusal(self) -> Response:
        """What a wrong key is told; it names the key, as some services do."""
        return said({"error": f"Invalid API key: {self.key or 'none'}"}, 401)

    def found(self, kind: Kind, request: Request) -> list[Any]:
        """The rows that a search finds: all, but none for the word `nothing`."""
        return [] if "nothing" in request.query_string.decode() else self.rows[kind][: self.most]

    def ids(self, kind: Kind) -> list[str]:
        """The ids of the items that a source can offer, in order."""
        found = []
        for row in self.rows[kind][: self.most]:
            each = row
            for step in self.id_path:
                each = each[step]
            found.append(str(each))
        return found

    def rest(self) -> None:
        """Wait until what was asked and given up has been answered: it would count for whoever comes next."""
        self.faults, self.always = [], Response("")
        connection = HTTPConnection(self.server.host, self.server.port, timeout=60)
        with closing(connection):
            connection.request("GET", "/rest")
            connection.getresponse().read()

    def _reply(self, request: Request) -> Response:
        self.asked.append(request)
        fault = self.faults.pop(0) if self.faults else self.always
        if fault is not None:
            return fault(request) if callable(fault) and not isinstance(fault, Response) else copy.copy(fault)
        return self.answer(request) if self.allows(request) else self.refusal()


class Misjudged(Response):
    """An answer whose length is told wrongly."""

    automatically_set_content_length = False


def said(plain: object, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    """Answer with JSON."""
    return Response(json.dumps(plain), status, headers, content_type="application/json")


def part(rows: Sequence[Any], page: int, size: int) -> list[Any]:
    """Give a page of rows; `page` counts from 0."""
    return list(rows[page * size : (page + 1) * size])


def upright(at: int) -> bool:
    """Whether the item at a place is a portrait."""
    return at % 3 == 2


def server_of(name: str) -> type[SourceServer]:
    """Find the far side of a source. Raises AssertionError where a source has none: every source is tested."""
    try:
        module = importlib.import_module(f"tests.servers.sources.{name}")
    except ModuleNotFoundError as error:
        raise AssertionError(f"the source {name} needs a far side in tests/servers/sources/{name}.py") from error
    own = [each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__]
    found = [each for each in own if issubclass(each, SourceServer) and not each.__name__.startswith("_")]
    assert len(found) == 1, f"{module.__name__} must hold one SourceServer"
    return found[0]
