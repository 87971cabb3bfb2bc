"""Checks in a tab of Firefox and of WebKit, as of Chromium: run, broken, changed, stopped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from uradori.publish.policy import policy

from tests.support.browser import served
from tests.support.firefox import Window, firefox
from tests.support.tab import AGREES, CLAIM, REACHES, runnable
from tests.support.webkit import webkit

EVIDENCE = f'[data-evidence-of="{CLAIM}"] .uradori-evidence'
STATUS = f"{EVIDENCE} .uradori-lab__status"
EDITOR = f"document.querySelector({f'{EVIDENCE} .uradori-lab__editor'!r}).shadowRoot"
"""Where the editor is, out of reach of the page's styles."""
ENDLESS = "while True: pass"
LOOKS = """
window.wrong = []
addEventListener("securitypolicyviolation", event => wrong.push(event.effectiveDirective))
addEventListener("error", event => wrong.push(event.message))
addEventListener("unhandledrejection", event => wrong.push(String(event.reason)))
"""


@pytest.fixture(params=[firefox, webkit])
def window(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Window]:
    """A browser at a page of the site, below a path and under its strict policy."""
    built: Path = request.config.getoption("--site").resolve()
    assert CLAIM in runnable(built)
    header = {"Content-Security-Policy": policy(built).header}
    with served({"/notes/": built}, header) as address, request.param(tmp_path) as window:
        window.go(f"{address}/notes/en/sqs/")
        window.script(LOOKS)
        yield window
        asked = "return performance.getEntriesByType('resource').map(each => each.name)"
        assert {url.partition("/notes/")[0] for url in window.script(asked)} == {address}
        assert window.script("return wrong") == []


def press(window: Window, name: str) -> None:
    """Press a button of the panel, when it can be pressed."""
    button = f"{EVIDENCE} .uradori-lab__{name}"
    window.until(f"!document.querySelector({button!r}).disabled")
    window.click(button)


def says(window: Window, text: str) -> None:
    """Wait until the panel says this."""
    window.until(f"document.querySelector({STATUS!r})?.textContent.includes({text!r})")


def write(window: Window, text: str) -> None:
    """Replace the program in the editor, as one who pastes it."""
    window.script(
        f"""const content = {EDITOR}.querySelector(".cm-content")
        const all = {{ key: "a", ctrlKey: true, bubbles: true }}
        content.focus()
        content.dispatchEvent(new KeyboardEvent("keydown", all))
        const clipboardData = new DataTransfer()
        clipboardData.setData("text/plain", arguments[0])
        const paste = new Event("paste", {{ bubbles: true, cancelable: true }})
        Object.defineProperty(paste, "clipboardData", {{ value: clipboardData }})
        content.dispatchEvent(paste)""",
        text,
    )


def test_reader_runs_breaks_changes_and_stops_a_check(window: Window) -> None:
    window.script(f"document.querySelector({EVIDENCE!r}).open = true")
    window.click(f"{EVIDENCE} .uradori-run")
    says(window, AGREES)

    window.click(f"{EVIDENCE} .uradori-world [value='1']")
    press(window, "again")
    says(window, "The check fails in this world, as it should")
    failed = f"{EVIDENCE} .uradori-lab__clause.uradori-failed"
    assert window.script(f"return document.querySelectorAll({failed!r}).length") == 1
    window.click(f"{EVIDENCE} .uradori-world [value='0']")

    press(window, "edit")
    window.until(f"{EDITOR}?.querySelector('.cm-content')")
    write(window, "assert 1 == 2")
    press(window, "again")
    says(window, "An assertion does not hold")
    marked = window.script(f"return {EDITOR}.querySelector('.cm-line.uradori-failed').textContent")
    assert marked == "assert 1 == 2"

    write(window, REACHES)
    press(window, "again")
    says(window, "Your code passes")

    write(window, ENDLESS)
    press(window, "again")
    says(window, "Running")
    press(window, "stop")
    says(window, "Stopped")
    press(window, "reset")
    press(window, "again")
    says(window, AGREES)
