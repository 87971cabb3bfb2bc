"""The panel in which a reader runs a check in the browser."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from uradori.project.model import anchor

MISSING = "no check can be run in a browser: `make tab` needs Node.js with npm"

PASTE = """(element, text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text/plain", text)
  const how = {clipboardData, bubbles: true, cancelable: true}
  element.dispatchEvent(new ClipboardEvent("paste", how))
}"""
"""As from a clipboard: what is typed the browser lays out with styles that a policy stops."""


def runnable(built: Path) -> list[str]:
    """Claims of a built site that have a Run button; a test without any fails in CI."""
    folder = built / "assets/tab/claims"
    found = sorted(
        path.relative_to(folder).with_suffix("").as_posix() for path in folder.glob("*/*.json")
    )
    if not found:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(MISSING)
    return found


class Lab:
    """The panel of one claim, as a reader uses it."""

    def __init__(self, page: Page, claim: str) -> None:
        self.page = page
        found = page.locator(f'#{anchor(claim)}, [data-evidence-of="{claim}"]')
        self.evidence: Locator = found.locator(".uradori-evidence").first
        self.lab = self.evidence.locator(".uradori-lab")
        self.status = self.lab.locator(".uradori-lab__status")
        self.output = self.lab.locator(".uradori-lab__output")

    def open(self) -> None:
        """Open the evidence and press the button below the code."""
        self.evidence.evaluate("e => { e.open = true }")
        self.evidence.locator(".uradori-run").click()
        self.ended()

    def press(self, name: str) -> None:
        """Press a button: again, stop, edit or reset."""
        self.lab.locator(f".uradori-lab__{name}").click()

    def run(self) -> None:
        """Press Run and wait until the run has ended."""
        self.press("again")
        self.ended()

    def ended(self) -> None:
        """Wait until what came of a run is said."""
        expect(self.lab.locator(".uradori-lab__status[data-good]")).to_be_visible()

    def write(self, text: str) -> None:
        """Replace the program in the editor, as one who pastes it."""
        self.lab.locator(".cm-content").focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.lab.locator(".cm-content").evaluate(PASTE, text)
