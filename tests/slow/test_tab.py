"""In a real browser run the checks that have a button: a sample of each service."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.support.browser import PATIENCE, Watch, launch, served
from tests.support.tab import Lab, runnable

Open = Callable[[str], Page]


@pytest.fixture
def built(request: pytest.FixtureRequest) -> Path:
    """The site as the Makefile has built it."""
    folder: Path = request.config.getoption("--site").resolve()
    return folder


@pytest.fixture
def page(built: Path) -> Iterator[Page]:
    """A page of a browser, in which nothing may go wrong."""
    with served({"/": built}) as address, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(locale="en-US", base_url=address)
        page.set_default_timeout(PATIENCE)
        watch = Watch(address.removeprefix("http://"))
        watch.follow(page)
        yield page
        browser.close()
        assert watch.complaints == []


def test_checks_run_in_a_browser(built: Path, page: Page, request: pytest.FixtureRequest) -> None:
    """What was measured in Node holds in Chromium: it passes, and prints what was approved.

    Of each service the first check is run, or every one where that is asked for.
    """
    able = runnable(built)
    first: dict[str, str] = {}
    for claim in able:
        first.setdefault(claim.partition("/")[0], claim)
    wanted = {*(able if request.config.getoption("--every-check") else first.values())}
    said: dict[str, str] = {}
    for path in sorted(built.glob("en/**/index.html")):
        text = path.read_text("utf-8")
        here = {claim for claim in wanted - {*said} if f"assets/tab/claims/{claim}.json" in text}
        if here:
            page.goto(f"/{path.parent.relative_to(built).as_posix()}/")
        for claim in sorted(here):
            lab = Lab(page, claim)
            lab.open()
            said[claim] = lab.status.inner_text().partition(".")[0]
    assert said == dict.fromkeys(sorted(wanted), "Passes here too, and prints the same")
