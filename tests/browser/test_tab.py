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
    expect(lab.status).to_contain_text("Python 3.")
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
    expect(lab.status).to_have_text("Another world is chosen; press Run.")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-open")).to_have_count(2)

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
    expect(lab.status).to_contain_text("It stopped at an error")
    expect(lab.lab.locator(".uradori-lab__trace")).to_contain_text("return [][1]")
    expect(lab.lab.locator(".uradori-lab__details")).to_contain_text("IndexError")

    lab.write("while True:\n    pass\n")
    lab.press("again")
    lab.press("stop")
    expect(lab.status).to_contain_text("Stopped")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text("Passes here too, and prints the same")


def test_what_a_reader_changed_is_not_taken_for_the_check(guarded: Page) -> None:
    """It has words of its own, and leaves nothing for the check as it is published."""
    guarded.goto("/notes/en/sqs/")
    lab = Lab(guarded, CLAIM)
    lab.open()
    lab.press("edit")
    lab.evidence.locator(".uradori-world [value='1']").check()
    lab.write("assert False\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold.")
    lab.write("import queues\nassert queues.TYPES  # shows: ten\n")
    lab.run()
    expect(lab.status).to_contain_text("never reached what is broken in this world")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-open")).to_have_count(1)

    lab.evidence.locator(".uradori-world [value='0']").check()
    lab.write(
        "import boto3\nfrom unittest import mock\nboto3.client = mock.MagicMock()\nassert True\n"
    )
    lab.run()
    expect(lab.status).to_contain_text("Your code passes.")
    lab.write("print('done')\n")
    lab.run()
    expect(lab.status).to_contain_text("Your code ran to its end, and asserted nothing.")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text("Passes here too, and prints the same")


def test_each_panel_hears_of_its_own_run(built: Path, guarded: Page) -> None:
    """Two of a page share one Python, in which one run waits for the other."""
    other = next(each for each in runnable(built) if each.startswith("sqs/") and each != CLAIM)
    guarded.goto("/notes/en/sqs/")
    first, second = Lab(guarded, CLAIM), Lab(guarded, other)
    first.open()
    printed = first.output.inner_text()
    second.open()
    expected = second.output.inner_text()
    assert printed != expected
    first.press("again")
    second.press("again")
    first.ended()
    second.ended()
    assert (first.output.inner_text(), second.output.inner_text()) == (printed, expected)

    first.press("edit")
    first.write("while True:\n    pass\n")
    first.press("again")
    second.press("again")
    second.press("stop")
    expect(first.status).to_have_text("Stopped.")
    expect(second.status).to_have_text("Stopped.")


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
