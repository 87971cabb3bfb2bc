"""A browser to look at built sites with, and a server on this machine to get them from."""

import gzip
import http.server
import io
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Playwright, expect

PATIENCE = 120_000
"""Milliseconds after which a test stops waiting; only what never comes takes so long, however busy
the machine."""
NAMES = (
    "chromium-headless-shell",  # the same engine without the windows: a third of the CPU time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
PACKAGES = ("chromium", "fonts-noto-cjk")


class NoBrowserError(Exception):
    """There is no browser and none could be installed; the message says what to do."""


def find_chromium(playwright: Playwright) -> str | None:
    """The program to start: the system's, else the one that Playwright has installed."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    own = playwright.chromium.executable_path
    return found or (own if Path(own).is_file() else None)


def ensure_chromium(playwright: Playwright) -> str:
    """As `find_chromium`, after installing one if need be; also sees to it that 日本語 shows."""
    debian = _is_root() and shutil.which("apt-get") is not None
    if debian and not (find_chromium(playwright) and _has_japanese_font()):
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)
    if find_chromium(playwright) is None:
        _try(sys.executable, "-m", "playwright", "install", "chromium")
    found = find_chromium(playwright)
    if found is None:
        raise NoBrowserError(
            "the browser tests need Chromium: install it (apt install chromium fonts-noto-cjk, "
            "or .venv/bin/python -m playwright install --with-deps chromium)"
        )
    return found


def _has_japanese_font() -> bool:
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    return bool(subprocess.run([listing, ":lang=ja"], capture_output=True, check=False).stdout)


def _try(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def launch(playwright: Playwright, program: str = "") -> Browser:
    """A browser without a window: `program`, or the lightest that is here or can be installed.

    Raises NoBrowserError where there is none.
    """
    if program and shutil.which(program) is None:
        raise NoBrowserError(f"no {program} on the PATH")
    expect.set_options(timeout=PATIENCE)
    arguments = ["--no-sandbox"] if _is_root() else []
    return playwright.chromium.launch(
        executable_path=shutil.which(program) or ensure_chromium(playwright), args=arguments
    )


COMPRESSED = frozenset({".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"})
"""What hosts of static sites compress."""


@lru_cache(maxsize=512)
def _compressed(path: Path, changed: int) -> bytes:
    """A file as it is sent; `changed` is when it was written, in nanoseconds."""
    return gzip.compress(path.read_bytes(), compresslevel=6)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves each folder below its own path and compresses, as a host of many sites would."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, *arguments: Any, folders: Mapping[str, Path], headers: Mapping[str, str]
    ) -> None:
        self._folders = folders
        self._sent = headers
        super().__init__(*arguments)

    def translate_path(self, path: str) -> str:
        for prefix, folder in self._folders.items():
            if path.startswith(prefix):
                self.directory = str(folder)
                return super().translate_path("/" + path.removeprefix(prefix))
        self.directory = os.devnull
        return super().translate_path("/nothing")

    def send_head(self) -> io.BytesIO | Any:
        """A compressed answer where the browser takes one and the file gains by it."""
        path = Path(self.translate_path(self.path.partition("?")[0]))
        path = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not takes or path.suffix not in COMPRESSED or not path.is_file():
            return super().send_head()
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self) -> None:
        """Send what is sent with every answer, too."""
        for name, value in self._sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    """Says nothing where a browser that is closed hangs up in the middle of an answer."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folders: Mapping[str, Path], headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve folders by path, longest path first; gives the address of the server.

    `headers` are sent with every answer.
    """
    ordered = dict(sorted(folders.items(), key=lambda each: -len(each[0])))
    handler = partial(_Handler, folders=ordered, headers=headers or {})
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass(slots=True)
class Watch:
    """What a page did that a reader would not want."""

    host: str
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Note every error, failed request, and request to another host from now on."""
        page.on("console", lambda message: self._console(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("requestfailed", lambda request: self._failed(request.url, request.failure))
        page.on("response", lambda response: self._answered(response.url, response.status))
        page.on("request", lambda request: self._asked(request.url))

    def _console(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(f"console {kind}: {text}")

    def _failed(self, url: str, failure: str | None) -> None:
        if failure != "net::ERR_ABORTED":  # the reader went on before it had come
            self.complaints.append(f"failed: {url}: {failure}")

    def _answered(self, url: str, status: int) -> None:
        if status >= 400:
            self.complaints.append(f"status {status}: {url}")

    def _asked(self, url: str) -> None:
        if urlsplit(url).scheme in {"http", "https"} and urlsplit(url).netloc != self.host:
            self.complaints.append(f"another host: {url}")
