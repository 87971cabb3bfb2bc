"""Runs where there are no processes: as in a reader's browser, one after another in one Python."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from uradori.run import alone

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
COUNTED = """
import collections, gc, json, sys
from uradori.run import alone
root, home, order = sys.argv[1:]
alone.ROOT, alone.HOME = root, home
for _ in range(15):
    made = json.loads(alone.run(order, lambda *what: None))
    gc.collect()
    kinds = collections.Counter(type(each).__module__ for each in gc.get_objects())
    ours = sum(many for name, many in kinds.items() if name.startswith("uradori"))
    print(json.dumps([made["outcome"], made["calls"], ours, kinds.total()]))
"""
"""Counts, after each run, the objects of uradori's own kinds that are there, and those of all."""
QUEUES = """\
import asyncio

import boto3

sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]

async def sent(body):
    return sqs.send_message(QueueUrl=queue, MessageBody=body)

for number in range(10):
    assert sqs.send_message(QueueUrl=queue, MessageBody=str(number))["MessageId"]
assert asyncio.run(sent("later"))["MessageId"]
"""
"""Calls, and what else is followed from where it was begun."""
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

USUAL = {
    "path": "snippets/shop/price.py",
    "source": SOURCE,
    "snippets": "snippets",
    "backend": "plain",
    "region": "eu-west-1",
    "output_kb": 1,
    "approved": "asking\nasked\n",
}
MOST_LEFT = 12
"""Objects that a run may leave, while what others remember is being filled."""


def runs(root: Path, *orders: dict[str, Any]) -> list[tuple[dict[str, Any], list[list[str]]]]:
    """What came of runs one after another in one process."""
    (root / "snippets/faults").mkdir(parents=True)
    (root / "snippets/price.py").write_text(HELPER)
    (root / "snippets/faults/shop.py").write_text(FAULTS)
    told = json.dumps([{**USUAL, **each} for each in orders])
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


def test_changed_program_shows_what_it_still_asserts(tmp_path: Path) -> None:
    """However it is laid out; a label that the published program has not is none of its clauses."""
    asserts = "assert once == 3  # shows: price"
    laid_out = SOURCE.replace(asserts, "# shows: price\nassert (once\n  == 3)")
    sources = {
        laid_out: {"price": [6], "sentence": [6, 8]},
        SOURCE.replace("== 3", "<= 3"): {},
        SOURCE.replace('assert once * 2 > once, "grows"\n', ""): {"price": [5]},
        SOURCE.replace("# shows: price", "# shows: other"): {"sentence": [5, 6]},
        "assert False  # shows: price\n": {},
        "if\n": {},
    }
    published = {"published": SOURCE, "approved": None}
    made = runs(tmp_path, *({"source": each, **published} for each in sources))
    showing = [json.loads(heard[0][1]) for _, heard in made]
    assert showing == [*sources.values()]


def test_what_comes_without_end_is_told_once(tmp_path: Path) -> None:
    """An assertion in a loop, wherever it stands, and a thousand calls that led to an error."""
    again = "for _ in range(1000):\n    try:\n        raise AssertionError\n"
    again += "    except AssertionError:\n        assert again\n"
    deep = "def deep(left):\n    return deep(left - 1) if left else 1 / 0\n\ndeep(300)\n"
    (_, heard), (fell, _) = runs(
        tmp_path, {"source": f"again = True\n{again}"}, {"source": deep, "approved": None}
    )
    assert sorted(kind for kind, _ in heard) == ["assertion", "assertion", "showing"]
    assert len(fell["traceback"]) == alone.MOST_FRAMES
    (gap,) = (each for each in fell["traceback"] if each["left_out"])
    assert gap["left_out"] == 302 - alone.MOST_FRAMES
    assert fell["traceback"][-1]["text"].endswith("1 / 0")


def test_nothing_is_left_for_the_next_run(tmp_path: Path) -> None:
    """Neither what a helper was changed to, nor what a program put into its surroundings."""
    spoils = """\
import os, price, sys
price.of_one = None
os.environ["X"] = "1"
open("left", "w").close()
sys.path.clear()
sys.setrecursionlimit(5000)
"""
    looks = """\
import os, price, sys
assert sys.getrecursionlimit() == 1000
assert price.of_one() == 3
assert "X" not in os.environ
assert os.listdir() == []
"""
    first, second = runs(
        tmp_path, {"source": spoils, "approved": None}, {"source": looks, "approved": None}
    )
    assert (first[0]["outcome"], second[0]["outcome"]) == ("passed", "passed")


@pytest.mark.parametrize(("backend", "source"), [("plain", SOURCE), ("moto", QUEUES)])
def test_runs_one_after_another_leave_nothing_in_memory(
    backend: str, source: str, tmp_path: Path
) -> None:
    """A browser gives none of it back; what botocore remembers of endpoints comes to an end."""
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/price.py").write_text(HELPER)
    order = json.dumps({**USUAL, "backend": backend, "source": source, "approved": None})
    program = [sys.executable, "-c", COUNTED, str(tmp_path), str(tmp_path / "home"), order]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    made = [json.loads(line) for line in done.stdout.splitlines()]
    assert {outcome for outcome, *_ in made} == {"passed"}
    assert {calls for _, calls, *_ in made} == {12 if backend == "moto" else 0}
    settled = made[4:]
    assert len({ours for *_, ours, _ in settled}) == 1, made
    each_run = (settled[-1][3] - settled[0][3]) / (len(settled) - 1)
    assert each_run <= MOST_LEFT, made


def test_says_how_a_program_stopped(tmp_path: Path) -> None:
    """An error, what is no Python, an exit, a question, and more output than there may be."""
    error, wrong, leaves, asks, floods = runs(
        tmp_path,
        {"source": "def deep():\n    return {}['no']\n\ndeep()\n"},
        {"source": "if\n"},
        {"source": "raise SystemExit(3)\n"},
        {"source": "input()\n"},
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
    assert asks[0]["detail"].startswith("EOFError")
    assert (floods[0]["outcome"], floods[0]["detail"]) == ("crashed", "printed more than 1 KiB")
    assert sum(len(what) for kind, what in floods[1] if kind == "output") == 1024


PRINTS = """\
import sys, warnings
print("asking")
warnings.warn("of no account")
sys.stderr.write("aside\\n")
sys.stdout.buffer.write("asked\\n".encode())
"""


def test_only_standard_output_is_held_against_what_was_approved(tmp_path: Path) -> None:
    """As in a process of its own, whose standard error is another pipe: it is told of apart."""
    (made, heard), (other, _) = runs(
        tmp_path, {"source": PRINTS}, {"source": PRINTS, "approved": "asking\nasked\naside\n"}
    )
    said = {
        kind: "".join(what for each, what in heard if each == kind) for kind in ("output", "errors")
    }
    assert (made["outcome"], made["agrees"], other["agrees"]) == ("passed", True, False)
    assert said["output"] == "asking\nasked\n"
    assert "of no account" in said["errors"]
    assert said["errors"].endswith("aside\n")


def test_output_is_bytes_of_which_there_is_a_limit(tmp_path: Path) -> None:
    """What is no character is written as in a pipe, and what was cut shows nothing."""
    fails = f"{SOURCE}assert False\n".replace('"asked"', '"x" * 5000')
    lone, raw, wide, aside, failing = runs(
        tmp_path,
        {"source": "print('\\ud800 \\0')\n", "approved": "\\ud800 \0\n"},
        {"source": "import sys\nsys.stdout.buffer.write(b'\\xff')\n", "approved": None},
        {"source": "print('あ' * 400)\n", "approved": None},
        {"source": "import sys\nprint('x' * 5000, file=sys.stderr)\n", "approved": None},
        {"source": fails, "approved": None},
    )
    assert (lone[0]["outcome"], lone[0]["agrees"]) == ("passed", True)
    assert raw[0]["detail"] == "printed bytes that are not UTF-8"
    for made, _ in (raw, wide, aside, failing):
        assert made["outcome"] == "crashed"


def test_a_memory_is_for_the_libraries_that_it_was_made_with(tmp_path: Path) -> None:
    """And has no random numbers in it but those that every run begins anew."""
    program = [sys.executable, "-c", FROZEN, str(tmp_path), str(tmp_path / "home")]
    done = subprocess.run(program, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [
        "a memory made with libraries-a, not libraries-b",
        "[]",
    ]
