"""In a real browser run the checks that have a button: a sample of each service."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from uradori.page.labels import labels

from tests.support.browser import PATIENCE, Watch, launch, served
from tests.support.exercise import Desk, exercises, solvable
from tests.support.tab import AGREES, Lab, runnable

KINDS = ("behaviour", "api_model", "calculation")
SHARE = 0.9


@contextmanager
def page_of(built: Path) -> Iterator[Page]:
    """A page of a browser, on a built site, in which nothing may go wrong."""
    with served({"/": built}) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(locale="en-US", base_url=address)
        page.set_default_timeout(PATIENCE)
        watch = Watch(address.removeprefix("http://"))
        watch.follow(page)
        yield page
        browser.close()
        assert watch.complaints == []


def said(page: Page, built: Path, wanted: set[str], pages: str) -> dict[str, str]:
    """What the panel of each claim says of its run, on one of these pages that has it.

    Each page starts a Python of its own: those with most of what is wanted come first.
    """
    texts = {path: path.read_text("utf-8") for path in built.glob(pages)}
    having = {
        path: {claim for claim in wanted if f"assets/tab/claims/{claim}.json" in text}
        for path, text in texts.items()
    }
    found: dict[str, str] = {}
    for path in sorted(having, key=lambda each: (-len(having[each]), each)):
        here = having[path] - {*found}
        if here:
            page.goto(f"/{path.parent.relative_to(built).as_posix()}/")
        for claim in sorted(here):
            lab = Lab(page, claim)
            lab.open()
            found[claim] = lab.status.inner_text().partition(".")[0]
    return found


def test_checks_run_in_a_browser(request: pytest.FixtureRequest) -> None:
    """What was measured in Node holds in Chromium: it passes, and prints what was approved.

    Of each service the first check is run, or every one where that is asked for.
    """
    built: Path = request.config.getoption("--site").resolve()
    able = runnable(built)
    first: dict[str, str] = {}
    for claim in able:
        first.setdefault(claim.partition("/")[0], claim)
    wanted = {*(able if request.config.getoption("--every-check") else first.values())}
    with page_of(built) as page:
        assert said(page, built, wanted, "en/**/index.html") == dict.fromkeys(wanted, AGREES)


def test_nine_of_ten_checks_can_be_run(request: pytest.FixtureRequest) -> None:
    """Of those that rest on no engine, no other program, and no text."""
    built: Path = request.config.getoption("--site").resolve()
    claims = json.loads((built / "claims.json").read_text("utf-8"))["claims"]
    meant = {each["id"] for each in claims if each["kind"] in KINDS}
    assert len(meant & {*runnable(built)}) >= SHARE * len(meant)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_exercise_can_be_solved_in_a_browser(
    request: pytest.FixtureRequest, lang: str
) -> None:
    """And is not by what it begins with, in either language."""
    built: Path = request.config.getoption("--site").resolve()
    found = {name: solvable(built, name) for name in exercises()}
    words = labels(lang)["exercise"]
    with page_of(built) as page:
        page.goto(f"/{lang}/exercises/")
        for exercise in found.values():
            desk = Desk(page, exercise)
            desk.open()
            desk.run()
            expect(desk.status).to_have_attribute("data-good", "false")
            desk.solve(lang)
            desk.run()
            expect(desk.status).to_have_text(
                words["solved_breaks" if exercise.goal.breaks else "solved"]
            )


def test_manual_runs_checks_about_its_libraries() -> None:
    """As any site in one language does, about packages that are nobody's cloud."""
    built = Path(__file__).parents[2] / "plugins/uradori/site"
    wanted = {*runnable(built)}
    with page_of(built) as page:
        assert said(page, built, wanted, "**/index.html") == dict.fromkeys(
            wanted, "Passes here too"
        )
