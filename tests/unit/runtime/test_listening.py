"""Nobody is knocked at who is surely not there."""

import socket

from engine.runtime.net.listening import surely_nobody


def test_a_port_that_listens_and_one_that_does_not() -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        assert surely_nobody(address)
        server.listen()
        assert not surely_nobody(address)
