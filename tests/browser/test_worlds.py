"""Evidence in a browser: the check seen failing, and clauses pointed at in words and in code.

The runs are recorded, so that most of it works without a script, and none of it asks anyone.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from support.verdicts import CHECKED, CLAUSES, REFUTED, STALE
from uradori.project.model import anchor

from tests.browser.conftest import SHOTS

Open = Callable[..., Page]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LAPTOP = {"viewport": {"width": 1280, "height": 800}}
READERS = {
    "laptop": LAPTOP,
    "phone": PHONE,
    "without a script": {**LAPTOP, "java_script_enabled": False},
}
WORLDS = {
    "1": ("A", [20, 21, 22, 23], "order-2 order-3 order-1"),
    "2": ("B", [25], "order-1 order-1 order-2 order-2 order-3 order-3"),
    "3": ("C", [20, 21, 22, 23, 25], "order-1 order-2"),
    "4": ("D", [], "order-1 order-2 order-3"),
}
"""Key → letter, the lines that are false in it, and what is printed in it."""
RED = "e => getComputedStyle(e).boxShadow !== 'none'"
BOXES = "all => all.map(e => { const b = e.getBoundingClientRect(); return [b.x, b.y + scrollY] })"


def evidence(page: Page, claim: str = CLAUSES) -> Locator:
    """What is known of a claim, with what is folded in it, opened as any reader can."""
    found = page.locator(f"#{anchor(claim)} > .uradori-evidence")
    for each in (found, *found.locator(".uradori-more > details").all()):
        if each.get_attribute("open") is None:
            each.locator("> summary").click()
    expect(found.locator("> .uradori-body")).to_be_visible()
    return found


def choose(found: Locator, key: str) -> None:
    """Look at one world."""
    found.locator(f".uradori-world input[value='{key}']").check()


def false_lines(found: Locator) -> list[str]:
    """The lines of the code that are shown as false."""
    lines = found.locator(".uradori-line").all()
    return [line.evaluate(TEXT) for line in lines if line.evaluate(RED)]


TEXT = "e => e.textContent.split('\\n')[0].replace(/^\\d+/, '').trim()"


@pytest.fixture(params=list(READERS))
def reader(request: pytest.FixtureRequest) -> dict[str, object]:
    """Who looks: at a desk, with a finger, or without scripts."""
    return READERS[request.param]


# The check can be seen failing


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_each_world_shows_its_false_lines_and_values(
    visit: Open, reader: dict[str, object], lang: str
) -> None:
    """In red, with the values below them, and what was printed; the rest of the code stays."""
    found = evidence(visit(f"/verdicts/{lang}/", **reader))
    code = found.locator("[data-slot=code] code")
    assert false_lines(found) == []
    expect(found.locator(".uradori-note").first).to_be_hidden()
    for key, (letter, lines, printed) in WORLDS.items():
        choose(found, key)
        assert len(false_lines(found)) == len(lines)
        notes = found.locator(".uradori-note").locator("visible=true")
        assert [note.locator(".uradori-letter").inner_text() for note in notes.all()] == (
            [letter] * notes.count()
        )
        assert notes.count() == len({20 if line < 24 else line for line in lines})
        expect(found.locator("[data-slot^=output]").locator("visible=true")).to_contain_text(
            printed
        )
        expect(code).to_contain_text("received = [message")
    choose(found, "3")
    expect(found.locator(".uradori-note").locator("visible=true").first).to_contain_text(
        "['order-1', 'order-2']"
    )
    choose(found, "0")
    assert false_lines(found) == []


def test_picture_shows_what_went_another_way(visit: Open, reader: dict[str, object]) -> None:
    """The answer that differs, in the place of the real one."""
    found = evidence(visit("/verdicts/en/", **reader))
    answers = found.locator(".uradori-picture li").last.locator("p").locator("visible=true")
    expect(answers.last).to_have_text("← order-1, order-2, order-3")
    choose(found, "1")
    expect(answers).to_have_count(2)
    expect(answers.last).to_have_text("← order-2, order-3, order-1")
    choose(found, "4")
    expect(answers.last).to_have_text("← order-1, order-2, order-3")


def test_worlds_are_chosen_by_keyboard(visit: Open) -> None:
    """As any group of radio buttons: one tab stop, arrows within."""
    page = visit("/verdicts/en/")
    found = evidence(page)
    found.get_by_role("radio", name="as it is").focus()
    for key in WORLDS:
        page.keyboard.press("ArrowDown")
        expect(found.locator(f"input[value='{key}']")).to_be_checked()
    expect(found.get_by_role("group", name="See it fail")).to_be_visible()
    names = [each.inner_text() for each in found.locator(".uradori-world label").all()]
    for name in names:
        found.get_by_role("radio", name=re.sub(r"\s+", " ", name)).check()


def test_worlds_of_other_claims_stay_as_they_are(visit: Open) -> None:
    """Each claim has a switch of its own."""
    page = visit("/verdicts/en/")
    choose(evidence(page), "1")
    choose(evidence(page, CHECKED), "1")
    expect(evidence(page).locator("input[value='1']")).to_be_checked()
    choose(evidence(page, CHECKED), "0")
    assert len(false_lines(evidence(page))) == 4


def test_nothing_is_asked_of_anyone(visit: Open) -> None:
    """Everything that a switch shows has come with the page."""
    page = visit("/verdicts/en/")
    found = evidence(page)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for key in (*WORLDS, "0"):
        choose(found, key)
    found.locator(".uradori-mutants > summary").first.click()
    assert asked == []


def test_code_is_copied_as_it_is(visit: Open, server: str) -> None:
    """Without numbers and values, in whatever world it is looked at."""
    page = visit("/verdicts/en/", permissions=["clipboard-read", "clipboard-write"])
    found = evidence(page)
    choose(found, "3")
    found.locator("[data-slot=code] .md-code__button, [data-slot=code] .md-clipboard").first.click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.includes('received'))")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "does not hold" not in copied
    assert "\nassert (\n    sorted(set(received), key=received.index)\n    == sent\n)\n" in copied
    assert "\n)\nassert len(received) == len(sent)," in copied


def test_refuted_claim_shows_its_line_at_once(visit: Open, reader: dict[str, object]) -> None:
    """As it is, the real world being the one in which it fails."""
    found = evidence(visit("/verdicts/en/", **reader), REFUTED)
    assert false_lines(found) == ["assert total == 2"]
    expect(found.locator(".uradori-note").locator("visible=true")).to_contain_text("total = 3")


def test_nothing_can_be_chosen_of_another_check(visit: Open) -> None:
    """What faults did to other bytes is not known of these."""
    found = evidence(visit("/verdicts/en/"), STALE)
    assert found.locator("input").count() == 0
    expect(found.locator(".uradori-worlds")).to_contain_text("(not run here)")


# Clauses


def pointed(page: Page, what: str) -> list[str]:
    """The numbers of what is marked, of clauses in words, lines of code, or lines of the list."""
    marked = page.locator(f"#{anchor(CLAUSES)} {what}.uradori-pointed")
    return [str(each.get_attribute("data-part")) for each in marked.all()]


def everything_pointed(page: Page) -> tuple[list[str], list[str], list[str]]:
    """What is marked in the sentence, in the code and in the list."""
    return (
        pointed(page, ".uradori-clause"),
        pointed(page, ".uradori-line"),
        pointed(page, ".uradori-parts > li"),
    )


FIRST = (["1"], ["1"] * 4, ["1"])
SECOND = (["2"], ["2"], ["2"])
NOTHING: tuple[list[str], list[str], list[str]] = ([], [], [])


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_mouse_points_at_a_clause_and_at_its_code(visit: Open, lang: str) -> None:
    """From the words to the lines that show them, and the reverse."""
    page = visit(f"/verdicts/{lang}/")
    found = evidence(page)
    clauses = page.locator(f"#{anchor(CLAUSES)} .uradori-clause")
    clauses.nth(0).hover()
    assert everything_pointed(page) == FIRST
    found.locator(".uradori-line[data-part='2']").hover()
    assert everything_pointed(page) == SECOND
    found.locator(".uradori-parts > li").first.hover()
    assert everything_pointed(page) == FIRST
    clauses.nth(2).hover()
    assert everything_pointed(page) == (["3"], [], ["3"])
    found.locator(".uradori-record").hover()
    assert everything_pointed(page) == NOTHING


def test_closed_evidence_has_nothing_to_point_at(visit: Open) -> None:
    """One reads undisturbed."""
    page = visit("/verdicts/en/")
    page.locator(f"#{anchor(CLAUSES)} .uradori-clause").first.hover()
    assert everything_pointed(page) == NOTHING
    expect(page.locator(f"#{anchor(CLAUSES)} .uradori-number").first).to_be_hidden()


def test_finger_points_at_a_clause(visit: Open) -> None:
    """It stays marked until another is touched, or the same again."""
    page = visit("/verdicts/ja/", **PHONE)
    evidence(page)
    clauses = page.locator(f"#{anchor(CLAUSES)} .uradori-clause")
    clauses.nth(0).tap(position={"x": 45, "y": 10})
    assert everything_pointed(page) == FIRST
    clauses.nth(1).tap(position={"x": 45, "y": 10})
    assert everything_pointed(page) == SECOND
    clauses.nth(1).tap(position={"x": 45, "y": 10})
    assert everything_pointed(page) == NOTHING


def test_keyboard_points_at_a_clause(visit: Open) -> None:
    """Its number can be reached and pressed; Escape lets go."""
    page = visit("/verdicts/en/")
    evidence(page)
    numbers = page.locator(f"#{anchor(CLAUSES)} .uradori-clause > a.uradori-number")
    numbers.nth(0).focus()
    assert everything_pointed(page) == FIRST
    page.keyboard.press("Tab")
    expect(numbers.nth(1)).to_be_focused()
    assert everything_pointed(page) == SECOND
    page.keyboard.press("Enter")
    expect(page.locator(".uradori-line.uradori-pointed")).to_be_in_viewport()
    assert "part" not in page.url
    assert "line" not in page.url
    page.locator(".md-logo").first.focus()
    assert everything_pointed(page) == SECOND
    page.keyboard.press("Escape")
    assert everything_pointed(page) == NOTHING
    page.get_by_role("link", name="shows part 1").focus()
    assert everything_pointed(page) == FIRST


def test_numbers_lead_to_each_other_without_a_script(visit: Open) -> None:
    """From the words to the line and back; what one comes to is marked."""
    page = visit("/verdicts/en/", java_script_enabled=False)
    found = evidence(page)
    page.locator(f"#{anchor(CLAUSES)} .uradori-clause > a.uradori-number").nth(1).click()
    line = found.locator(".uradori-line[data-part='2']")
    expect(line).to_be_in_viewport()
    ground = "e => getComputedStyle(e).backgroundImage"
    plain = found.locator(".uradori-line[data-part='1']").first.evaluate(ground)
    assert line.evaluate(ground) != plain
    line.locator(".uradori-number").click()
    words = page.locator(f"#{anchor(CLAUSES)} .uradori-clause").nth(1)
    expect(words).to_be_in_viewport()
    assert words.evaluate(ground) != plain


@pytest.mark.parametrize("device", [LAPTOP, PHONE], ids=["laptop", "phone"])
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_numbers_move_no_word(visit: Open, device: dict[str, object], lang: str) -> None:
    """Neither when the evidence opens nor when something is pointed at."""
    page = visit(f"/verdicts/{lang}/", **device)
    words = page.locator(f"#{anchor(CLAUSES)} .uradori-clause")
    before = words.evaluate_all(BOXES)
    found = evidence(page)
    assert words.evaluate_all(BOXES) == before
    expect(words.first.locator(".uradori-number")).to_be_visible()
    code = found.locator("[data-slot=code]")
    height = code.evaluate("e => e.offsetHeight")
    page.mouse.move(0, 0)  # the click that opened the evidence has left it on what is there now
    found.locator(".uradori-parts a").first.focus()
    assert pointed(page, ".uradori-line")
    assert words.evaluate_all(BOXES) == before
    assert code.evaluate("e => e.offsetHeight") == height


def test_pointing_does_not_move_for_those_who_want_stillness(visit: Open) -> None:
    """A mark appears at once."""
    page = visit("/verdicts/en/", reduced_motion="reduce")
    moves = "e => getComputedStyle(e).transitionDuration"
    assert page.locator(".uradori-clause").first.evaluate(moves) == "0s"
    lively = visit("/verdicts/en/", reduced_motion="no-preference")
    assert lively.locator(".uradori-clause").first.evaluate(moves) != "0s"


def test_link_to_a_line_opens_its_evidence(visit: Open) -> None:
    """And shows it."""
    page = visit(f"/verdicts/en/#{anchor(CLAUSES)}-line-25")
    expect(page.locator(f"#{anchor(CLAUSES)} > .uradori-evidence")).to_have_attribute("open", "")
    expect(page.locator(".uradori-line[data-part='2']")).to_be_in_viewport()


# Running text


def test_claim_in_running_text_leads_to_its_evidence(visit: Open) -> None:
    """By the mark behind its words; the numbers then stand at its clauses alone."""
    page = visit("/verdicts/en/flow/")
    apart = page.locator(f"[data-evidence-of='{CLAUSES}']")
    mark = page.locator(f"a.uradori-mark[href$='#{apart.get_attribute('id')}']")
    expect(page.locator(".uradori-claim .uradori-number").first).to_be_hidden()
    mark.click()
    expect(apart.locator("> .uradori-evidence")).to_have_attribute("open", "")
    expect(page.locator(".uradori-claim .uradori-number").first).to_be_visible()
    page.locator(".uradori-clause").first.hover()
    lines = page.locator(".uradori-line.uradori-pointed")
    expect(lines).to_have_count(4)
    page.screenshot(path=SHOTS / "en-flow.png")
    mark.click()
    expect(page.locator(".uradori-claim .uradori-number").first).to_be_hidden()


def test_running_text_has_its_numbers_without_a_script(visit: Open) -> None:
    """Where nobody can tell the words that their evidence was opened."""
    page = visit("/verdicts/ja/flow/", java_script_enabled=False)
    expect(page.locator(".uradori-claim .uradori-number").first).to_be_visible()


LAST = """
mark => {
  const words = document.createRange()
  words.setStartBefore(mark.parentElement.firstChild)
  words.setEndBefore(mark)
  return [...words.getClientRects()].at(-1).right
}
"""
"""Where the words before a mark end."""


@pytest.mark.parametrize("width", range(320, 420, 20))
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_mark_stays_with_its_words(visit: Open, lang: str, width: int) -> None:
    """No line begins with one, however wide it is."""
    page = visit(f"/verdicts/{lang}/flow/", viewport={"width": width, "height": 800})
    marks = page.locator(".uradori-mark").locator("visible=true").all()
    assert len(marks) == 5
    for mark in marks:
        icon = mark.locator("svg").bounding_box()
        assert icon is not None
        assert icon["x"] >= mark.evaluate(LAST) - 4
