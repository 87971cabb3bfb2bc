"""`uradori exercises`: each can be solved, and not by what it begins with."""

import pytest
from support.cli import uradori
from support.sites import Site

PATH = "snippets/exercises/total.py"
HEAD = """\
# /// uradori
# worlds = ["prices.doubled"]
# ///
import prices

# --8<-- [start:given]
"""
BETWEEN = "# --8<-- [end:given]\n# --8<-- [start:solution]\n"
TAIL = "# --8<-- [end:solution]\nassert total == 2\n"
BREAKABLE = "total = prices.PER_MILLION\n"
NOTICES = "total = prices.PER_MILLION\ntotal = min(total, 2)\n"


@pytest.mark.parametrize(
    ("given", "solution", "codes"),
    [
        (BREAKABLE, NOTICES, []),
        (NOTICES, NOTICES, ["UR470"]),
        (BREAKABLE, BREAKABLE, ["UR471"]),
        (BREAKABLE, "raise SystemExit\n", ["UR471", "UR471"]),
    ],
)
def test_both_parts_are_run_in_every_world(
    site: Site, given: str, solution: str, codes: list[str]
) -> None:
    """Nobody can be told to have solved it who did nothing, and somebody can be."""
    site.write(PATH, f"{HEAD}{given}{BETWEEN}{solution}{TAIL}")
    said = uradori(site.root, "exercises", "--json")
    assert [code for code, _, _ in said.problems] == codes
    assert said.status == bool(codes)


def test_what_has_to_break_is_the_marked_assertion(site: Site) -> None:
    """Another one that is false first, or an error, is no solution."""
    head = HEAD.replace('worlds = ["prices.doubled"]', 'breaks = "two"')
    tail = TAIL.replace("assert total == 2", "assert total > 0\nassert total == 2  # shows: two")
    for solution, codes in (
        ("total = 3\n", []),
        ("total = 0\n", ["UR471"]),
        ("1 / 0\n", ["UR471"]),
    ):
        site.write(PATH, f"{head}{BREAKABLE}{BETWEEN}{solution}{tail}")
        said = uradori(site.root, "exercises", "--json")
        assert [code for code, _, _ in said.problems] == codes
