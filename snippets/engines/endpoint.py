"""Small web servers on loopback that stand for the resources which DNS records lead to."""

import contextlib
import socket
import threading
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle

from uradori.engines import happens

PAUSE = 0.02
"""Seconds within which a server notices that it is to stop."""
PATIENCE = 60
"""Seconds after which nobody is expected to ask any more, on a busy machine."""


class Endpoint:
    """A web server that can be stopped and started again; its port stays its own meanwhile."""

    def __init__(self, address: str) -> None:
        """Reserve a free port of the loopback address; nothing is served yet."""
        self.address = address
        self.passed = 0
        """Requests answered with 200 since the last start."""
        self.answer_with(HTTPStatus.OK)
        # A bound socket that does not listen keeps the port from others, not from our server.
        self._reserved = socket.socket()
        self._reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._reserved.bind((address, 0))
        self.port: int = self._reserved.getsockname()[1]
        self._server: ThreadingHTTPServer | None = None

    def start(self, *statuses: int) -> None:
        """Answer requests until stopped: in turn with these statuses, over and over; else 200."""
        self.passed = 0
        self.answer_with(*statuses or [HTTPStatus.OK])
        self._server = ThreadingHTTPServer((self.address, self.port), self._handler())
        threading.Thread(target=self._server.serve_forever, args=(PAUSE,), daemon=True).start()

    def answer_with(self, *statuses: int) -> None:
        """From now on, answer in turn with these statuses, over and over.

        HEAD is answered with the lowest of them, and takes no turn.
        """
        self._statuses, self._lowest = cycle(statuses), min(statuses)

    def passes(self, checks: int) -> bool:
        """Wait for so many requests since the last start that were answered with 200."""
        return happens(lambda: self.passed >= checks, PATIENCE)

    def stop(self) -> None:
        """Refuse connections, as a host that is down does."""
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    def close(self) -> None:
        """Stop for good, and give the port back."""
        self.stop()
        self._reserved.close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status = next(endpoint._statuses)
                endpoint.passed += status == HTTPStatus.OK
                self._send(status)

            def do_HEAD(self) -> None:
                self._send(endpoint._lowest)

            def _send(self, status: int) -> None:
                self.send_response(status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Health checks come every few seconds; nobody wants to read of each."""

        return Handler


@contextlib.contextmanager
def endpoints(*addresses: str) -> Iterator[list[Endpoint]]:
    """One running web server on each of the loopback addresses."""
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(contextlib.closing(Endpoint(each))) for each in addresses]
        for server in servers:
            server.start()
        yield servers
