"""Exercises: how their files are read, what is wrong with them, and when a run solves one."""

import pytest
from bs4 import BeautifulSoup
from support.markdown import render
from support.sites import FAULT, Site
from uradori.evidence.model import Evaluated, Outcome
from uradori.evidence.solving import solved
from uradori.project.exercises import Exercise, ExercisePart

PATH = "snippets/exercises/bills/total.py"
SOURCE = """\
# /// uradori
# worlds = ["prices.doubled"]
# ///
import prices

# --8<-- [start:given]
# ja: 合計
# en: the total
total = prices.PER_MILLION
# --8<-- [end:given]
# --8<-- [start:solution]
total = 2
prices.PER_MILLION
# --8<-- [end:solution]
assert total == 2  # shows: total
"""
JA, EN = "docs/ja/bills.md", "docs/en/bills.md"


@pytest.fixture
def setting(site: Site) -> Site:
    """A site whose pages set one exercise."""
    site.write(PATH, SOURCE)
    for page in (JA, EN):
        site.write(page, f"{site.read(page)}\n/// exercise | bills/total\nAdd it up.\n///\n")
    site.confirm()
    return site


def exercise(site: Site) -> Exercise:
    """The one exercise of the site."""
    [found] = site.catalog.exercises.values()
    return found


def test_exercise_has_a_part_for_the_reader_and_the_rest(setting: Site) -> None:
    """The reader's has comments in one language; the rest stays whatever stands in its place."""
    assert setting.catalog.problems == ()
    found = exercise(setting)
    assert (found.id, found.anchor, found.backend) == (
        "bills/total",
        "exercise-bills-total",
        "plain",
    )
    assert found.worlds == (None, FAULT)
    assert found.part(ExercisePart.GIVEN, "en") == "# the total\ntotal = prices.PER_MILLION\n"
    assert found.part(ExercisePart.SOLUTION, "ja") == "total = 2\nprices.PER_MILLION\n"
    above, below = found.around()
    source, own = found.program("one\ntwo")
    assert source == f"{above}one\ntwo\n{below}"
    assert [source.splitlines()[line - 1] for line in own] == ["one", "two"]
    assert below == "assert total == 2  # shows: total\n"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (("[end:given]", "[end:solution]"), "UR180"),
        (('worlds = ["prices.doubled"]', "worlds = []"), "UR180"),
        (('worlds = ["prices.doubled"]', 'breaks = "other"'), "UR180"),
        (("assert total == 2  # shows: total", "total"), "UR180"),
        (("prices.doubled", "prices.dubled"), "UR104"),
        (("worlds", "world"), "UR102"),
        (("# ///\nimport", "import"), "UR101"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(setting: Site, edit: tuple[str, str], code: str) -> None:
    """Once, at the file, and not again at the pages that set it."""
    setting.edit(PATH, *edit)
    assert {(each.code, each.path) for each in setting.catalog.problems} == {(code, PATH)}


def test_pages_and_exercises_name_each_other(setting: Site) -> None:
    """A name that leads nowhere on each page, and an exercise that no page sets."""
    for page in (JA, EN):
        setting.edit(page, "exercise | bills/total", "exercise | bills/totals")
    setting.confirm()
    lines = {
        page: setting.read(page).splitlines().index("/// exercise | bills/totals") + 1
        for page in (JA, EN)
    }
    found = {(each.code, each.path, each.line) for each in setting.catalog.problems}
    assert found == {("UR217", JA, lines[JA]), ("UR217", EN, lines[EN]), ("UR181", PATH, None)}


def test_page_has_task_worlds_and_folded_solution(setting: Site) -> None:
    """All of it can be read without a script; where nothing was measured there is no button."""
    page = setting.root / EN
    html = BeautifulSoup(render(page.read_text(), page), "html.parser")
    block = html.find(id="exercise-bills-total")
    assert block is not None
    assert "Add it up." in block.get_text()
    assert [each.get_text() for each in block.select("li")] == ["as it is", "every price doubles"]
    assert [each.get_text() for each in block.select("summary")] == [
        "The code around yours, which judges it",
        "A solution",
    ]
    assert "the total" in block.select('[data-slot="given"]')[0].get_text()
    assert "合計" not in block.get_text()
    assert block.select(".uradori-run") == []


FALSE = Evaluated((3,), held=False)
OWN = Evaluated((1,), held=False)
HELD = Evaluated((2,), held=True)
CODE = "mine = 1\nassert mine  # shows: other\nassert mine == 2  # shows: one\n"


@pytest.mark.parametrize(
    ("breaks", "outcome", "evaluated", "reached", "expected"),
    [
        ("", Outcome.PASSED, [], None, True),
        ("", Outcome.PASSED, [], True, True),
        ("", Outcome.PASSED, [], False, False),
        ("", Outcome.CRASHED, [], None, False),
        ("one", Outcome.FAILED, [HELD, FALSE], None, True),
        ("other", Outcome.FAILED, [FALSE], None, False),
        ("one", Outcome.FAILED, [OWN, FALSE], None, False),
        ("one", Outcome.PASSED, [HELD], None, False),
        ("one", Outcome.CRASHED, [FALSE], None, False),
        ("one", Outcome.FAILED, [], None, False),
    ],
)
def test_run_counts_by_what_was_asked_for(
    breaks: str, outcome: Outcome, evaluated: list[Evaluated], reached: bool | None, expected: bool
) -> None:
    """It passes, having met what is broken; or what it had to break is the first to be false."""
    assert solved(breaks, range(1, 2), CODE, outcome, evaluated, reached) is expected
