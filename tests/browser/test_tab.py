"""Checks that run in the reader's own browser: judged as here, broken, changed, and read."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from uradori.page.labels import labels

from tests.support.tab import AGREES, CLAIM, Lab, runnable

Open = Callable[..., Page]

ROOT = Path(__file__).parents[2]
ENDLESS = "while True:\n    pass\n"
FIRST = """\
    assert (by_number := taken(sqs.send_message_batch, queue, batches)) == {  # shows: ten
        10: (10, True),
        11: (0, True),
        20: (0, True),
    }
"""
"""What shows the first clause of the published check."""
STATES = ("held", "open")
ASKED = "    by_number = taken(sqs.send_message_batch, queue, batches)\n"
"""Asks what an assertion of the published check asks, and asserts nothing."""
LONG = f"word = {'x' * 300!r}\nprint(word)"
WIDTH = 360
"""Of a phone, in CSS pixels."""
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


def test_reader_runs_breaks_and_changes_a_check(built: Path, guarded: Page) -> None:
    """All from the site itself; whatever is printed stays text."""
    assert CLAIM in runnable(built)
    page = guarded
    page.goto("/notes/en/sqs/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    lab = Lab(page, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text(AGREES)
    expect(lab.status).to_contain_text("moto ")
    expect(lab.status).to_contain_text("Python 3.")
    expect(lab.status).not_to_contain_text("python 3.")
    expect(lab.output).to_contain_text("of ten messages, accepted: 10")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-held")).to_have_count(2)
    assert any("/notes/assets/tab/" in url for url in asked)

    lab.evidence.locator(".uradori-world [value='1']").check()
    lab.run()
    expect(lab.status).to_contain_text("The check fails in this world, as it should")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-failed")).to_contain_text("ten")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-held")).to_have_count(1)
    untrue = lab.lab.locator(".uradori-lab__false").first
    expect(untrue).to_contain_text("11: (11, True)")
    expect(untrue).to_contain_text("== { …  # shows: ten")
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

    lab.write("while True:\n    pass\n")
    lab.press("again")
    lab.press("stop")
    expect(lab.status).to_contain_text("Stopped")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text(AGREES)


@pytest.mark.parametrize("how", ["hover", "focus"])
def test_nothing_is_fetched_before_a_reader_points_at_run(guarded: Page, how: str) -> None:
    """By pointer or by key; then Python starts, and no press is waited for."""
    asked: list[str] = []
    guarded.on("request", lambda request: asked.append(request.url))
    guarded.goto("/notes/en/sqs/", wait_until="networkidle")
    lab = Lab(guarded, CLAIM)
    lab.evidence.evaluate("e => { e.open = true }")
    assert not [url for url in asked if "/assets/tab/" in url]
    with guarded.expect_request("**/assets/tab/**/pyodide.asm.wasm"):
        getattr(lab.evidence.locator(".uradori-run"), how)()
    expect(lab.lab).to_have_count(0)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_panel_says_what_it_is(guarded: Page, lang: str) -> None:
    """In the words of its page: what stands in for what, and under which licences all of it is."""
    words = labels(lang)["tab"]
    guarded.goto(f"/notes/{lang}/sqs/")
    lab = Lab(guarded, CLAIM)
    lab.open()
    expect(lab.status).to_contain_text(words["agrees"])
    about = lab.lab.locator(".uradori-lab__about")
    expect(about).to_contain_text(words["about"])
    expect(about).to_contain_text(words["stand_in"])
    address = about.get_by_role("link", name=words["licences"]).get_attribute("href")
    text = guarded.request.get(urljoin(guarded.url, address)).text()
    for name in ("boto3", "moto", "@codemirror/view", "pyodide", "CPython"):
        assert re.search(rf"^{re.escape(name)} \d\S*: \S|^{name} \d", text, re.MULTILINE), name
    assert "Mozilla Public License" in text


def test_what_a_reader_changed_is_not_taken_for_the_check(lab: Lab) -> None:
    """It has words of its own, and leaves nothing for the check as it is published."""
    lab.evidence.locator(".uradori-world [value='1']").check()
    source = (ROOT / f"snippets/{CLAIM}.py").read_text("utf-8")
    lab.write(f"{source}print('mine')\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion of your code does not hold in this world.")
    lab.write("assert False\n")
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold.")
    lab.write("import queues\nassert queues.TYPES  # shows: ten\n")
    lab.run()
    expect(lab.status).to_contain_text("never reached what is broken in this world")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-open")).to_have_count(2)

    lab.evidence.locator(".uradori-world [value='0']").check()
    lab.write(
        "import boto3\nfrom unittest import mock\nboto3.client = mock.MagicMock()\nassert True\n"
    )
    lab.run()
    expect(lab.status).to_contain_text("Your code passes.")
    lab.write("print('done')\n")
    lab.run()
    expect(lab.status).to_contain_text("Your code ran to its end, and asserted nothing.")


def test_verdict_is_not_that_of_code_which_was_written_since(opened: Lab) -> None:
    """Not even while that runs; what was printed, and why it failed, is left to read."""
    rewritten = "The code has changed since it was run; press Run."
    clauses = opened.lab.locator(".uradori-lab__clause.uradori-open")
    opened.press("edit")
    opened.write("assert 1 == 2\n")
    expect(opened.status).to_have_text(rewritten)
    expect(opened.status).not_to_have_attribute("data-good", re.compile(""))
    expect(clauses).to_have_count(2)
    expect(opened.output).to_contain_text("of ten messages, accepted: 10")
    opened.run()
    expect(opened.status).to_contain_text("An assertion does not hold.")
    opened.write("assert 2 == 2\n")
    expect(opened.status).to_have_text(rewritten)
    expect(opened.lab.locator(".uradori-lab__false")).to_contain_text("1 == 2")

    opened.press("reset")
    opened.press("again")
    opened.write("assert False\n")
    expect(opened.status).to_have_text(rewritten)
    expect(clauses).to_have_count(2)


def test_standard_error_stands_apart(lab: Lab) -> None:
    """It is no part of what is compared, and says so."""
    errors = lab.lab.locator(".uradori-lab__aside")
    expect(errors).to_be_hidden()
    lab.write(f"import sys\nprint({HOSTILE!r}, file=sys.stderr)\nprint('mine')\nassert True\n")
    lab.run()
    expect(lab.status).to_contain_text("Your code passes.")
    expect(lab.output).to_have_text("mine\n")
    expect(errors).to_contain_text("On standard error, which is not compared:")
    expect(errors.locator("pre")).to_have_text(f"{HOSTILE}\n")


def test_line_that_stopped_a_run_is_marked(lab: Lab) -> None:
    """Below what it raised, with the calls that led there."""
    marked = lab.lab.locator(".cm-line.uradori-failed")
    lab.write("def deep():\n    return [][1]\n\ndeep()\n")
    lab.run()
    expect(lab.status).to_contain_text("It stopped at an error")
    expect(lab.lab.locator(".uradori-lab__trace")).to_contain_text("return [][1]")
    expect(lab.lab.locator(".uradori-lab__details")).to_contain_text("IndexError")
    expect(marked).to_contain_text("return [][1]")
    lab.write("word = 1\ndef (:\n")
    lab.run()
    expect(lab.lab.locator(".uradori-lab__details")).to_contain_text("SyntaxError")
    expect(marked).to_have_text("def (:")


def test_clause_is_shown_by_what_the_published_check_asserts(lab: Lab) -> None:
    """Not by a program from which one of its assertions was taken, or in which one says less."""
    source = (ROOT / f"snippets/{CLAIM}.py").read_text("utf-8")
    assert source.count(FIRST) == 1

    for program, held in (
        (f"{source}print('as it was, and more')\n", ["ten", "MiB"]),
        (source.replace(FIRST, ASKED), ["MiB"]),
        (source.replace(FIRST, FIRST.replace("==", "and")), ["MiB"]),
        (source.replace(FIRST, FIRST.replace("assert", "held =")), ["MiB"]),
    ):
        lab.write(program)
        lab.run()
        expect(lab.status).to_contain_text("Your code passes.")
        green = lab.lab.locator(".uradori-lab__clause.uradori-held")
        expect(green).to_have_count(len(held))
        for each, words in enumerate(held):
            expect(green.nth(each)).to_contain_text(words)
        expect(lab.lab.locator(".uradori-lab__clause.uradori-failed")).to_have_count(0)
    eleven = FIRST.replace("(10,", "(11,").replace("    }\n", "    }, 'eleven?'\n")
    lab.write(source.replace(FIRST, eleven))
    lab.run()
    expect(lab.status).to_contain_text("An assertion does not hold")
    expect(lab.lab.locator(".uradori-lab__clause.uradori-failed")).to_contain_text("ten")
    expect(lab.lab.locator(".uradori-lab__false")).to_contain_text("eleven?")


def test_clauses_turn_green_one_by_one(lab: Lab) -> None:
    """As soon as what shows them has held, and before the run is over."""
    source = (ROOT / f"snippets/{CLAIM}.py").read_text("utf-8")
    lab.write(source.replace(FIRST, f"{FIRST}    while True:\n        0\n"))
    lab.press("again")
    held, left = (lab.lab.locator(f".uradori-lab__clause.uradori-{each}") for each in STATES)
    expect(held).to_have_count(1)
    expect(held).to_contain_text("ten")
    expect(left).to_have_count(1)
    expect(lab.status).to_have_text("Running …")
    lab.press("stop")
    expect(lab.status).to_have_text("Stopped.")


def test_panel_is_used_by_the_keyboard_alone(guarded: Page) -> None:
    """Run and Stop hand the focus to each other; Tab indents, and Escape lets one out."""
    guarded.goto("/notes/en/sqs/")
    lab = Lab(guarded, CLAIM)
    lab.evidence.evaluate("e => { e.open = true }")
    lab.evidence.locator(".uradori-run").focus()
    guarded.keyboard.press("Enter")
    lab.ended()
    again, stop = (lab.lab.locator(f".uradori-lab__{name}") for name in ("again", "stop"))
    expect(again).to_be_focused()
    expect(lab.status).to_have_attribute("role", "status")
    guarded.keyboard.press("Enter")
    lab.ended()
    expect(again).to_be_focused()
    guarded.keyboard.press("Tab")
    expect(lab.lab.locator(".uradori-lab__edit")).to_be_focused()
    guarded.keyboard.press("Enter")
    content = lab.lab.locator(".cm-content")
    expect(content).to_be_focused()
    guarded.keyboard.press("Tab")
    expect(content).to_be_focused()
    guarded.keyboard.press("Escape")
    guarded.keyboard.press("Shift+Tab")
    expect(content).not_to_be_focused()
    lab.write(ENDLESS)
    again.focus()
    guarded.keyboard.press("Enter")
    expect(stop).to_be_focused()
    guarded.keyboard.press("Enter")
    expect(lab.status).to_have_text("Stopped.")
    expect(again).to_be_focused()


def test_panel_fits_a_phone(opened: Lab) -> None:
    """Whatever is long scrolls in its own place, and the page never sideways."""
    page = opened.page
    page.set_viewport_size({"width": WIDTH, "height": 780})
    opened.press("edit")
    for program in (
        LONG,
        f"{LONG}\nassert word == '', word\n",
        f"{LONG}\nraise ValueError(word)\n",
    ):
        opened.write(program)
        opened.run()
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH


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
