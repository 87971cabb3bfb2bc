"""What a link to a claim leads to, shown to who points at it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

LINK = "table:visible a[href*='#claim-']"
HEIGHT = "document.documentElement.scrollHeight"


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_link_to_a_claim_shows_its_sentence_and_mark(visit: Open, lang: str) -> None:
    """By mouse and by keyboard; nothing on the page moves, and Escape takes it away."""
    page = visit(f"/notes/{lang}/quick-reference/")
    hint, link = page.get_by_role("tooltip"), page.locator(LINK).first
    before = page.evaluate(HEIGHT)
    link.hover()
    expect(hint).to_be_visible()
    said = hint.locator("> span").first.inner_text()
    badge = hint.locator(".uradori-hint__mark").inner_text()
    assert page.evaluate(HEIGHT) == before
    assert link.get_attribute("aria-describedby") == hint.get_attribute("id")
    page.keyboard.press("Escape")
    expect(hint).to_have_count(0)
    assert link.get_attribute("aria-describedby") is None
    page.locator("h1").hover()
    page.locator("main a[href]").first.focus()
    for _ in range(200):
        page.keyboard.press("Tab")
        if link.evaluate("e => e === document.activeElement"):
            break
    expect(hint).to_contain_text(said)
    link.press("Enter")
    page.wait_for_url("**/#claim-*")
    expect(hint).to_have_count(0)
    target = page.locator(":target")
    claim = target.get_attribute("data-claim")
    evidence = page.locator(f"[data-evidence-of='{claim}'], .uradori[data-claim='{claim}']")
    expect(evidence.locator(".uradori-badge__text").first).to_have_text(badge.strip())
    assert "".join(said.split())[:10] in "".join(page.locator("article").inner_text().split())


def test_mark_in_running_text_shows_what_it_stands_for(visit: Open) -> None:
    """The whole sentence, with what ends it, and the witness; the mouse may go there to read."""
    page = visit("/notes/en/sqs/")
    hint = page.get_by_role("tooltip")
    page.locator(".uradori-mark").first.hover()
    expect(hint.locator("> span").first).to_have_text(re.compile(r"\w\.$"))
    hint.hover()
    expect(hint).to_be_visible()
    page.locator("h1").hover()
    expect(hint).to_have_count(0)
