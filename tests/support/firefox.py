"""Firefox, told what to do by its own protocol (Marionette): WebDriver's commands over a socket."""

import json
import os
import shutil
import socket
import subprocess
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

import pytest

from tests.support.browser import PATIENCE

NAMES = ("firefox-esr", "firefox")
BEGINS = PATIENCE
"""Milliseconds within which it has to listen; it takes a second or two."""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key, of the WebDriver standard, under which an element is named."""
SETTINGS = {
    "marionette.port": 0,  # any that is free
    "intl.accept_languages": "en-US",
    "datareporting.policy.dataSubmissionEnabled": False,  # no page that says so
    "network.captive-portal-service.enabled": False,
}

UNTIL = """
const [patience, done] = arguments
const end = performance.now() + patience
const look = () => {
  if (CONDITION) done(true)
  else if (performance.now() > end) done(false)
  else setTimeout(look, 50)
}
look()
"""


class BrowserError(Exception):
    """A browser did not do what it was told; the message is its own."""


class Window(ABC):
    """A window of a browser that is told what to do by WebDriver's commands."""

    @abstractmethod
    def ask(self, command: str, **parameters: Any) -> Any:
        """The answer to a command. Raises BrowserError."""

    def patient(self) -> None:
        """Have it wait, as long as a busy machine may take."""
        self.ask("WebDriver:SetTimeouts", script=2 * PATIENCE, pageLoad=PATIENCE, implicit=PATIENCE)

    def go(self, url: str) -> None:
        """Go to a page, and wait until it is loaded."""
        self.ask("WebDriver:Navigate", url=url)

    def script(self, script: str, *arguments: Any) -> Any:
        """What a script of the page returns."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=arguments)["value"]

    def until(self, condition: str) -> None:
        """Wait until an expression is true in the page. Raises BrowserError where it never is."""
        asked = {"script": UNTIL.replace("CONDITION", condition), "args": [PATIENCE]}
        if not self.ask("WebDriver:ExecuteAsyncScript", **asked)["value"]:
            raise BrowserError(f"never: {condition}")

    def click(self, selector: str) -> None:
        """Click, as a reader does, on the first element of a selector."""
        found = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        self.ask("WebDriver:ElementClick", id=found["value"][ELEMENT])


@dataclass(slots=True)
class Firefox(Window):
    """A window of Firefox."""

    stream: IO[bytes]
    _count: int = field(default=0)

    def ask(self, command: str, **parameters: Any) -> Any:
        """The answer to a command. Raises BrowserError."""
        self._count += 1
        told = json.dumps([0, self._count, command, parameters]).encode()
        self.stream.write(b"%d:%s" % (len(told), told))
        self.stream.flush()
        _, number, error, answer = self._heard()
        if error or number != self._count:
            raise BrowserError(f"{command}: {error}")
        return answer

    def greeted(self) -> None:
        """Begin to give commands."""
        self._heard()
        self.ask("WebDriver:NewSession", strictFileInteractability=False)
        self.patient()

    def _heard(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            byte = self.stream.read(1)
            if not byte:
                raise BrowserError("it has ended")
            length += byte
        return json.loads(self.stream.read(int(length[:-1])))


def program() -> str:
    """Firefox on this machine; a test without it is skipped, and in CI fails."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("no Firefox is here: apt install firefox-esr, as .ci/install-browser does")
    return str(found)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox without a window that anyone sees; its profile is kept in `folder`."""
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(each)});" for name, each in SETTINGS.items()
    ]
    (folder / "user.js").write_text("\n".join(lines), "utf-8")
    asked = [program(), "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    environment = {**os.environ, "HOME": str(folder)}
    pipe = subprocess.PIPE
    with subprocess.Popen(asked, env=environment, stdout=pipe, stderr=subprocess.STDOUT) as process:
        try:
            with socket.create_connection(("127.0.0.1", _port(process, folder))) as connection:
                connection.settimeout(3 * PATIENCE / 1000)
                with connection.makefile("rwb") as stream:
                    window = Firefox(stream)
                    window.greeted()
                    yield window
        finally:
            process.kill()


def _port(process: subprocess.Popen[bytes], folder: Path) -> int:
    """Where it listens: it says so, in a line, as soon as it does. Raises BrowserError."""
    said = process.stdout
    assert said is not None
    limit = threading.Timer(BEGINS / 1000, process.kill)  # which ends what it says, too
    limit.daemon = True
    limit.start()
    heard: list[str] = []
    for line in said:
        if b"Listening on port" in line:
            limit.cancel()
            threading.Thread(target=said.read, daemon=True).start()  # else it would wait for us
            return int(line.split()[-1])
        heard.append(line.decode(errors="replace").strip())
    limit.cancel()
    waited = f"ended, or said no port for {BEGINS / 1000} s"
    raise BrowserError(f"{process.args!r} {waited} ({folder}): {' | '.join(heard[-5:])}")
