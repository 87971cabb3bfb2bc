"""Exercises that readers solve in their own browsers: judged by the worlds that claims are."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.exercise import Desk, exercises, solvable

Open = Callable[..., Page]

HOSTILE = "<img src=x onerror=\"document.title='taken'\">"
PATCHES = """
import builtins
from uradori.run import alone

alone.solved = lambda *_: True
"""
PHONE = {"width": 360, "height": 780}


def test_reader_solves_an_exercise_on_a_phone(built: Path, visit: Open) -> None:
    """What it begins with fails in a world, which is shown; an endless loop ends; it is solved."""
    page = visit("/en/exercises/", locale="en-US", viewport=PHONE)
    desk = Desk(page, solvable(built, "charge_once"))
    desk.open()
    expect(desk.worlds).to_have_count(3)
    desk.run()
    expect(desk.status).to_have_text("Not solved yet: your code passes in 2 of 3 worlds.")
    failed = desk.lab.locator(".uradori-lab__clause.uradori-failed").first
    expect(failed).to_contain_text("a standard queue delivers every message twice")
    expect(failed).to_contain_text("assert charges ==")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]

    desk.write(f"def consume(queue):\n    print({HOSTILE!r})\n    [][1]\n")
    desk.run()
    expect(failed).to_contain_text("Line 3 of your code")
    expect(failed).to_contain_text("IndexError")
    expect(failed.locator("pre").last).to_contain_text("<img src=x")
    assert desk.lab.locator("img").count() == 0
    assert page.title() != "taken"

    desk.write("def consume(queue):\n    while True:\n        pass\n")
    desk.press("again")
    expect(desk.lab.locator(".uradori-lab__stop")).to_be_enabled()
    desk.press("stop")
    expect(desk.status).to_have_text("Stopped.")

    desk.solve()
    desk.run()
    expect(desk.status).to_have_text("Solved: your code passes in every world.")
    expect(desk.lab.locator(".uradori-lab__clause.uradori-held")).to_have_count(3)


def test_each_attempt_begins_anew(built: Path, visit: Open) -> None:
    """What an earlier one has left, in Python or in what judges, changes no verdict."""
    page = visit("/en/exercises/", locale="en-US")
    desk = Desk(page, solvable(built, "charge_once"))
    desk.open()
    desk.write(f"{PATCHES}\ndef consume(queue):\n    builtins.left = True\n")
    desk.run()
    desk.write(
        "import builtins\n\ndef consume(queue):\n"
        "    if not hasattr(builtins, 'left'):\n        raise RuntimeError('clean')\n"
    )
    desk.run()
    expect(desk.status).to_have_text("Not solved yet: your code passes in 0 of 3 worlds.")
    expect(desk.worlds.first).to_contain_text("RuntimeError: clean")
    desk.press("reset")
    desk.run()
    expect(desk.status).to_have_text("Not solved yet: your code passes in 2 of 3 worlds.")


def test_reader_makes_an_assertion_fail(built: Path, visit: Open) -> None:
    """One of the exercise's; an assertion that the reader has written does not count."""
    page = visit("/en/exercises/", locale="en-US")
    desk = Desk(page, solvable(built, "tear_an_order_apart"))
    desk.open()
    desk.run()
    expect(desk.status).to_have_text("Not solved yet: another assertion fails first, or none does.")
    desk.write("def partition_key(customer, step):\n    assert False  # shows: one\n")
    desk.run()
    expect(desk.status).to_have_text("Not solved yet: another assertion fails first, or none does.")
    desk.solve()
    desk.run()
    expect(desk.status).to_have_text("Solved: this assertion does not hold.")
    expect(desk.lab.locator(".uradori-lab__details")).to_contain_text("len(shards) == 1")


def test_exercise_can_be_read_without_a_script(visit: Open) -> None:
    """Task, worlds and what it begins with; a solution that opens; no button."""
    page = visit("/ja/exercises/", locale="ja-JP", java_script_enabled=False)
    desk = Desk(page, exercises()["fill_the_cache"])
    expect(desk.block).to_contain_text("古い価格を残さない")
    expect(desk.block.locator("[data-slot='given']")).to_be_visible()
    expect(desk.block.locator(".uradori-run")).to_be_hidden()
    solution = desk.block.locator("[data-slot='solution']")
    expect(solution).to_be_hidden()
    desk.block.locator("summary").last.click()
    expect(solution).to_contain_text("cache.add")
