"""The site as readers meet it: with and without scripts, by mouse and by keyboard, on a phone."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from support.verdicts import CHECKED, CITED, CRASHED, NOT_RUN, REFUTED, STALE, VERDICTS
from uradori.project.model import anchor

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]
Claim = dict[str, Any]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
OTHER = {"ja": "en", "en": "ja"}
PAGES = ("", "sqs/", "sns/", "ledger/")
"""Key pages below the folder of each language."""

CONTRAST = """
element => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  const paint = color => { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1) }
  const light = () => {
    const [x, y, z] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => v / 255)
      .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    return .2126 * x + .7152 * y + .0722 * z
  }
  const behind = []
  for (let each = element; each; each = each.parentElement) {
    behind.unshift(getComputedStyle(each).backgroundColor)
  }
  paint("white")
  behind.forEach(paint)
  const back = light()
  paint(getComputedStyle(element).color)
  const front = light()
  return (Math.max(front, back) + .05) / (Math.min(front, back) + .05)
}
"""
"""Contrast of an element's text with whatever is painted below it, translucent or not."""


@pytest.fixture(scope="session")
def claim(built: Path) -> Claim:
    """A claim of the page on SQS that was run and stands by itself: its place in each language."""
    apart = re.findall(
        r'<div class="uradori [^"]*" data-claim="([^"]+)"',
        (built / "ja/sqs/index.html").read_text("utf-8"),
    )
    document = json.loads((built / "claims.json").read_text("utf-8"))
    found = [
        each
        for each in document["claims"]
        if each["url"]["ja"].startswith("ja/sqs/")
        and each["id"] in apart
        and each["verdict"] == "checked"
    ]
    assert found, "no claim of the page on SQS is checked: build the site with evidence (make site)"
    last: Claim = found[-1]
    return last


def evidence(page: Page, claim: str) -> Locator:
    """The evidence of a claim on a page."""
    return page.locator(f"#{anchor(claim)} > details.uradori-evidence")


def summary(page: Page, claim: str) -> Locator:
    """What one clicks to see it."""
    return evidence(page, claim).locator("> summary")


def is_open(page: Page, claim: str) -> bool:
    """Whether the evidence of a claim is open."""
    return evidence(page, claim).get_attribute("open") is not None


# Languages


@pytest.mark.parametrize("base", ["/", "/notes/"])
@pytest.mark.parametrize(
    ("locale", "lang"), [("ja-JP", "ja"), ("en-US", "en"), ("en", "en"), ("fr-FR", "ja")]
)
def test_root_leads_to_the_readers_language(visit: Open, base: str, locale: str, lang: str) -> None:
    """By the browser's settings; who reads neither gets the first language."""
    page = visit(base, locale=locale)
    page.wait_for_url(f"**{base}{lang}/")
    assert page.locator("html").get_attribute("lang") == lang


def test_root_keeps_query_and_fragment(visit: Open) -> None:
    """A link with something after the path still means it."""
    page = visit("/notes/?q=1#top", locale="en-US")
    page.wait_for_url("**/notes/en/?q=1#top")


def test_root_has_links_without_a_script(visit: Open) -> None:
    """Nobody is locked out."""
    page = visit("/notes/", java_script_enabled=False)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/notes/en/")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_page_opens_in_its_language(visit: Open, urls: list[str], lang: str) -> None:
    """All pages, below a path: one heading, the right language, nothing missing or from afar."""
    page = visit(f"/notes/{lang}/")
    for url in [url for url in urls if url.startswith(f"{lang}/")]:
        page.goto(re.sub(r"/notes/.*", f"/notes/{url}", page.url))
        assert page.locator("html").get_attribute("lang") == lang
        expect(page.locator("article h1")).to_have_count(1)
        expect(page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_switcher_keeps_page_and_claim(visit: Open, claim: Claim, lang: str) -> None:
    """From a claim in one language to the same claim, opened, in the other."""
    page = visit(f"/notes/{claim['url'][lang]}")
    other = OTHER[lang]
    page.locator(".md-select > button").hover()
    page.locator(f"a.md-select__link[hreflang={other}]").click()
    page.wait_for_url(f"**/notes/{claim['url'][other]}")
    assert page.locator("html").get_attribute("lang") == other
    expect(page.locator(f"#{anchor(claim['id'])}")).to_be_in_viewport()
    assert is_open(page, claim["id"])


def test_switcher_follows_the_reader_down_the_page(visit: Open, claim: Claim) -> None:
    """The claim that one went to last is the one that is kept."""
    page = visit("/notes/en/sqs/")
    page.evaluate("hash => { location.hash = hash }", anchor(claim["id"]))
    page.locator(".md-select > button").hover()
    page.locator("a.md-select__link[hreflang=ja]").click()
    page.wait_for_url(f"**/notes/{claim['url']['ja']}")


# Evidence


def test_evidence_opens_by_click(visit: Open, claim: Claim) -> None:
    """Closed at first; open, it shows code, output and what would make the check fail."""
    page = visit("/notes/en/sqs/")
    assert not is_open(page, claim["id"])
    summary(page, claim["id"]).click()
    body = evidence(page, claim["id"]).locator("> .uradori-body")
    expect(body.locator("[data-slot=code]")).to_be_visible()
    expect(body.locator("[data-slot=output]")).to_be_visible()
    expect(body.locator(".uradori-world").first).to_be_visible()
    summary(page, claim["id"]).click()
    expect(body).to_be_hidden()


def test_evidence_opens_by_keyboard(visit: Open, claim: Claim) -> None:
    """Tab leads to the badge, which shows that it has the focus; Enter opens and closes."""
    page = visit(f"/notes/en/sqs/#{anchor(claim['id'])}")
    summary(page, claim["id"]).click()
    assert not is_open(page, claim["id"])
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(summary(page, claim["id"])).to_be_focused()
    assert summary(page, claim["id"]).evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    page.keyboard.press("Enter")
    assert is_open(page, claim["id"])
    page.keyboard.press("Enter")
    assert not is_open(page, claim["id"])


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_link_to_a_claim_opens_it(visit: Open, claim: Claim, lang: str) -> None:
    """Only that one, in view, and not below the header of the page."""
    page = visit(f"/notes/{claim['url'][lang]}")
    expect(page.locator(f"#{anchor(claim['id'])}")).to_be_in_viewport()
    place = page.locator(f"#{anchor(claim['id'])}").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert page.locator("details.uradori-evidence[open]").count() == 1
    assert is_open(page, claim["id"])
    assert place is not None
    assert header is not None
    assert place["y"] >= header["y"] + header["height"]


def test_ledger_leads_to_the_claim(visit: Open, claim: Claim) -> None:
    """From the table of all claims to the sentence, opened."""
    page = visit("/notes/en/ledger/")
    page.locator(".uradori-ledger a", has_text=claim["id"]).click()
    page.wait_for_url(f"**/notes/{claim['url']['en']}")
    assert is_open(page, claim["id"])


@pytest.mark.parametrize("fragment", ["#%", "#%E0%A4%A", "#claim-no-such", "#"])
def test_odd_fragments_do_no_harm(visit: Open, fragment: str) -> None:
    """Whatever stands after the # in a link that someone mangled."""
    page = visit(f"/notes/en/sqs/{fragment}")
    assert page.locator("details.uradori-evidence[open]").count() == 0


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_everything_can_be_read_without_a_script(visit: Open, claim: Claim, lang: str) -> None:
    """The evidence opens, the pages are linked, the other language is in reach."""
    page = visit(f"/notes/{lang}/sqs/", java_script_enabled=False)
    summary(page, claim["id"]).click()
    expect(evidence(page, claim["id"]).locator("[data-slot=code]")).to_be_visible()
    page.locator(".md-select > button").hover()
    page.locator(f"a.md-select__link[hreflang={OTHER[lang]}]").click()
    page.wait_for_url(f"**/notes/{OTHER[lang]}/sqs/")


# Appearance


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_no_page_scrolls_sideways_on_a_phone(visit: Open, urls: list[str], lang: str) -> None:
    """Not closed, and not with all evidence open."""
    page = visit(f"/notes/{lang}/", **PHONE)
    wide = []
    for url in [url for url in urls if url.startswith(f"{lang}/")]:
        page.goto(re.sub(r"/notes/.*", f"/notes/{url}", page.url))
        for opened in (False, True):
            if opened:
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE["viewport"]["width"]:
                wide.append((url, opened, width))
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("url", PAGES)
def test_key_pages_in_light_and_dark(visit: Open, lang: str, url: str, scheme: str) -> None:
    """Pictures to look at, of a scheme that is the one asked for; badges can be read in it."""
    page = visit(f"/notes/{lang}/{url}", color_scheme=scheme)
    page.screenshot(path=SHOTS / f"{lang}-{url.strip('/') or 'index'}-{scheme}.png")
    red, green, blue = page.locator("body").evaluate(
        "e => getComputedStyle(e).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    badges = page.locator(".uradori-badge__text, .uradori-ledger__verdict")
    assert (max(red, green, blue) < 96) if scheme == "dark" else (min(red, green, blue) > 200)
    for badge in badges.all()[:5]:
        assert badge.evaluate(CONTRAST) >= 4.5


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_open_evidence_on_a_phone(visit: Open, claim: Claim, lang: str) -> None:
    """A picture of an opened claim; its code scrolls in its own box."""
    page = visit(f"/notes/{claim['url'][lang]}", **PHONE)
    page.screenshot(path=SHOTS / f"{lang}-claim-phone.png")
    code = evidence(page, claim["id"]).locator("[data-slot=code] code")
    expect(code).to_be_visible()
    assert code.evaluate("e => getComputedStyle(e).overflowX") == "auto"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "ja",
            {
                CHECKED: "計算を実行",
                CITED: "出典のみ（実行なし）",
                NOT_RUN: "ここでは未実行",
                STALE: "確認が古い",
                CRASHED: "検証に不具合",
                REFUTED: "反証あり",
            },
        ),
        (
            "en",
            {
                CHECKED: "run as a calculation",
                CITED: "cited, not run",
                NOT_RUN: "not run here",
                STALE: "check out of date",
                CRASHED: "check broken",
                REFUTED: "refuted",
            },
        ),
    ],
)
def test_verdicts_are_told_by_word_and_icon(
    visit: Open, lang: str, words: dict[str, str], scheme: str
) -> None:
    """Visible words, visible icons of different shapes, enough contrast: colour only helps."""
    page = visit(f"/verdicts/{lang}/", color_scheme=scheme)
    page.screenshot(path=SHOTS / f"{lang}-verdicts-{scheme}.png", full_page=True)
    shapes = set()
    for claim, word in words.items():
        badge = summary(page, claim)
        expect(badge.locator(".uradori-badge__text")).to_have_text(word)
        expect(badge.locator(".uradori-badge__text")).to_be_visible()
        box = badge.locator("svg.uradori-icon").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 10
        assert badge.locator(".uradori-badge__text").evaluate(CONTRAST) >= 4.5
        shapes.add(badge.locator("path").get_attribute("d"))
    assert len(shapes) == len(words)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_ledger_tells_verdicts_by_word_and_icon(visit: Open, lang: str) -> None:
    """In the table too."""
    page = visit(f"/verdicts/{lang}/ledger/")
    cells = page.locator(".uradori-ledger__verdict").all()
    # Rows out of sight have no text that is seen until the browser gets round to laying them out.
    page.add_style_tag(content="tr { content-visibility: visible !important }")
    told = {
        (cell.inner_text().split("\n")[0].strip(), cell.locator("path").get_attribute("d"))
        for cell in cells
    }
    assert len(cells) == len(VERDICTS)
    assert len(told) == len(set(VERDICTS.values()))
    assert len({word for word, _ in told}) == len({shape for _, shape in told}) == len(told)


def test_hostile_output_runs_nothing(visit: Open) -> None:
    """What a snippet printed is text to the browser as well."""
    page = visit("/verdicts/en/")
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    expect(page.get_by_text("alert('output')").first).to_be_visible()
    assert dialogs == []
