"""A claim in a browser: on paper, as a link to give away, and without moving the page."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from support.verdicts import CHECKED, CITED, CRASHED, NOT_RUN, REFUTED, STALE
from uradori.project.model import anchor

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

MOST_PAGES = 5
"""Sheets of A4 for one page of the site."""


def claim(page: Page, claim_id: str) -> str:
    """The selector of a claim."""
    return f"[data-claim='{claim_id}']"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_paper_has_marks_and_says_where_proofs_are(visit: Open, server: str, lang: str) -> None:
    """Prose, marks by number, and a list by these numbers; nothing that one would have to press."""
    page = visit(f"/notes/{lang}/sqs/")
    page.locator(".uradori-badge, .uradori-mark").first.click()
    claims = page.locator("article [data-claim]").evaluate_all(
        "all => [...new Set(all.map(e => e.dataset.claim))]"
    )
    expect(page.locator(".uradori-proofs")).to_be_hidden()
    page.emulate_media(media="print")
    assert page.locator(".uradori-body").locator("visible=true").count() == 0
    expect(page.locator(".md-header")).to_be_hidden()
    listed = page.locator(".uradori-proofs li")
    assert [each.locator("code").inner_text() for each in listed.all()] == [
        f"#{anchor(claim)}" for claim in claims
    ]
    expect(page.locator(".uradori-proofs")).to_contain_text(f"/{lang}/sqs/")
    pages = re.findall(rb"/Type */Page\b", page.pdf(format="A4"))
    assert 1 < len(pages) <= MOST_PAGES


def test_link_to_a_claim_is_copied(visit: Open, server: str) -> None:
    """The whole address, said to have been copied; where it may not be, the link is a link."""
    page = visit("/verdicts/en/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(f"{claim(page, CHECKED)} .uradori-badge").click()
    page.locator(f"{claim(page, CHECKED)} .uradori-permalink").click()
    expect(page.locator(f"{claim(page, CHECKED)} [role=status]")).to_have_text("Link copied")
    address = f"{server}/verdicts/en/#claim-shop-total-is-right"
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert page.url == address
    expect(page.locator(f"{claim(page, CHECKED)} [role=status]")).to_have_count(0)


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("claim_id", [REFUTED, CRASHED, STALE, NOT_RUN])
def test_what_must_not_be_believed_says_why_at_once(visit: Open, lang: str, claim_id: str) -> None:
    """In a frame, before anything is opened; a checked or cited claim has none."""
    page = visit(f"/verdicts/{lang}/")
    expect(page.locator(f"{claim(page, claim_id)} .uradori-badge__why")).to_be_visible()
    border = "e => getComputedStyle(e).borderInlineStartWidth"
    assert page.locator(claim(page, claim_id)).evaluate(border) != "0px"
    line = "e => getComputedStyle(e).textDecorationLine"
    struck = page.locator(f"{claim(page, claim_id)} > p").first.evaluate(line)
    assert struck == ("line-through" if claim_id == REFUTED else "none")
    for fine in (CHECKED, CITED):
        assert page.locator(claim(page, fine)).evaluate(border) == "0px"
        expect(page.locator(f"{claim(page, fine)} .uradori-badge__why")).to_have_count(0)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_badge_ends_its_sentence(visit: Open, lang: str) -> None:
    """On the line of the last words, not on one of its own."""
    page = visit(f"/verdicts/{lang}/")
    sentence = page.locator(f"{claim(page, CHECKED)} > p").bounding_box()
    badge = page.locator(f"{claim(page, CHECKED)} .uradori-badge").bounding_box()
    assert sentence is not None
    assert badge is not None
    assert abs(sentence["y"] + sentence["height"] / 2 - badge["y"] - badge["height"] / 2) < 4
    assert badge["x"] >= sentence["x"] + sentence["width"]


def test_badge_that_was_read_in_part_is_not_shown(visit: Open) -> None:
    """While a page arrives, an icon must not jump to the next line when its words come."""
    page = visit("/verdicts/en/")
    badge = page.locator(f"{claim(page, CHECKED)} .uradori-badge")
    expect(badge).to_be_visible()
    badge.evaluate("badge => badge.nextElementSibling.remove()")
    expect(badge).to_be_hidden()


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_start_page_shows_an_opened_claim(visit: Open, lang: str, scheme: str) -> None:
    """What this is can be seen without pressing anything."""
    page = visit(f"/notes/{lang}/", color_scheme=scheme)
    expect(page.locator(".uradori-opened [data-slot=code]")).to_be_visible()
    page.screenshot(path=SHOTS / f"{lang}-start-{scheme}.png")
    page.locator(".uradori-figures a").click()
    page.wait_for_url(f"**/notes/{lang}/ledger/")
