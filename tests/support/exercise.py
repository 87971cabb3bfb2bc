"""An exercise, as a reader solves it in the browser."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from uradori.project.exercises import Exercise, ExercisePart, read_exercises
from uradori.project.settings import load_project

from tests.support.tab import MISSING, PASTE

ROOT = Path(__file__).parents[2]


def exercises() -> dict[str, Exercise]:
    """Every exercise of the site, by its id."""
    found, problems = read_exercises(load_project(ROOT))
    assert problems == []
    return found


def solvable(built: Path, name: str) -> Exercise:
    """An exercise that has a button on a built site; a test without it fails in CI."""
    if not (built / f"assets/tab/exercises/{name}.json").is_file():
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing(MISSING)
    return exercises()[name]


class Desk:
    """The place on a page where one exercise is solved."""

    def __init__(self, page: Page, exercise: Exercise) -> None:
        self.page, self.exercise = page, exercise
        self.block: Locator = page.locator(f"#{exercise.anchor}")
        self.lab = self.block.locator(".uradori-lab")
        self.status = self.lab.locator(".uradori-lab__status")
        self.worlds = self.lab.locator(".uradori-lab__clause")

    def open(self) -> None:
        """Press the button below what the exercise begins with."""
        self.block.locator(".uradori-run").click()
        expect(self.lab.locator(".cm-content")).to_be_visible()

    def press(self, name: str) -> None:
        """Press a button: again, stop or reset."""
        self.lab.locator(f".uradori-lab__{name}").click()

    def run(self) -> None:
        """Press Run, and wait until what came of it is said."""
        self.press("again")
        expect(self.status.and_(self.page.locator("[data-good]"))).to_be_visible()

    def write(self, text: str) -> None:
        """Replace the code in the editor, as one who pastes it."""
        self.lab.locator(".cm-content").focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.lab.locator(".cm-content").evaluate(PASTE, text)

    def solve(self, lang: str = "en") -> None:
        """Write the solution, with its comments in a language."""
        self.write(self.exercise.part(ExercisePart.SOLUTION, lang))
