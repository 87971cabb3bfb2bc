"""The cards of the quick reference: turned over by mouse and by keyboard, and never in the way."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def first_cards(page: Page) -> Locator:
    """The first block of cards on a page."""
    return page.locator(".uradori-cards").first


def question(page: Page, number: int) -> Locator:
    """The question of a card of the first block, counted from 0."""
    return first_cards(page).locator(".uradori-card__question").nth(number)


def back(page: Page, number: int) -> Locator:
    """What stands on the back of that card."""
    return first_cards(page).locator(".uradori-card__back").nth(number)


@pytest.mark.parametrize(("lang", "name"), [("ja", "カード"), ("en", "Cards")])
def test_cards_turn_by_keyboard_alone(visit: Open, lang: str, name: str) -> None:
    """From the switch to the proof without a mouse; what is hidden cannot be reached."""
    page = visit(f"/notes/{lang}/quick-reference/")
    table = first_cards(page).locator("table").first
    expect(table).to_be_visible()
    first_cards(page).get_by_role("button", name=name).focus()
    page.keyboard.press("Enter")
    expect(table).to_be_hidden()
    page.wait_for_url("**/quick-reference/?view=cards")
    question(page, 0).focus()
    assert question(page, 0).get_attribute("aria-expanded") == "false"
    expect(back(page, 0)).to_be_hidden()
    page.keyboard.press("Enter")
    assert question(page, 0).get_attribute("aria-expanded") == "true"
    expect(back(page, 0)).to_be_visible()
    expect(question(page, 0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(back(page, 0).locator("a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(back(page, 0)).to_be_hidden()
    expect(question(page, 0)).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(question(page, 1)).to_be_focused()
    page.keyboard.press("Space")
    expect(back(page, 1)).to_be_visible()
    page.keyboard.press("Home")
    expect(question(page, 0)).to_be_focused()


def test_cards_turn_by_touch(visit: Open) -> None:
    """Anywhere on the front; its proof is named as its badge is, and leads to the claim."""
    page = visit("/notes/en/quick-reference/?view=cards", **PHONE)
    card = first_cards(page).locator(".uradori-card").first
    card.scroll_into_view_if_needed()
    box = card.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] - 20, box["y"] + box["height"] - 20)
    expect(back(page, 0)).to_be_visible()
    page.screenshot(path=SHOTS / "en-cards-phone.png")
    proof = back(page, 0).locator("li").first
    badge = proof.locator("small").inner_text()
    proof.locator("a").click()
    page.wait_for_url("**/notes/en/*/#claim-*")
    claim = page.locator(":target").get_attribute("data-claim")
    evidence = page.locator(f"[data-evidence-of='{claim}'], .uradori[data-claim='{claim}']")
    expect(evidence.locator("> details[open] .uradori-badge__text").first).to_have_text(badge)


def test_every_row_is_a_card_and_all_turn_at_once(visit: Open) -> None:
    """No row is lost; the view is kept in the other language."""
    page = visit("/notes/ja/quick-reference/?view=cards")
    rows = page.locator(".uradori-cards tbody tr").count()
    assert page.locator(".uradori-card").count() == rows > 0
    first_cards(page).get_by_role("button", name="すべてめくる").click()
    cards = first_cards(page).locator(".uradori-card").count()
    assert first_cards(page).locator(".uradori-card__back:visible").count() == cards
    first_cards(page).get_by_role("button", name="すべて伏せる").click()
    assert first_cards(page).locator(".uradori-card__back:visible").count() == 0
    page.locator(".md-select > button").hover()
    page.locator("a.md-select__link[hreflang=en]").click()
    page.wait_for_url("**/notes/en/quick-reference/?view=cards")
    expect(first_cards(page).locator(".uradori-deck")).to_be_visible()


def test_progress_is_kept(visit: Open) -> None:
    """What one knew is counted, also the next time and in the other language; it comes last."""
    page = visit("/notes/en/quick-reference/?view=cards")
    score, known = first_cards(page).locator("output"), page.locator(".uradori-card--known")
    total = first_cards(page).locator(".uradori-card").count()
    expect(score).to_have_text(f"0 of {total} known")
    question(page, 0).click()
    asked = question(page, 0).inner_text()
    back(page, 0).get_by_role("button", name="Knew it").click()
    expect(score).to_have_text(f"1 of {total} known")
    first_cards(page).get_by_role("button", name="Shuffle").click()
    assert first_cards(page).locator(".uradori-card__back:visible").count() == 0
    assert question(page, total - 1).inner_text() == asked
    page.goto(page.url.replace("/en/", "/ja/"))
    expect(score).to_have_text(f"{total}枚のうち1枚を覚えた")
    question(page, 0).click()
    back(page, 0).get_by_role("button", name="まだ").click()
    expect(known).to_have_count(0)
    page.reload()
    expect(score).to_have_text(f"{total}枚のうち0枚を覚えた")


def test_turning_moves_nothing_for_who_wants_no_motion(visit: Open) -> None:
    """The animation is only for those who have not asked for less."""
    page = visit("/notes/en/quick-reference/?view=cards", reduced_motion="reduce")
    question(page, 0).click()
    card = first_cards(page).locator(".uradori-card").first
    assert card.evaluate("e => getComputedStyle(e).animationName") == "none"


def test_paper_shows_the_tables(visit: Open) -> None:
    """Whatever is on the screen."""
    page = visit("/notes/ja/quick-reference/?view=cards")
    page.emulate_media(media="print")
    expect(first_cards(page).locator("table").first).to_be_visible()
    expect(first_cards(page).locator(".uradori-deck")).to_be_hidden()
    expect(first_cards(page).locator(".uradori-bar")).to_be_hidden()


def test_tables_stand_without_a_script(visit: Open) -> None:
    """And nothing that would not work."""
    page = visit("/notes/ja/quick-reference/", java_script_enabled=False)
    expect(first_cards(page).locator("table").first).to_be_visible()
    expect(first_cards(page).locator(".uradori-bar")).to_be_hidden()
