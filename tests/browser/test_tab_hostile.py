"""The panel in the hands of an enemy: code reaches nothing else, and ends when it is told to."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PATIENCE
from tests.support.tab import AGREES, CLAIM, PYTHONS, Lab, pythons, runnable

ENDLESS = "while True:\n    pass\n"
EXITS = "import os\nos._exit(0)\n"
ABORTS = "import os\nos.abort()\n"
FILLS = "much = bytearray(420 * 2**20)\n"
"""Takes more memory than is left to a Python."""
FORGES = """
import builtins, boto3
from uradori.evidence import outputs
from uradori.evidence.model import Outcome
from uradori.run import alone, course, explain

outputs.agree = lambda *_: True
course.Course.ending = lambda self: explain.Ending(Outcome.PASSED)
builtins.AssertionError = ValueError
boto3.left = True
print('{"outcome": "passed", "agrees": true}')
assert False
"""
"""Code that has every run pass, and says so."""
ESCAPES = """
from pathlib import Path
import js
from pyodide.ffi import create_proxy

def forever(*_):
    print("still here")
    while True:
        pass

js.setTimeout(create_proxy(forever), 0)
js.Object.prototype.left = True
js.JSON.stringify = None
for each in Path("/site").rglob("*.py"):
    each.unlink()
assert not [*Path("/site").rglob("*.py")]
"""
"""Code that is to go on after its run, and changes what lies below Python."""
UNTOUCHED = """
from pathlib import Path
import js

assert not hasattr(js.Object.new(), "left")
assert [*Path("/site").rglob("*.py")]
"""
WRONG = {
    # What is printed.
    "print('x' * 10**7)\n": "printed more than 64 KiB",
    "import sys\nsys.stdout.buffer.write(b'\\xff\\xfe')\n": "printed bytes that are not UTF-8",
    "import sys\nsys.stdout.close()\nprint('x')\n": "ValueError",
    # How it ends.
    "raise ValueError('x' * 10**7)\n": "ValueError: xxx",
    "raise KeyboardInterrupt\n": "KeyboardInterrupt",
    "import sys\nsys.exit()\n": "exits (status None)",
    "class Rude(BaseException):\n    def __str__(_):\n        raise Rude\n\nraise Rude\n": "Rude",
    "input()\n": "EOFError",
    EXITS: "",
    # What it takes.
    "def deep():\n    deep()\n\ndeep()\n": "RecursionError",
    "bytearray(2**40)\n": "OverflowError",
    # What it does to Python.
    'import json\njson.dumps = lambda *_: \'{"outcome": "passed"}\'\n': "TypeError",
    "import builtins\nfor name in [*vars(builtins)]:\n    delattr(builtins, name)\n": "",
    "print = None\nprint('x')\n": "TypeError",
    "import sys\nsys.settrace(lambda *_: 1 / 0)\n(lambda: 0)()\n": "ZeroDivisionError",
    # What no browser's Python has.
    "import threading\nthreading.Thread(target=print).start()\n": "can't start new thread",
    "import asyncio\nasyncio.run(asyncio.sleep(0))\n": "RuntimeError",
    # What is no program.
    "def (:\n": "SyntaxError",
    "word = '\0'\n": "SyntaxError",
}
"""Programs that come to no good end, and what is said of them."""
LOOPS = (
    "    print('\\x1b[31mred\\x1b[0m', flush=True)\n",
    "    print('x' * 10**6)\n",
    "    print(end='x', flush=True)\n",
    "    sys.stderr.write('x')\n",
    "    time.sleep(10**6)\n",
    "    re.match('(a+)+$', 'a' * 40 + 'b')\n",
    "    try:\n        raise AssertionError('x' * 10**4)\n    except BaseException:\n        0\n",
    "    assert True\n",
)
MOST_TEXT = 80_000
"""Characters that a panel shows at most; 64 KiB may be printed."""
CLICKS = 50
CLICK = """async (lab, count) => {
  for (let each = 0; each < count; each++)
    for (const name of ["again", "again", "stop", "reset", "stop"]) {
      lab.querySelector(`.uradori-lab__${name}`).click()
      if (each % 2) await new Promise(resolve => setTimeout(resolve))
    }
}"""
"""Presses the buttons of a panel in turn, half of the times before anything can come of it."""


def test_code_that_changes_the_judge_judges_nothing_else(opened: Lab) -> None:
    """Neither the check as it is published, nor what the reader writes next."""
    opened.press("edit")
    opened.write(FORGES)
    opened.run()
    expect(opened.status).to_contain_text("Your code passes.")
    expect(opened.output).to_contain_text('"agrees": true')
    opened.write("import boto3\nassert hasattr(boto3, 'left')\n")
    opened.run()
    expect(opened.status).to_contain_text("An assertion does not hold.")
    opened.write(FORGES)
    opened.run()
    expect(opened.status).to_contain_text("Your code passes.")
    opened.press("reset")
    opened.evidence.locator(".uradori-world [value='1']").check()
    opened.run()
    expect(opened.status).to_contain_text("The check fails in this world, as it should")


def test_what_goes_wrong_ends_the_run_alone(lab: Lab) -> None:
    """It is told of at a length that can be read, and the next run is as ever."""
    for program, said in WRONG.items():
        lab.write(program)
        lab.press("again")
        expect(lab.status).to_have_text(re.compile("It stopped at an error|It cannot be run here"))
        expect(lab.lab).to_contain_text(said)
        assert len(lab.lab.inner_text()) < MOST_TEXT


def test_python_can_be_destroyed_and_is_there_again(browser: Browser, server: str) -> None:
    """The browser tells of its end in the console, as it does of no other."""
    page = browser.new_page(locale="en-US", base_url=server)
    page.set_default_timeout(PATIENCE)
    page.goto("/en/sqs/")
    lab = Lab(page, CLAIM)
    lab.open()
    lab.press("edit")
    lab.write(ABORTS)
    lab.press("again")
    expect(lab.status).to_contain_text("It cannot be run here")
    lab.press("reset")
    lab.run()
    expect(lab.status).to_contain_text(AGREES)
    page.close()


def test_endless_loop_can_be_stopped_whatever_it_does(lab: Lab) -> None:
    """The page goes on listening: it is told of what happens up to a limit."""
    for body in LOOPS:
        lab.write(f"import re, sys, time\nprint('begun')\nwhile True:\n{body}")
        lab.press("again")
        expect(lab.output).to_contain_text("begun")
        lab.press("stop")
        expect(lab.status).to_have_text("Stopped.")
        assert len(lab.lab.inner_text()) < MOST_TEXT


def test_stopping_what_waits_leaves_what_runs(built: Path, guarded: Page) -> None:
    """It is said that a run waits, and it can be stopped without the other."""
    first, second = two(built, guarded)
    first.write(ENDLESS)
    first.press("again")
    expect(first.status).to_have_text("Running …")
    second.press("again")
    expect(second.status).to_have_text("Waiting for another run in this tab …")
    second.press("stop")
    expect(second.status).to_have_text("Stopped.")
    expect(first.status).to_have_text("Running …")
    first.press("stop")
    expect(first.status).to_have_text("Stopped.")


@pytest.mark.parametrize("program", [ENDLESS, EXITS, FILLS])
def test_what_waits_is_run_when_python_ends(built: Path, guarded: Page, program: str) -> None:
    """In another one, after whatever a run did to the one that it waited for."""
    first, second = two(built, guarded)
    first.write(program)
    others = second.lab.locator(".uradori-lab__again").element_handle()
    press = "(button, other) => { button.click(); other.click() }"  # before anything can come of it
    first.lab.locator(".uradori-lab__again").evaluate(press, others)
    if program == ENDLESS:
        expect(first.status).to_have_text("Running …")
        first.press("stop")
    expect(first.status).to_have_text(
        re.compile("Stopped|It cannot be run here|Your code ran to its end")
    )
    second.ended()
    expect(second.status).to_contain_text("Passes here too")


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


def two(built: Path, page: Page) -> tuple[Lab, Lab]:
    """Two panels of a page in which checks were run; in the first the code is being changed."""
    other = next(each for each in runnable(built) if each.startswith("sqs/") and each != CLAIM)
    page.goto("/notes/en/sqs/")
    first, second = Lab(page, CLAIM), Lab(page, other)
    first.open()
    second.open()
    first.press("edit")
    return first, second


def test_nothing_goes_on_after_its_run(opened: Lab) -> None:
    """Neither what was left to JavaScript's clock nor what lies below Python is there any more."""
    opened.press("edit")
    opened.write(ESCAPES)
    opened.run()
    expect(opened.status).to_contain_text("Your code passes.")
    opened.write(UNTOUCHED)
    opened.run()
    expect(opened.status).to_contain_text("Your code passes.")
    expect(opened.output).to_be_hidden()
    opened.press("reset")
    opened.run()
    expect(opened.status).to_contain_text(AGREES)


def test_buttons_can_be_pressed_faster_than_anything_happens(guarded: Page) -> None:
    """In the end there is one Python, and a run is as ever."""
    guarded.add_init_script(PYTHONS)
    guarded.goto("/notes/en/sqs/")
    lab = Lab(guarded, CLAIM)
    lab.open()
    lab.press("edit")
    lab.lab.evaluate(CLICK, CLICKS)
    lab.run()
    expect(lab.status).to_contain_text(AGREES)
    assert [ended for _, ended in pythons(guarded)].count(False) == 1
