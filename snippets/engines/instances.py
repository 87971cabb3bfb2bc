"""Instances of a web application: processes of their own that can really be killed."""

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path

from uradori.engines import LOOPBACK, Program, answer, note, start_server, testify

APPLICATION = Path(__file__).with_name("web_application.py")


@dataclass
class Instance:
    """One process, spoken to over HTTP."""

    name: str
    program: Program

    def log_in(self, user: str) -> str:
        """Start a session; gives its id."""
        _, session = self._ask("POST", "/", user)
        note("http", "POST /", {"node": self.name, "arguments": [user]}, "a session")
        return session

    def user_of(self, session: str) -> str | None:
        """Who the instance thinks is logged in, or None."""
        status, user = self._ask("GET", f"/{session}")
        found = user if status == HTTPStatus.OK else None
        return answer("http", "GET /session", {"node": self.name, "arguments": []}, found)

    def kill(self) -> None:
        """Kill the process, as a scale-in ends an instance."""
        self.program.kill()

    def _ask(self, method: str, path: str, body: str = "") -> tuple[int, str]:
        connection = HTTPConnection(LOOPBACK, self.program.port, timeout=20)
        connection.request(method, path, body.encode())
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        if response.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            raise self.program.complaint(f"answered {response.status}")
        return response.status, text


@contextmanager
def launch(number: int, store: str) -> Iterator[list[Instance]]:
    """Instances that keep sessions in a store: memory, valkey:PORT or dynamodb."""
    with ExitStack() as stack:
        if store == "dynamodb":
            store = f"dynamodb:{stack.enter_context(_dynamodb())}"
        source = APPLICATION.read_text()

        def command(port: int) -> list[str]:
            return [sys.executable, "-I", "-c", source, str(port), store]

        started = [
            Instance(f"instance-{n}", stack.enter_context(start_server(command)))
            for n in range(1, number + 1)
        ]
        testify("Python processes", platform.python_version())
        yield started


@contextmanager
def _dynamodb() -> Iterator[str]:
    """Where other processes find the DynamoDB that this one speaks to."""
    if url := os.environ.get("AWS_ENDPOINT_URL"):
        yield url
        return
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(LOOPBACK, 0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    try:
        yield f"http://{LOOPBACK}:{port}"
    finally:
        server.stop()
