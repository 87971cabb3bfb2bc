"""Key views, pixel by pixel, beside pictures that a person has looked at.

The views are of a small site whose words, times and verdicts never change, with one font for all:
only a change of design changes them. `make screenshots` renews the pictures; look at them like at
code. Where the font is missing there is nothing to compare with.
"""

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page, expect
from support.verdicts import CLAUSES
from uradori.project.model import anchor

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

REVIEWED = Path(__file__).parent / "reviewed"
FONT = "Noto Sans CJK JP"
ONE_FONT = f"*, ::before, ::after {{ font-family: '{FONT}' !important; animation: none !important;"
ONE_FONT += " transition: none !important; caret-color: transparent !important }"

CELL = 8
"""Pixels that are compared as one, each way: edges of letters differ between machines."""
NOTICED = 14
"""How much a cell's brightness or colour may differ, of 255."""
SHARE = 0.004
"""The share of cells that may differ by more."""

DESKTOP = {"viewport": {"width": 1200, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
VIEWS = {
    "claims-ja-desktop-light": ("ja/", DESKTOP, "light", None),
    "claims-en-phone-dark": ("en/", PHONE, "dark", None),
    "evidence-ja-phone-light": ("ja/", PHONE, "light", "evidence"),
    "evidence-en-desktop-dark": ("en/", DESKTOP, "dark", "evidence"),
    "worlds-en-desktop-light": ("en/", DESKTOP, "light", "world"),
    "worlds-ja-phone-dark": ("ja/", PHONE, "dark", "world"),
    "flow-ja-desktop-light": ("ja/flow/", DESKTOP, "light", "evidence"),
    "ledger-en-desktop-light": ("en/ledger/", DESKTOP, "light", None),
    "ledger-ja-phone-dark": ("ja/ledger/", PHONE, "dark", None),
    "search-ja-desktop-light": ("ja/", DESKTOP, "light", "search"),
}


def has_font() -> bool:
    """Whether the font of the reviewed pictures is here."""
    listing = shutil.which("fc-list")
    if listing is None:
        return False
    run = subprocess.run([listing, FONT], capture_output=True, check=False)
    return bool(run.stdout)


DRAWN = """
() => Promise.all([
  document.fonts.ready,
  ...[...document.images].filter(each => !each.complete && each.loading !== "lazy")
    .map(each => new Promise(done => { each.onload = each.onerror = done })),
  new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
]).then(() => null)
"""
"""Ends when the pictures and fonts of what was opened are there and have been drawn."""


@pytest.mark.parametrize("name", VIEWS)
def test_view_looks_as_reviewed(visit: Open, request: pytest.FixtureRequest, name: str) -> None:
    """But for what a person would not notice."""
    if not has_font():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(f"the reviewed pictures are set in {FONT}: apt install fonts-noto-cjk")
    url, device, scheme, state = VIEWS[name]
    page = visit(
        f"/verdicts/{url}", color_scheme=scheme, reduced_motion="reduce", locale="ja-JP", **device
    )
    page.add_style_tag(content=ONE_FONT)
    if state == "evidence":
        page.locator(".uradori-evidence").first.evaluate("evidence => { evidence.open = true }")
    if state == "world":
        claim = page.locator(f"#{anchor(CLAUSES)}")
        claim.locator("> .uradori-evidence").evaluate("evidence => { evidence.open = true }")
        claim.locator(".uradori-world input[value='3']").check()
        claim.evaluate("claim => claim.scrollIntoView()")
    if state == "search":
        page.keyboard.press("/")
        expect(page.get_by_role("status")).to_contain_text("Esc")
        page.get_by_role("searchbox").fill("Text")
    page.wait_for_load_state("networkidle")
    page.evaluate(DRAWN)
    now = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    kept = REVIEWED / f"{name}.png"
    if request.config.getoption("--update-screenshots"):
        REVIEWED.mkdir(exist_ok=True)
        now.quantize(128).save(kept, optimize=True)
        return
    before = Image.open(kept).convert("RGB")
    share = differing(before, now)
    if share > SHARE:
        now.save(SHOTS / f"{name}-now.png")
    assert share <= SHARE, f"{share:.1%} of {kept.name} differ; see {SHOTS.name}/{name}-now.png"


def differing(before: Image.Image, now: Image.Image) -> float:
    """The share of cells in which two pictures differ noticeably; 1 if they differ in size."""
    if before.size != now.size:
        return 1.0
    size = (before.width // CELL, before.height // CELL)
    cells = [picture.resize(size, Image.Resampling.BOX) for picture in (before, now)]
    channels = ImageChops.difference(*cells).split()
    strongest = ImageChops.lighter(ImageChops.lighter(*channels[:2]), channels[2])
    over = strongest.point([0 if value <= NOTICED else 255 for value in range(256)])
    return float(ImageStat.Stat(over).mean[0]) / 255


def test_what_a_person_would_notice_is_noticed() -> None:
    """A missing badge or another colour is; a letter's edge is not."""
    blank = Image.new("RGB", (400, 800), "white")
    badge, edge, tint = blank.copy(), blank.copy(), Image.new("RGB", (400, 800), "#dfefff")
    badge.paste("#1b7f4b", (40, 40, 120, 60))
    edge.paste("#888888", (40, 40, 41, 60))
    assert differing(blank, blank) == 0
    assert differing(blank, edge) <= SHARE
    assert differing(blank, badge) > SHARE
    assert differing(blank, tint) == 1
    assert differing(blank, Image.new("RGB", (400, 801), "white")) == 1
