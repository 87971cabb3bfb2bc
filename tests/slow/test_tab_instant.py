"""Checks in the reader's tab, on a site whose theme exchanges pages instead of loading them.

Material calls this navigation.instant. Each test ends by asking whether the document is still the
one that it began with, so that none can pass because everything was loaded after all.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from support.builds import MKDOCS, build, with_pages
from support.cli import uradori
from support.sites import CLAIM, minimal_site
from uradori.publish.tab import kept
from uradori.publish.tab.node import Node

from tests.support.browser import PATIENCE, Watch, launch, served
from tests.support.tab import AGREES, MISSING, PYTHONS, Lab, pythons, runnable

FEATURES = """\
  features:
    - navigation.instant
    - navigation.instant.prefetch
    - navigation.instant.progress
"""
BELOW = "/notes/"
"""The path that the site lies below."""
ENDLESS = "while True:\n    pass\n"
READY = """
() => {
  const move = new MouseEvent("mousemove", { bubbles: true, cancelable: true })
  document.querySelector(".md-logo").dispatchEvent(move)
  return move.defaultPrevented
}
"""
"""Whether the theme has read the sitemap, without which it leaves links to the browser."""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site."""
    return tmp_path_factory.mktemp("instant")


@pytest.fixture(scope="module")
def address(root: Path) -> Iterator[str]:
    """The address of a site with one claim, whose check was run, here and as browsers do."""
    site = with_pages(minimal_site(root))
    with served({BELOW: root / "site"}) as server:
        config = MKDOCS.replace("https://example.com/notes/", f"{server}{BELOW}")
        site.write("mkdocs.yml", config.replace("  font: false\n", f"  font: false\n{FEATURES}"))
        site.edit("pyproject.toml", "[tool.uradori]\n", "[tool.uradori]\ntab = true\n")
        assert uradori(root, "run").status == 0
        told = uradori(root, "tab")
        if told.status:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{MISSING}: {told.err}")
        assert build(site).status == 0
        assert runnable(root / "site") == [CLAIM]
        yield f"{server}{BELOW}"


@contextmanager
def reader(address: str) -> Iterator[Page]:
    """A reader whose theme is ready; nothing may go wrong, and no other document be loaded."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page(locale="en-US")
        page.set_default_timeout(PATIENCE)
        page.add_init_script(PYTHONS)
        watch = Watch(urlsplit(address).netloc)
        watch.follow(page)
        page.goto(f"{address}en/")
        page.wait_for_function(READY)
        page.evaluate("window.kept = true")
        yield page
        assert page.evaluate("window.kept === true")
        browser.close()
        assert watch.complaints == []


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    """The first page of the site, which has no claim."""
    with reader(address) as page:
        yield page


def go(page: Page, title: str) -> None:
    """Follow the navigation to another page."""
    page.locator(".md-sidebar--primary a.md-nav__link", has_text=title).first.click()
    expect(page.locator("article h1")).to_contain_text(title)


@pytest.mark.usefixtures("address")
def test_what_has_not_changed_is_not_built_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither Node nor npm is started, and the bundle is the one that was there."""
    folder = root / kept.FOLDER
    before = {path: path.stat().st_mtime_ns for path in folder.glob("*/memory.bin")}
    assert before
    started: list[str] = []
    run = Node.run

    def noted(self: Node, folder: Path, program: str, *arguments: str) -> str:
        started.append(program)
        return run(self, folder, program, *arguments)

    def built(*_: object) -> None:
        pytest.fail("it builds what is there")

    monkeypatch.setattr(Node, "run", noted)
    monkeypatch.setattr(Node, "esbuild", built)
    monkeypatch.setattr(Node, "install", built)
    assert uradori(root, "tab").status == 0
    assert started == []
    assert {path: path.stat().st_mtime_ns for path in folder.glob("*/memory.bin")} == before


def test_check_is_run_changed_and_stopped_after_navigation(page: Page) -> None:
    """Nothing is made on the way; however often one presses, it is one Python and one run."""
    go(page, "Bills")
    assert pythons(page) == []
    lab = Lab(page, CLAIM)
    lab.evidence.evaluate("e => { e.open = true }")
    lab.evidence.locator(".uradori-run").dblclick()
    lab.ended()
    expect(lab.status).to_contain_text(AGREES)
    assert pythons(page) == [(1, False)]

    lab.press("edit")
    lab.write("print('mine')\nassert 1 == 2\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold")
    expect(lab.output).to_have_text("mine\n")
    lab.write(ENDLESS)
    lab.press("again")
    expect(lab.status).to_have_text("Running …")
    lab.press("stop")
    expect(lab.status).to_have_text("Stopped.")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text(AGREES)
    assert [ended for _, ended in pythons(page)].count(False) == 1


def test_python_goes_on_from_page_to_page(page: Page) -> None:
    """However often one leaves and comes back, a press is one run, in the Python that is there."""
    for count in range(1, 4):
        go(page, "Bills")
        lab = Lab(page, CLAIM)
        expect(lab.lab).to_have_count(0)
        lab.open()
        expect(lab.status).to_contain_text(AGREES)
        assert pythons(page) == [(count, False)]
        go(page, "Start")
    page.go_back()
    lab = Lab(page, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text(AGREES)
    assert pythons(page) == [(4, False)]


def test_what_runs_ends_with_its_page(page: Page) -> None:
    """An endless loop is left behind, and a new Python begins where one comes back."""
    go(page, "Bills")
    lab = Lab(page, CLAIM)
    lab.open()
    lab.press("edit")
    lab.write(ENDLESS)
    lab.press("again")
    expect(lab.status).to_have_text("Running …")
    go(page, "Start")
    assert all(ended for _, ended in pythons(page))
    page.go_back()
    expect(page.locator("article h1")).to_contain_text("Bills")
    lab = Lab(page, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text(AGREES)
    assert [ended for _, ended in pythons(page)].count(False) == 1


def test_page_that_is_left_while_python_starts_opens_nothing(page: Page) -> None:
    """Pressing Run and going on at once leaves no panel on the next page."""
    go(page, "Bills")
    lab = Lab(page, CLAIM)
    lab.evidence.evaluate("e => { e.open = true }")
    lab.evidence.locator(".uradori-run").evaluate("link => link.click()")
    go(page, "Start")
    expect(page.locator(".uradori-lab")).to_have_count(0)
    go(page, "Bills")
    lab.open()
    expect(lab.status).to_contain_text(AGREES)
    assert [ended for _, ended in pythons(page)].count(False) == 1
