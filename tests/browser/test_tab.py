"""Checks that run in the reader's own browser: judged as here, changed, broken, and stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from uradori.publish.policy import policy

from tests.support.browser import PATIENCE, Watch, served
from tests.support.tab import Lab, runnable

Open = Callable[..., Page]

CLAIM = "sqs/batch_takes_ten_messages"
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


@pytest.fixture
def guarded(browser: Browser, built: Path) -> Iterator[Page]:
    """A page of the site, below a path and under its strict policy; nothing may go wrong on it."""
    header = {"Content-Security-Policy": policy(built).header}
    with served({"/notes/": built}, header) as address:
        watch = Watch(urlsplit(address).netloc)
        context = browser.new_context(locale="en-US", base_url=address)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        watch.follow(page)
        yield page
        context.close()
    assert watch.complaints == []


def test_reader_runs_breaks_and_changes_a_check(built: Path, guarded: Page) -> None:
    """All from the site itself; whatever is printed stays text."""
    assert CLAIM in runnable(built)
    page = guarded
    page.goto("/notes/en/sqs/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    lab = Lab(page, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text("Passes here too, and prints the same")
    expect(lab.status).to_contain_text("moto ")
    expect(lab.output).to_contain_text("of ten messages, accepted: 10")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-held")).to_have_count(2)
    assert any("/notes/assets/tab/" in url for url in asked)

    lab.evidence.locator(".uradori-world [value='1']").check()
    lab.run()
    expect(lab.status).to_contain_text("The check fails in this world, as it should")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-failed")).to_contain_text("ten")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-held")).to_have_count(1)
    expect(lab.lab.locator(".uradori-lab__false").first).to_contain_text("= 11")
    lab.evidence.locator(".uradori-world [value='0']").check()

    lab.press("edit")
    lab.write(f"print({HOSTILE!r})\nhave, want = 1, 2\nassert have == want, {HOSTILE!r}\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold")
    expect(lab.output).to_contain_text("<img src=x")
    expect(lab.lab.locator(".uradori-lab__false")).to_contain_text("have = 1")
    expect(lab.lab.locator(".cm-line.uradori-failed")).to_contain_text("assert have == want")
    assert lab.lab.locator("img, script").count() == 0
    assert page.title() != "taken"

    lab.write("def deep():\n    return [][1]\n\ndeep()\n")
    lab.run()
    expect(lab.status).to_contain_text("an error that is no assertion")
    expect(lab.lab.locator(".uradori-lab__trace")).to_contain_text("return [][1]")
    expect(lab.lab.locator(".uradori-lab__details")).to_contain_text("IndexError")

    lab.write("while True:\n    pass\n")
    lab.press("again")
    lab.press("stop")
    expect(lab.status).to_contain_text("Stopped")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text("Passes here too, and prints the same")


@pytest.mark.parametrize("blocked", ["WebAssembly", "Worker"])
def test_nothing_is_offered_where_it_cannot_run(built: Path, visit: Open, blocked: str) -> None:
    """And nothing of it is fetched with a page, here or elsewhere."""
    runnable(built)
    page = visit("/en/", locale="en-US")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(f"delete window.{blocked}")
    page.goto(page.url.replace("/en/", "/en/sqs/"))
    button = Lab(page, CLAIM).evidence.locator(".uradori-run")
    expect(button).to_be_hidden()
    assert button.count() == 1
    assert not [url for url in asked if "/assets/tab/" in url]
