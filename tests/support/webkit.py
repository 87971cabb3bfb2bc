"""WebKit, which Safari is made of, in the browser that WebKitGTK brings along to try it with.

Its driver speaks WebDriver over HTTP; its window is on a screen that nobody sees.
"""

import json
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from uradori.engines import start, start_server, wait_until

from tests.support.browser import PATIENCE
from tests.support.firefox import BrowserError, Window

PACKAGES = {"WebKitWebDriver": "webkit2gtk-driver", "Xvfb": "xvfb"}
"""Programs, and the packages of Debian that have them."""
PATHS = {
    "WebDriver:NewSession": "",
    "WebDriver:SetTimeouts": "/{session}/timeouts",
    "WebDriver:Navigate": "/{session}/url",
    "WebDriver:ExecuteScript": "/{session}/execute/sync",
    "WebDriver:ExecuteAsyncScript": "/{session}/execute/async",
    "WebDriver:FindElement": "/{session}/element",
    "WebDriver:ElementClick": "/{session}/element/{id}/click",
}
WANTED = {"alwaysMatch": {"webkitgtk:browserOptions": {"args": ["--automation"]}}}


@dataclass(slots=True)
class WebKit(Window):
    """A window of WebKit's."""

    port: int | None
    session: str = ""

    def ask(self, command: str, **parameters: Any) -> Any:
        """The answer to a command. Raises BrowserError."""
        path = PATHS[command].format(session=self.session, **parameters)
        url = f"http://127.0.0.1:{self.port}/session{path}"
        try:
            told = json.dumps(parameters).encode()
            with urllib.request.urlopen(url, told, 3 * PATIENCE / 1000) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise BrowserError(f"{command}: {error.read().decode()}") from error


@contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """A WebKit whose home is `folder`; a test is skipped where there is none."""
    lacking = [package for name, package in PACKAGES.items() if shutil.which(name) is None]
    if lacking:
        pytest.skip(f"no WebKit is here: apt install {' '.join(lacking)}")
    with start(["Xvfb", "-displayfd", "1", "-nolisten", "tcp"]) as screen:
        wait_until(lambda: screen.output().endswith("\n"), PATIENCE / 1000, "there is a screen")
        home = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        seen = {**home, "DISPLAY": f":{screen.output().split()[-1]}"}
        with start_server(lambda port: ["WebKitWebDriver", f"--port={port}"], env=seen) as driver:
            window = WebKit(driver.port)
            made = window.ask("WebDriver:NewSession", capabilities=WANTED)
            window.session = made["value"]["sessionId"]
            window.patient()
            yield window
