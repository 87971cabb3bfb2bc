"""What an HTTP server of the snippet's own is sent: AWS speaks first there, and may be wrong."""

import contextlib
import io
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from unittest import mock

from uradori.evidence.model import Origin
from uradori.run.recording import Recording
from uradori.run.tracked import Watch


@contextlib.contextmanager
def received(recording: Recording) -> Iterator[None]:
    """Note each request that reaches a server inside the block, and change one if asked to.

    A request counts as read when it arrives: what a server is sent, it is there to handle.
    """
    original = BaseHTTPRequestHandler.parse_request

    def parse_request(handler: BaseHTTPRequestHandler) -> bool:
        understood = original(handler)
        # What reaches a server of an engine module is between that and its engine.
        if understood and type(handler).__module__ == "__main__":
            _observe(handler, recording)
        return understood

    with mock.patch.object(BaseHTTPRequestHandler, "parse_request", parse_request):
        yield


def _observe(handler: BaseHTTPRequestHandler, recording: Recording) -> None:
    index, asked = recording.number(), f"HTTP {handler.command}"
    wanted = recording.wants(index, asked)
    if not wanted and not recording.track_reads:
        return
    length = int(handler.headers.get("Content-Length") or 0)
    request = {"path": handler.path, "body": handler.rfile.read(length).decode(errors="replace")}
    if wanted:
        recording.change(request)
    if recording.track_reads:
        watch = Watch(recording.saw, index, asked, origin=Origin.REQUEST)
        for part in filter(request.get, request):
            watch.saw((part,), request[part])
    body = request["body"].encode()
    handler.path, handler.rfile = request["path"], io.BytesIO(body)
    handler.close_connection = True  # what came after the body would be lost
    if handler.headers.get("Content-Length"):
        handler.headers.replace_header("Content-Length", str(len(body)))
