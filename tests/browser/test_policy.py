"""The site under the strict policy that is printed for it: all works, and nothing else can."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from uradori.publish.policy import policy

from tests.support.browser import PATIENCE, Watch, served

STOPPED = """
window.stopped = []
addEventListener("securitypolicyviolation", event => stopped.push(event.effectiveDirective))
"""


@pytest.fixture
def guarded(built: Path, verdicts: Path) -> Iterator[str]:
    """The address of a server that sends the site's policy with every answer."""
    found = policy(built)
    assert (found.stopped, policy(verdicts).stopped) == ((), ())
    with served({"/": built}, {"Content-Security-Policy": found.header}) as address:
        yield address


@pytest.fixture
def page(browser: Browser, guarded: str) -> Iterator[Page]:
    """A page on which nothing may be stopped, and which may complain of nothing."""
    context = browser.new_context(locale="en-US", color_scheme="dark")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.add_init_script(STOPPED)
    watch = Watch(urlsplit(guarded).netloc)
    watch.follow(page)
    yield page
    assert (page.evaluate("stopped"), watch.complaints) == ([], [])
    context.close()


def test_everything_works_under_it(page: Page, guarded: str) -> None:
    """The way in, the theme's own scripts, evidence, hints, pictures, search, ledger and cards."""
    page.goto(f"{guarded}/")
    page.wait_for_url("**/en/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{guarded}/en/sqs/")
    page.locator(".uradori-mark, .uradori-badge").first.click()
    evidence = page.locator(".uradori-evidence[open]").first
    expect(evidence).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("visibility timeout")
    expect(page.locator(".uradori-search__page").first).to_be_visible()
    assert page.evaluate("stopped") == []
    page.goto(f"{guarded}/en/ledger/?text=sqs")
    expect(page.locator(".uradori-filter output")).not_to_be_empty()
    assert page.evaluate("stopped") == []
    page.goto(f"{guarded}/en/quick-reference/?view=cards")
    expect(page.locator(".uradori-card").first).to_be_visible()


def test_nothing_else_is_run_or_shown(browser: Browser, guarded: str) -> None:
    """Neither a script nor a style that somebody has put into a page."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(STOPPED)
    page.goto(f"{guarded}/en/sqs/")
    page.evaluate("""() => {
      const script = document.createElement("script")
      script.textContent = "window.wasRun = true"
      document.body.append(script)
      document.body.insertAdjacentHTML("beforeend", '<p id="shown" style="color: red">text</p>')
    }""")
    expect(page.locator("#shown")).not_to_have_css("color", "rgb(255, 0, 0)")
    assert page.evaluate("window.wasRun") is None
    assert page.evaluate("stopped") == ["script-src-elem", "style-src-attr"]
    context.close()
