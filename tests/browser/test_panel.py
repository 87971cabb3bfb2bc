"""The evidence of a claim as something to open, read at a glance, and close again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from support.verdicts import CHECKED, CLAUSES
from uradori.project.model import anchor

Open = Callable[..., Page]


def evidence(page: Page, claim: str) -> Locator:
    """The evidence of a claim in a block."""
    return page.locator(f"#{anchor(claim)} > .uradori-evidence")


def opened(page: Page, claim: str) -> Locator:
    """The same, opened by its badge."""
    found = evidence(page, claim)
    found.locator("> .uradori-badge").click()
    expect(found.locator("> .uradori-body")).to_be_visible()
    return found


@pytest.mark.parametrize("by", ["cross", "end", "escape", "badge"])
def test_what_was_opened_is_closed_again(visit: Open, by: str) -> None:
    """In four ways; the focus is back where it was opened, and the address still says where."""
    page = visit("/verdicts/en/?from=test")
    found = opened(page, CHECKED)
    assert page.url.endswith(f"/verdicts/en/?from=test#{anchor(CHECKED)}")
    if by == "escape":
        found.locator(".uradori-permalink").focus()
        page.keyboard.press("Escape")
    elif by == "badge":
        found.locator("> .uradori-badge").click()
    else:
        button = found.get_by_role("button", name="Close")
        (button.first if by == "cross" else button.last).click()
    expect(found.locator("> .uradori-body")).to_be_hidden()
    expect(found.locator("> .uradori-badge")).to_be_focused()
    assert page.url.endswith(f"/verdicts/en/?from=test#{anchor(CHECKED)}")


def test_escape_elsewhere_closes_nothing(visit: Open) -> None:
    """Only what one is in."""
    page = visit("/verdicts/en/")
    found = opened(page, CHECKED)
    page.locator(".md-logo").first.focus()
    page.keyboard.press("Escape")
    expect(found.locator("> .uradori-body")).to_be_visible()


def test_looks_into_evidence_leave_no_history(visit: Open) -> None:
    """Going back leaves the page, however much was opened on it."""
    page = visit("/verdicts/en/")
    before = page.evaluate("history.length")
    opened(page, CHECKED)
    opened(page, CLAUSES)
    assert page.url.endswith(f"#{anchor(CLAUSES)}")
    assert page.evaluate("history.length") == before


def test_mark_in_running_text_opens_and_closes(visit: Open) -> None:
    """It says which of the two it will do; the focus stays with it."""
    page = visit("/verdicts/en/flow/")
    apart = page.locator(f"[data-evidence-of='{CLAUSES}']")
    mark = page.locator(f"a.uradori-mark[href$='#{apart.get_attribute('id')}']")
    expect(apart.locator(".uradori-badge")).to_be_hidden()
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "true")
    expect(apart.locator(".uradori-body")).to_be_visible()
    mark.click()
    expect(mark).to_have_attribute("aria-expanded", "false")
    expect(mark).to_be_focused()
    mark.press("Enter")
    apart.get_by_role("button", name="Close").first.click()
    expect(apart.locator(".uradori-body")).to_be_hidden()
    expect(mark).to_be_focused()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_decisive_lines_stand_out_until_all_are_asked_for(visit: Open, script: bool) -> None:
    """The lines that show the clauses are there at once, all the others at one press."""
    page = visit("/verdicts/en/", java_script_enabled=script)
    found = opened(page, CLAUSES)
    code = found.locator("[data-slot=code] code")
    expect(code.locator(".uradori-line").first).to_be_visible()
    rest = code.locator(".uradori-rest")
    expect(rest.first).to_be_hidden()
    expect(code.locator(".uradori-gap").first).to_be_visible()
    found.get_by_role("checkbox", name="all").check()
    expect(rest.first).to_be_visible()
    expect(code.locator(".uradori-gap").first).to_be_hidden()


def test_badge_says_at_length_when_asked(visit: Open) -> None:
    """A word in passing, the witness when one points at it or comes by keyboard."""
    page = visit("/verdicts/en/")
    badge = evidence(page, CHECKED).locator("> .uradori-badge")
    long = badge.locator(".uradori-badge__text")
    clipped = "e => getComputedStyle(e).clipPath"
    assert badge.locator(".uradori-badge__short").inner_text() == "run"
    assert long.evaluate(clipped) != "none"
    badge.hover()
    assert long.evaluate(clipped) == "none"
    page.mouse.move(0, 0)
    page.keyboard.press("Tab")
    badge.focus()
    assert long.evaluate(clipped) == "none"
