"""Runs where there are no processes: as in a reader's browser, one after another in one Python."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import json, sys
from uradori.run import alone
root, home, orders = sys.argv[1:]
alone.ROOT, alone.HOME = root, home
for order in json.loads(orders):
    heard = []
    made = json.loads(alone.run(json.dumps(order), lambda *what: heard.append(what)))
    print(json.dumps([made, heard]))
"""
FROZEN = """
import gc, random, sys
from uradori.run import alone
root, home = sys.argv[1:]
alone.ROOT, alone.HOME = root, home
alone.freeze("libraries-a", ["plain", "moto"], "eu-west-1")
usual = sys.path.copy()
sys.path.insert(0, "")
alone.thaw("libraries-a")
assert sys.path == usual
try:
    alone.thaw("libraries-b")
except ValueError as error:
    print(error)
from uradori.aws.moto import mock_random
known = {id(random._inst), id(mock_random)}
others = [each for each in gc.get_objects() if isinstance(each, random.Random)
          and not isinstance(each, random.SystemRandom) and id(each) not in known]
print(others)
"""
FAULTS = """\
from unittest import mock
import price
from uradori.faults import fault

@fault(en="the price doubles")
def doubles(rng):
    with mock.patch.object(price, "of_one", lambda: 6):
        yield

@fault(en="nothing uses this")
def idle(rng):
    with mock.patch.object(price, "unused", lambda: 6):
        yield
"""
HELPER = "def of_one():\n    return 3\n\ndef unused():\n    return 0\n"
SOURCE = """\
import price

print("asking")
once = price.of_one()
assert once == 3  # shows: price
assert once * 2 > once, "grows"
print("asked")
"""


def runs(root: Path, *orders: dict[str, Any]) -> list[tuple[dict[str, Any], list[list[str]]]]:
    """What came of runs one after another in one process."""
    (root / "snippets/faults").mkdir(parents=True)
    (root / "snippets/price.py").write_text(HELPER)
    (root / "snippets/faults/shop.py").write_text(FAULTS)
    usual = {
        "path": "snippets/shop/price.py",
        "source": SOURCE,
        "snippets": "snippets",
        "backend": "plain",
        "region": "eu-west-1",
        "output_kb": 1,
        "approved": "asking\nasked\n",
    }
    told = json.dumps([{**usual, **each} for each in orders])
    program = [sys.executable, "-c", PROGRAM, str(root), str(root / "home"), told]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_run_is_judged_as_in_a_process_of_its_own(tmp_path: Path) -> None:
    """A good one, a broken world that it notices, one that nothing meets, the good one again."""
    good, broken, idle, again = runs(
        tmp_path, {}, {"fault": "shop.doubles"}, {"fault": "shop.idle"}, {}
    )
    assert (good[0]["outcome"], good[0]["agrees"]) == ("passed", True)
    said = "".join(what for kind, what in good[1] if kind == "output")
    assert said == "asking\nasked\n"
    assert good[1][0] == ["showing", json.dumps({"price": [5], "sentence": [5, 6]})]
    assert (broken[0]["outcome"], broken[0]["line"], broken[0]["reached"]) == ("failed", 5, True)
    false = [each for each in broken[0]["assertions"] if not each["held"]]
    assert [each["labels"] for each in false] == [["price"]]
    assert {"source": "once", "value": "6"} in false[0]["values"]
    assert (idle[0]["outcome"], idle[0]["reached"]) == ("passed", False)
    assert (again[0]["outcome"], again[0]["agrees"]) == ("passed", True)


def test_nothing_is_left_for_the_next_run(tmp_path: Path) -> None:
    """Neither what a helper was changed to, nor what a program put into its surroundings."""
    spoils = """\
import os, price, sys
price.of_one = None
os.environ["X"] = "1"
open("left", "w").close()
sys.path.clear()
"""
    looks = """\
import os, price
assert price.of_one() == 3
assert "X" not in os.environ
assert os.listdir() == []
"""
    first, second = runs(
        tmp_path, {"source": spoils, "approved": None}, {"source": looks, "approved": None}
    )
    assert (first[0]["outcome"], second[0]["outcome"]) == ("passed", "passed")


def test_says_how_a_program_stopped(tmp_path: Path) -> None:
    """An error, what is no Python, an exit, and more output than there may be."""
    error, wrong, leaves, floods = runs(
        tmp_path,
        {"source": "def deep():\n    return {}['no']\n\ndeep()\n"},
        {"source": "if\n"},
        {"source": "raise SystemExit(3)\n"},
        {"source": "print('x' * 5000)\n", "approved": None},
    )
    assert (error[0]["outcome"], error[0]["detail"], error[0]["line"]) == (
        "crashed",
        "KeyError: 'no'",
        2,
    )
    assert [(each["line"], each["own"]) for each in error[0]["traceback"]] == [(4, True), (2, True)]
    assert error[0]["traceback"][0]["text"] == "deep()"
    assert wrong[0]["detail"].startswith("SyntaxError")
    assert "exits (status 3)" in leaves[0]["detail"]
    assert (floods[0]["cut"], floods[0]["outcome"]) == (True, "crashed")
    assert sum(len(what) for kind, what in floods[1] if kind == "output") == 1024


def test_a_memory_is_for_the_libraries_that_it_was_made_with(tmp_path: Path) -> None:
    """And has no random numbers in it but those that every run begins anew."""
    program = [sys.executable, "-c", FROZEN, str(tmp_path), str(tmp_path / "home")]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "a memory made with libraries-a, not libraries-b",
        "[]",
    ]
