"""The panel in which a reader runs a check in the browser."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from uradori.project.model import anchor

CLAIM = "sqs/batch_takes_ten_messages"
"""The claim whose check tests of the panel run."""
TYPICAL = "kinesis/record_is_readable_right_away"
"""One whose check takes as long as half of all checks, at most: how a reader waits is measured with
it. On 2026-11-30 it was the middle one of 156 by what its run takes, with 41 calls."""
AGREES = "Passes here too, and prints the same"
MISSING = "no check can be run in a browser: `make tab` needs Node.js with npm"

PASTE = """(element, text) => {
  const clipboardData = new DataTransfer()
  clipboardData.setData("text/plain", text)
  const how = {clipboardData, bubbles: true, cancelable: true}
  element.dispatchEvent(new ClipboardEvent("paste", how))
}"""
"""As from a clipboard: what is typed the browser lays out with styles that a policy stops."""

PYTHONS = """
window.pythons = []
const Usual = window.Worker
window.Worker = class extends Usual {
  constructor(...given) {
    super(...given)
    if (!String(given[0]).includes("/assets/tab/")) return
    const began = performance.now()
    this.kept = { runs: 0, ended: false, ready: null, printed: null, results: [] }
    pythons.push(this.kept)
    this.addEventListener("message", ({ data }) => {
      const ms = performance.now() - began
      if (data.output) this.kept.printed ??= ms
      if (data.ready) this.kept.ready = { ...data.ready, ms }
      if (!data.result) return
      const { seconds, assertions: held } = data.result
      this.kept.results.push({ memory: data.memory, seconds, held })
    })
  }
  postMessage(...given) {
    if (this.kept && given[0].run) this.kept.runs++
    super.postMessage(...given)
  }
  terminate() {
    if (this.kept) this.kept.ended = true
    super.terminate()
  }
}
"""
"""A script that notes each Python of a document: how it began, when it printed first, what its runs
came to in how many seconds and with how much memory, how many were asked for, and whether it was
ended."""

REACHES = """
import js

NAMES = "caches indexedDB cookieStore fetch XMLHttpRequest WebSocket EventSource WebTransport"
OTHERS = "Worker BroadcastChannel importScripts FontFace postMessage addEventListener dispatchEvent"
for name in [*NAMES.split(), *OTHERS.split()]:
    assert not hasattr(js, name), name
for name in ["storage", "serviceWorker", "sendBeacon"]:
    assert not hasattr(js.navigator, name), name
try:
    import requests
    requests.get("https://example.com/")
except Exception as error:
    print(type(error).__name__)
else:
    assert False, "it was sent"
"""
"""Code of a reader's that looks for what leads out of the tab, into the browser's stores, or to the
page that it is judged on."""


def pythons(page: Page) -> list[tuple[int, bool]]:
    """How many runs each Python of the document had, and whether it was ended, in order."""
    return [(each["runs"], each["ended"]) for each in page.evaluate("pythons")]


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
