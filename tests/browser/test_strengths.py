"""How far a proof goes is seen at a glance: without colour, without eyes, in both languages."""

import io
from collections.abc import Callable
from itertools import combinations

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect
from support.verdicts import (
    CHECKED,
    CITED,
    CLAUSES,
    CRASHED,
    ENGINE,
    LIBRARY,
    MODELLED,
    NOT_RUN,
    QUOTED,
    QUOTED_WORDS,
    REFUTED,
    SIMULATED,
    STALE,
    STAND_IN,
    UNCHALLENGED,
)
from uradori.project.model import anchor

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

GREY = "html { filter: grayscale(1) }"
SIDE = 24
"""Pixels that pictures of icons are brought to, each way."""
APART = 12
"""How much two icons differ at least, in brightness of 255 on the average."""
LOOKS = {
    "ran": CHECKED,
    "says": MODELLED,
    "cited": CITED,
    "unchallenged": UNCHALLENGED,
    "not run": NOT_RUN,
    "stale": STALE,
    "broken": CRASHED,
    "refuted": REFUTED,
}
"""A claim of each look."""
WORDS = {
    "en": {
        SIMULATED: "run with moto",
        LIBRARY: "run with mylib 0.1.0",
        ENGINE: "run on Valkey",
        STAND_IN: "standing in for Amazon <Route> 53",
        MODELLED: "stated in AWS’s API definition",
        QUOTED: "stated in the words of AWS",
        CITED: "cited, not run",
        UNCHALLENGED: "not yet challenged",
        STALE: "check out of date",
        NOT_RUN: "not run here",
        CRASHED: "check broken",
        REFUTED: "refuted",
    },
    "ja": {
        SIMULATED: "模擬 AWS の moto",
        LIBRARY: "mylib 0.1.0 で実行",
        ENGINE: "で実行",
        STAND_IN: "Amazon <Route> 53 の代わりに",
        MODELLED: "API 定義に明記",
        QUOTED: "の言葉",
        CITED: "出典のみ（実行なし）",
        UNCHALLENGED: "反証は未試行",
        STALE: "確認が古い",
        NOT_RUN: "ここでは未実行",
        CRASHED: "検証に不具合",
        REFUTED: "反証あり",
    },
}
"""What a badge says of what was really done."""


def badge(page: Page, claim: str) -> Locator:
    """The badge of a claim."""
    return page.locator(f"#{anchor(claim)} .uradori-badge")


def grey(icon: Locator) -> Image.Image:
    """An icon as one sees it who sees no colours, in a picture of one size."""
    shot = Image.open(io.BytesIO(icon.screenshot())).convert("L")
    return shot.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_looks_are_told_apart_without_colour(visit: Open, lang: str, scheme: str) -> None:
    """Every icon from every other, in shades of grey."""
    page = visit(f"/verdicts/{lang}/", color_scheme=scheme, device_scale_factor=2)
    page.add_style_tag(content=GREY)
    page.screenshot(path=SHOTS / f"{lang}-grey-{scheme}.png", full_page=True)
    icons = {name: grey(badge(page, claim).locator("svg")) for name, claim in LOOKS.items()}
    alike = {
        pair: ImageStat.Stat(ImageChops.difference(icons[pair[0]], icons[pair[1]])).mean[0]
        for pair in combinations(icons, 2)
    }
    assert {pair: value for pair, value in alike.items() if value < APART} == {}


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_badges_are_read_aloud_with_what_was_done(visit: Open, lang: str) -> None:
    """In the accessibility tree, where a picture says nothing."""
    page = visit(f"/verdicts/{lang}/")
    for claim, words in WORDS[lang].items():
        assert words in page.locator(f"#{anchor(claim)} > details").aria_snapshot()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_only_grey_is_what_nothing_speaks_for(visit: Open, lang: str) -> None:
    """A check that nobody has challenged has no colour; the three strengths have one each."""
    page = visit(f"/verdicts/{lang}/")
    ink = "e => getComputedStyle(e).color"
    inks = {name: badge(page, claim).locator("svg").evaluate(ink) for name, claim in LOOKS.items()}
    quiet = page.locator(".uradori-tally").evaluate(ink)
    assert [name for name, each in inks.items() if each == quiet] == ["unchallenged", "not run"]
    assert len({inks[name] for name in ("ran", "says", "cited")}) == 3


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("script", [True, False])
def test_quotation_is_in_its_own_language(visit: Open, lang: str, script: bool) -> None:
    """As a quotation, with its place and version."""
    page = visit(f"/verdicts/{lang}/", java_script_enabled=script)
    badge(page, QUOTED).click()
    quote = page.locator(f"#{anchor(QUOTED)} blockquote")
    expect(quote).to_have_text(QUOTED_WORDS)
    expect(quote).to_have_attribute("lang", "en")
    expect(page.locator(f"#{anchor(QUOTED)} figcaption")).to_contain_text("botocore 1")
    expect(page.locator(f"#{anchor(QUOTED)} figcaption")).to_contain_text("sqs/ReceiveMessage")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_search_tells_strengths_by_icon_and_word(visit: Open, lang: str) -> None:
    """As the page does."""
    page = visit(f"/verdicts/{lang}/")
    shapes = set()
    page.keyboard.press("/")
    for claim, query in ((MODELLED, "A text with code"), (CLAUSES, "FIFO")):
        page.get_by_role("searchbox").fill(query)
        part = page.locator(f".uradori-search__part[href$='#{anchor(claim)}']").first
        said = part.locator(".uradori-search__badge")
        expect(said).to_have_text(
            str(badge(page, claim).locator(".uradori-badge__text").text_content())
        )
        icon = part.locator("path").get_attribute("d")
        assert icon == badge(page, claim).locator("path").get_attribute("d")
        shapes.add(icon)
    assert len(shapes) == 2


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_top_of_a_page_counts_by_strength(visit: Open, lang: str) -> None:
    """Each with its icon, and no more than fits two lines of a phone."""
    page = visit(f"/verdicts/{lang}/flow/", viewport={"width": 390, "height": 800})
    tally = page.locator(".uradori-tally")
    icons = [each.get_attribute("d") for each in tally.locator("path").all()]
    assert len(icons) == len(set(icons)) == 3
    box = tally.bounding_box()
    assert box is not None
    assert box["height"] < 60
