"""Every kind of page for everyone: axe finds nothing, the keyboard reaches all, paper shows all."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import Watch
from tests.support.exercise import Desk, solvable
from tests.support.npm import tool
from tests.support.tab import Lab, runnable

Open = Callable[..., Page]

DEVICES = {
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True},
}
TEMPLATES = ("", "quick-reference/", "errata/", "ledger/?text=sqs", "sqs/")
"""A page of each kind, in the folder of its language; the ledger filtered."""

RUN = """
where => axe.run(where, {resultTypes: ['violations']}).then(found => found.violations.flatMap(
  rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)))
"""
OPEN = """
many => [...document.querySelectorAll('.uradori-evidence')].slice(0, many).forEach(evidence => {
  evidence.open = true
  evidence.querySelectorAll('details').forEach(each => { each.open = true })
})
"""

FOCUS = """
() => {
  const element = document.activeElement
  if (!element || element === document.body) return null
  // The theme's radio buttons are their labels to the eye.
  const shown = element.matches('.md-option') ? element.nextElementSibling : element
  const style = getComputedStyle(shown)
  const box = shown.getBoundingClientRect()
  return {
    what: element.outerHTML.slice(0, 120),
    kind: element.matches('.uradori-badge') ? 'badge' : element.matches('article *') ? 'article'
      : element.matches('.md-header *') ? 'header' : element.matches('.md-sidebar *') ? 'sidebar' : 'else',
    ringed: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
  }
}
"""  # noqa: E501 - a program in another language


@pytest.fixture(scope="module")
def axe() -> str:
    """The rules, as a script for the page."""
    return tool("axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """Which colours."""
    return str(request.param)


@pytest.fixture(scope="module", params=list(DEVICES))
def context(
    request: pytest.FixtureRequest, browser: Browser, scheme: str
) -> Iterator[BrowserContext]:
    """A reader with one device and scheme."""
    device: dict[str, Any] = DEVICES[request.param]
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", **device)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, server: str) -> Iterator[Page]:
    """A page on which nothing must go wrong."""
    watch = Watch(urlsplit(server).netloc)
    page = context.new_page()
    watch.follow(page)
    yield page
    page.close()
    assert watch.complaints == []


def violations(page: Page, axe: str, where: str = "html") -> list[str]:
    """What axe finds wrong below an element."""
    page.evaluate(axe)
    found: list[str] = page.evaluate(RUN, where)
    return found


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing(page: Page, server: str, axe: str, lang: str, template: str) -> None:
    """On each kind of page, with evidence open where there is some."""
    page.goto(f"{server}/notes/{lang}/{template}")
    page.evaluate(OPEN, 3)
    assert violations(page, axe) == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_axe_finds_nothing_in_the_search(page: Page, server: str, axe: str, lang: str) -> None:
    """With results, and without."""
    page.goto(f"{server}/notes/{lang}/sqs/")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("Esc")
    for query in ("timeout", "zzqqxx"):
        page.get_by_role("searchbox").fill(query)
        assert violations(page, axe, ".uradori-search") == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_axe_finds_nothing_in_the_whole_ledger(visit: Open, axe: str, lang: str) -> None:
    """Every row, the chart, and what is shown where no row is left."""
    page = visit(f"/notes/{lang}/ledger/")
    assert violations(page, axe, "article") == []
    page.goto(f"{page.url}?text=zzqqxx")
    assert violations(page, axe, "article") == []


@pytest.mark.parametrize(("lang", "scheme"), [("ja", "dark"), ("en", "light")])
def test_axe_finds_nothing_where_checks_are_run(
    built: Path, visit: Open, axe: str, lang: str, scheme: str
) -> None:
    """The panel of a check with its editor, where it passes and where it does not; an exercise."""
    claim = next(each for each in runnable(built) if each.startswith("sqs/"))
    page = visit(f"/notes/{lang}/sqs/", color_scheme=scheme)
    lab = Lab(page, claim)
    lab.open()
    lab.press("edit")
    expect(lab.lab.locator(".cm-content")).to_be_visible()
    assert violations(page, axe, ".uradori-lab") == []
    lab.write("have = {}\nassert have == {1: 2}, 'other'\n")
    lab.run()
    assert violations(page, axe, ".uradori-lab") == []

    page.goto(page.url.replace("/sqs/", "/exercises/"))
    desk = Desk(page, solvable(built, "charge_once"))
    desk.open()
    desk.run()
    assert violations(page, axe, ".uradori-lab") == []


@pytest.mark.parametrize(
    "path",
    ["/verdicts/ja/", "/verdicts/en/", "/verdicts/ja/flow/", "/verdicts/en/flow/", "/404.html"],
)
def test_axe_finds_nothing_on_rare_pages(page: Page, server: str, axe: str, path: str) -> None:
    """Every verdict, opened; the page for those who went astray."""
    page.goto(server + path)
    page.evaluate(OPEN, 20)
    assert violations(page, axe) == []


def test_axe_finds_nothing_on_the_way_to_a_language(page: Page, built: Path, axe: str) -> None:
    """The page at the root, as those see it whom no script sends on."""
    html = (built / "index.html").read_text("utf-8")
    page.set_content(re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL))
    assert violations(page, axe) == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_keyboard_walks_through_a_page(visit: Open, lang: str) -> None:
    """Tab reaches header, navigation and badges, always shows where it is, and comes to an end."""
    page = visit(f"/notes/{lang}/sqs/")
    badges = page.locator(".uradori-badge").locator("visible=true").count()
    steps = []
    for _ in range(400):
        page.keyboard.press("Tab")
        step = page.evaluate(FOCUS)
        if step is None:
            break
        steps.append(step)
    else:
        pytest.fail("the walk does not end")
    kinds = [step["kind"] for step in steps]
    assert kinds.count("badge") == badges > 0
    assert {"header", "sidebar", "article"} <= set(kinds)
    assert [step["what"] for step in steps if not step["ringed"]] == []
    assert [step["what"] for step in steps if not step["seen"]] == []


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_first_tab_skips_to_the_text(visit: Open, lang: str) -> None:
    """Nobody has to go through the navigation each time."""
    page = visit(f"/notes/{lang}/sqs/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["kind"] in {"article", "badge"}
