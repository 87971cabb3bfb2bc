"""A test that a project has as the proof of a claim: run by pytest, with its fixtures."""

import json
from pathlib import Path

import pytest
from support.builds import build
from support.cli import uradori
from support.sites import Site
from uradori.evidence.model import Outcome, Verdict
from uradori.evidence.verdicts import Reason
from uradori.project.elsewhere import claim_id
from uradori.run.walls import Wall, stand

STANDING = {wall for wall, why in stand().items() if not why}

SETTINGS = """\
[tool.pytest.ini_options]
addopts = "--no-such-option"
pythonpath = ["lib"]

[tool.uradori]
languages = ["en"]

[tool.uradori.claims."tests/test_queues.py::TestQueue::test_fifo"]
fails_when = ["queues:Queue.pop returns None"]

[tool.uradori.claims."queues/comes_back"]
code = "tests/test_queues.py::test_comes_back"
fails_when = ["queues:Queue.push does nothing"]
"""
LIBRARY = """\
LIMIT = 3


class Queue:
    def __init__(self):
        self.items = []

    def push(self, item):
        if len(self.items) < LIMIT:
            self.items.append(item)

    def pop(self):
        return self.items.pop(0) if self.items else None

    async def later(self):
        return self.pop()
"""
CONFTEST = """\
import pytest

from queues import Queue


@pytest.fixture
def queue():
    return Queue()


@pytest.fixture
def counting(request):
    request.node.counted = []
    return request.node.counted


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if call.when == "call" and not all(getattr(item, "counted", [])):
        report.outcome, report.longrepr = "failed", "1 of 1 is wrong"
    return report


def pytest_configure(config):
    config.addinivalue_line("markers", "again: run once more where it fails")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_protocol(item, nextitem):
    if item.get_closest_marker("again") is None:
        return None
    from _pytest.runner import runtestprotocol

    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for _ in range(3):
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if all(each.passed for each in reports):
            break
    for each in reports:
        item.ihook.pytest_runtest_logreport(report=each)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
"""
TESTS = """\
import asyncio
import unittest

import pytest
from checks import is_next


class TestQueue:
    def test_fifo(self, queue, tmp_path):
        (tmp_path / "x").write_text("a")
        queue.push("a")
        queue.push("b")
        first = queue.pop()
        print("first:", first)
        assert first == "a"  # shows: order


def test_comes_back(queue):
    queue.push("a")
    is_next(queue, "a")


@pytest.mark.parametrize("number", [1, 2, 3])
def test_many(queue, number):
    for each in range(number):
        queue.push(each)
    assert len(queue.items) == number


def test_awaits(queue):
    queue.push(1)
    assert asyncio.run(queue.later()) == 1


@pytest.mark.skip(reason="not today")
def test_skipped():
    assert True


def test_false(queue):
    assert queue.pop() == "a"


def test_stopped(queue):
    queue.nothing()


@pytest.fixture
def nothing():
    raise OSError("no such thing")


def test_without_fixture(nothing):
    assert nothing


@pytest.mark.xfail
def test_expected_to_fail():
    assert 1 == 2


@pytest.mark.xfail(reason="some day")
def test_passes_unexpectedly(queue):
    queue.push(1)
    assert queue.pop() == 1


@pytest.mark.xfail(strict=True)
def test_must_not_pass(queue):
    assert queue.pop() is None


@pytest.mark.xfail(run=False)
def test_not_run(queue):
    assert queue.pop() is None


@pytest.mark.parametrize("number", [1, pytest.param(2, marks=pytest.mark.skip(reason="no two"))])
def test_partly_skipped(queue, number):
    queue.push(number)
    assert queue.pop() == number


def test_skips_at_the_end(queue):
    assert queue.pop() is None
    pytest.skip("no more today")


def test_gives_up(queue):
    assert queue.pop() is None
    pytest.xfail("not yet")


class TestOld(unittest.TestCase):
    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertEqual(1, 1)

    @unittest.expectedFailure
    def test_expected(self):
        self.assertEqual(1, 2)

    def test_partly(self):
        for each in (1, 2):
            with self.subTest(each=each):
                self.assertEqual(each, 1)


def test_counted_elsewhere(queue, counting):
    counting.append(queue.pop() == "a")


class TestCounted:
    tries = []

    @pytest.mark.again
    def test_second_time_lucky(self):
        self.tries.append(1)
        assert len(self.tries) == 2
"""
PAGE = """\
# Queues { #queues }

/// claim | tests/test_queues.py::TestQueue::test_fifo
What goes in [first comes out first]{ by=order }.
///

/// claim | queues/comes_back
What goes in comes out.
///

"""
FIFO, BACK = "tests/test_queues/testqueue/test_fifo", "queues/comes_back"


@pytest.fixture
def queues(tmp_path: Path) -> Site:
    """A library with its tests, and one page."""
    site = Site(tmp_path / "queues")
    site.write("pyproject.toml", SETTINGS)
    site.write(
        "mkdocs.yml",
        "site_name: Q\nsite_url: https://example.com/\nplugins: [uradori]\n"
        "markdown_extensions: [uradori, attr_list]\n",
    )
    site.write("lib/queues.py", LIBRARY)
    site.write("tests/conftest.py", CONFTEST)
    site.write("tests/checks.py", "def is_next(queue, item):\n    assert queue.pop() == item\n")
    site.write("tests/test_queues.py", TESTS)
    site.write("docs/en/index.md", PAGE)
    return site


def also_said(site: Site, test: str) -> str:
    """Say a claim that this test, perhaps in a class, is to show; gives its id."""
    site.write(
        "docs/en/index.md",
        site.read("docs/en/index.md") + f"/// claim | tests/test_queues.py::{test}\nX.\n///\n\n",
    )
    return f"tests/test_queues/{test.replace('::', '/').casefold()}"


def test_test_is_a_check_like_any_other(queues: Site) -> None:
    """Clauses, faults, mutants, output, evidence, and the page with its source."""
    also_said(queues, "test_many")
    table = '[tool.uradori.claims."tests/test_queues.py::test_many"]'
    settings = queues.read("pyproject.toml")
    queues.write("pyproject.toml", f'{settings}\n{table}\nfails_when = ["queues:LIMIT is 1"]\n')
    said = uradori(queues.root, "run", "--mutate")
    assert said.status == 0, said.err
    entries = queues.ledger.entries
    assert {each.verdict for each in entries.values()} == {Verdict.CHECKED}
    (clause,) = entries[FIFO].clauses
    assert (clause.lines, clause.faults) == ((15,), ("queues:Queue.pop returns None",))
    assert clause.mutants
    evidence = entries[FIFO].evidence
    assert evidence is not None
    assert (evidence.stdout, evidence.versions) == ("first: a\n", {"queues": ""})
    assert {"lib/queues.py", "tests/conftest.py", "tests/test_queues.py"} <= {*evidence.files}
    assert "pytest" in evidence.imported
    built = build(queues)
    assert (built.status, built.lines) == (0, [])
    claim = built.page("en/index.html").select_one(
        f"#claim-{FIFO.replace('/', '-').replace('_', '-')}"
    )
    assert claim is not None
    assert "def test_fifo" in claim.get_text()
    assert "test_comes_back" not in claim.get_text()
    document = json.loads(built.text("claims.json"))
    (record,) = [each for each in document["claims"] if each["id"] == FIFO]
    assert (
        "shows: order"
        in built.text(record["snippet"]).split("\n")[record["clauses"][0]["lines"][0] - 1]
    )


@pytest.mark.parametrize(
    ("test", "outcome", "detail"),
    [
        ("test_awaits", Outcome.PASSED, ""),
        ("test_false", Outcome.FAILED, "queue.pop() = None"),
        ("test_skipped", Outcome.CRASHED, "it is skipped: not today"),
        ("test_stopped", Outcome.CRASHED, "'Queue' object has no attribute 'nothing'"),
        ("test_without_fixture", Outcome.CRASHED, "no such thing"),
        ("test_expected_to_fail", Outcome.FAILED, "AssertionError"),
        ("test_passes_unexpectedly", Outcome.CRASHED, "it is expected to fail: some day"),
        ("test_must_not_pass", Outcome.CRASHED, "[XPASS(strict)]"),
        ("test_not_run", Outcome.CRASHED, "it is expected to fail"),
        ("test_partly_skipped", Outcome.CRASHED, "it is skipped: no two"),
        ("test_skips_at_the_end", Outcome.CRASHED, "it is skipped: no more today"),
        ("test_gives_up", Outcome.CRASHED, "not yet"),
        ("TestOld::test_unexpected", Outcome.CRASHED, "nexpected success"),
        ("TestOld::test_expected", Outcome.FAILED, "1 != 2"),
        ("TestOld::test_partly", Outcome.FAILED, "2 != 1"),
        ("test_counted_elsewhere", Outcome.CRASHED, "1 of 1 is wrong"),
        ("TestCounted::test_second_time_lucky", Outcome.FAILED, "len(self.tries) = 1"),
    ],
)
def test_only_a_test_that_ran_and_passed_agrees(
    queues: Site, test: str, outcome: Outcome, detail: str
) -> None:
    """What pytest calls skipped or expected shows nothing here."""
    claim = also_said(queues, test)
    uradori(queues.root, "run", claim)
    evidence = queues.ledger.entries[claim].evidence
    assert evidence is not None
    assert evidence.outcome is outcome, evidence.detail
    assert detail in evidence.detail


@pytest.mark.parametrize(
    ("fault", "verdict"),
    [
        ("", Verdict.UNCHALLENGED),
        ("queues:Queue.push raises ValueError", Verdict.BROKEN),
        ("queues:Queue.pop returns None", Verdict.BROKEN),
    ],
)
def test_test_that_asserts_nothing_is_never_checked(
    queues: Site, fault: str, verdict: Verdict
) -> None:
    """It passes, and in a broken world it passes too, or stops without having been wrong."""
    queues.write("tests/test_bare.py", "def test_runs(queue):\n    queue.push(queue.pop())\n")
    queues.write(
        "docs/en/bare.md", "# X { #x }\n\n/// claim | tests/test_bare.py::test_runs\nX.\n///\n"
    )
    if fault:
        table = '[tool.uradori.claims."tests/test_bare.py::test_runs"]'
        settings = queues.read("pyproject.toml")
        queues.write("pyproject.toml", f'{settings}\n{table}\nfails_when = ["{fault}"]\n')
    claim = "tests/test_bare/test_runs"
    uradori(queues.root, "run", claim)
    entry = queues.ledger.entries[claim]
    assert entry.verdict is verdict
    assert Reason("asserts_nothing") in entry.judgement.reasons
    said = uradori(queues.root, "check").err
    assert ("tests/test_bare.py:1: UR462 " in said) == (verdict is Verdict.UNCHALLENGED)
    assert "asserts nothing" in said.replace("_", " ")


ASKS = """\
import subprocess


def machine():
    try:
        return subprocess.check_output(["uname", "-p"])
    except OSError:
        return b""
"""
PLUGIN = """\
import pytest
from asks import machine


def pytest_addoption(parser):
    parser.addoption("--machine", default=machine())


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    config.machine = machine()
"""


def test_what_plugins_are_refused_as_they_get_ready_is_theirs(queues: Site) -> None:
    """Some ask git or the machine before there is a test, and go on without an answer."""
    queues.write("lib/asks.py", ASKS)
    queues.write("lib/greedy.py", PLUGIN)
    queues.write("lib/greedy-1.dist-info/METADATA", "Name: greedy\nVersion: 1\n")
    queues.write("lib/greedy-1.dist-info/entry_points.txt", "[pytest11]\ngreedy = greedy\n")
    test = "def test_ready(pytestconfig):\n    assert pytestconfig.machine == b''\n"
    queues.write("tests/test_ready.py", test)
    queues.write(
        "docs/en/ready.md", "# X { #x }\n\n/// claim | tests/test_ready.py::test_ready\nX.\n///\n"
    )
    claim = "tests/test_ready/test_ready"
    uradori(queues.root, "run", claim)
    assert queues.ledger.entries[claim].verdict is Verdict.UNCHALLENGED
    for path, text in {
        "tests/test_ready.py": f"from asks import machine\n\nmachine()\n\n\n{test}",
        "tests/conftest.py": f"from asks import machine\n\nmachine()\n{CONFTEST}",
    }.items():
        before = queues.read(path)
        queues.write(path, text)
        uradori(queues.root, "run", claim)
        entry = queues.ledger.entries[claim]
        assert entry.verdict is Verdict.BROKEN
        assert "may not start or signal programs (uname)" in entry.judgement.reasons[0].about
        queues.write(path, before)


def test_what_conftest_reaches_for_is_told_once(queues: Site) -> None:
    """Every test rests on it, and a person has one line to look at."""
    queues.write("tests/conftest.py", f"import posix\n{CONFTEST}")
    queues.write("tests/test_more.py", "def test_more(queue):\n    assert queue.pop() is None\n")
    for test in ("test_many", "test_awaits"):
        also_said(queues, test)
    page = queues.read("docs/en/index.md")
    queues.write("docs/en/index.md", f"{page}/// claim | tests/test_more.py::test_more\nX.\n///\n")
    uradori(queues.root, "run")
    [said] = [each for each in queues.ledger.problems if each.code == "UR450"]
    assert said.message.endswith("what runs it: posix (line 1); 4 more import it")
    tables = [f'[tool.uradori.claims."{each}"]' for each in ("tests/test_more.py::test_more",)]
    reason = 'waivers = { UR450 = "it says which platform this is" }'
    settings = queues.read("pyproject.toml")
    queues.write("pyproject.toml", "\n".join([settings, *tables, reason, ""]))
    [left] = [each for each in queues.ledger.problems if each.code == "UR450"]
    assert (left.path, left.message[-16:]) == ("tests/test_queues.py", "; 3 more import it"[-16:])


SERVERS = """\
import http.server
import threading
import time
import urllib.request

import pytest


@pytest.mark.parametrize("number", range(2))
@pytest.mark.parametrize("other", range(2))
def test_serves(number, other):
    with http.server.HTTPServer(("127.0.0.1", 8765), http.server.SimpleHTTPRequestHandler) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        time.sleep(1)
        answer = urllib.request.urlopen("http://127.0.0.1:8765/", timeout=60)
        assert answer.status == 200
        one.shutdown()
"""


@pytest.mark.skipif(Wall.NETWORK not in STANDING, reason="this kernel gives no network of its own")
def test_servers_of_tests_do_not_meet(queues: Site) -> None:
    """Each run has a network of its own, in which a port that is written out is free."""
    queues.write("tests/test_servers.py", SERVERS)
    said = [f"tests/test_servers.py::test_serves[{a}-{b}]" for a in range(2) for b in range(2)]
    blocks = "\n".join(f"/// claim | {each}\nIt answers.\n///\n" for each in said)
    queues.write("docs/en/index.md", f"# Servers\n\n{blocks}")
    found = uradori(queues.root, "run", "--jobs", "4", "--json").document["claims"]
    verdicts = {each["id"]: each["verdict"] for each in found}
    assert {verdicts[claim_id(each)] for each in said} == {"unchallenged"}


def test_line_ends_of_windows(queues: Site) -> None:
    """Of test, library, settings and page: the same claims, clauses and verdicts."""
    for path in ("lib/queues.py", "tests/test_queues.py", "tests/conftest.py", "docs/en/index.md"):
        queues.write(path, queues.read(path).replace("\n", "\r\n"))
    queues.write("pyproject.toml", SETTINGS.replace("\n", "\r\n"))
    assert uradori(queues.root, "run").status == 0
    entries = queues.ledger.entries
    assert {each.verdict for each in entries.values()} == {Verdict.CHECKED}
    assert entries[FIFO].clauses[0].lines == (15,)
    assert build(queues).lines == []


def test_module_that_cannot_be_imported_is_broken(queues: Site) -> None:
    """With what pytest said of it."""
    queues.edit("tests/test_queues.py", "from checks import is_next", "from checks import is_last")
    assert uradori(queues.root, "run", FIFO).status == 1
    entry = queues.ledger.entries[FIFO]
    assert entry.verdict is Verdict.BROKEN
    assert "is_last" in entry.judgement.reasons[0].about


def test_evidence_rests_on_what_the_test_uses(queues: Site) -> None:
    """Its file, fixtures, helpers and pytest's settings; not on the settings of claims."""
    assert uradori(queues.root, "run").status == 0
    assert uradori(queues.root, "confirm", FIFO, "--yes").status == 0
    assert queues.ledger.entries[FIFO].verdict is Verdict.CHECKED
    queues.write("other.txt", "x")
    assert queues.ledger.entries[FIFO].verdict is Verdict.CHECKED
    for name, old, new in (
        ("tests/conftest.py", "import pytest\n", "import pytest\n\n"),
        ("tests/checks.py", "item\n", "item  # same\n"),
        ("pyproject.toml", "--no-such-option", "--nor-this"),
    ):
        before = queues.read(name)
        queues.edit(name, old, new)
        assert queues.ledger.entries[FIFO].verdict is Verdict.STALE, name
        queues.write(name, before)
    assert queues.ledger.entries[FIFO].verdict is Verdict.CHECKED
    queues.write("conftest.py", "")
    assert queues.ledger.entries[FIFO].verdict is Verdict.STALE


def test_name_of_its_own_outlives_the_tests(queues: Site) -> None:
    """A renamed test is another address, and the same claim."""
    queues.edit("tests/test_queues.py", "def test_comes_back", "def test_returns")
    assert [each.code for each in queues.catalog.problems if each.path != "x"][:1] == ["UR170"]
    queues.edit("pyproject.toml", "::test_comes_back", "::test_returns")
    assert uradori(queues.root, "run", BACK).status in {0, 1}
    assert queues.ledger.entries[BACK].verdict is Verdict.CHECKED


HEIRS = """\
import contracts
import pytest
from contracts import Fifo, Ordered as Sorted
from shared.more import Many

from queues import Queue


class Local:
    def test_local(self, queue):
        assert queue.pop() is None


class TestHeir(Sorted, Many, Local):
    items = "ab"

    def test_own(self):
        assert self.items


class TestOther(contracts.Ordered):
    items = "xy"


class TestOverridden(TestOther):
    def test_order(self, queue):
        assert queue.items == []


@pytest.mark.parametrize("text", ["a b", "a::b", "a/b", "c[0]"])
def test_text(queue, text):
    queue.push(text)
    print(text)
    assert queue.pop() == text
"""
CONTRACTS = """\
class Fifo:
    def test_order(self, queue):
        for each in self.items:
            queue.push(each)
        assert "".join([queue.pop(), queue.pop()]) == self.items


class Ordered(Fifo):
    items = ""
"""
MANY = """\
from contracts import Fifo


class Many(Fifo):
    def test_limit(self, queue):
        for each in self.items * 2:
            queue.push(each)
        assert len(queue.items) == 3
"""


@pytest.fixture
def heirs(queues: Site) -> Site:
    """Tests that classes have from others, in their file and elsewhere."""
    queues.write("tests/test_heirs.py", HEIRS)
    queues.write("tests/contracts.py", CONTRACTS)
    queues.write("tests/shared/__init__.py", "")
    queues.write("tests/shared/more.py", MANY)
    queues.write("docs/en/index.md", "# Queues { #queues }\n\n")
    settings = queues.read("pyproject.toml")
    queues.write("pyproject.toml", settings.partition("[tool.uradori.claims")[0])
    return queues


def said_of(site: Site, address: str, fault: str) -> str:
    """Say a claim that the test is to show, and what would break it; gives its id."""
    settings = site.read("pyproject.toml")
    table = f"[tool.uradori.claims.'{address}']\nfails_when = [\"{fault}\"]\n"
    site.write("pyproject.toml", f"{settings}\n{table}")
    page = site.read("docs/en/index.md")
    site.write("docs/en/index.md", f"{page}/// claim | {address}\nX.\n///\n\n")
    return claim_id(address)


@pytest.mark.parametrize(
    ("test", "path", "first"),
    [
        ("TestHeir::test_order", "tests/contracts.py", 2),
        ("TestHeir::test_limit", "tests/shared/more.py", 5),
        ("TestHeir::test_local", "tests/test_heirs.py", 10),
        ("TestHeir::test_own", "tests/test_heirs.py", 17),
        ("TestOther::test_order", "tests/contracts.py", 2),
        ("TestOverridden::test_order", "tests/test_heirs.py", 26),
        ("Fifo::test_order", "tests/contracts.py", 2),
    ],
)
def test_inherited_test_is_found_where_it_stands(
    heirs: Site, test: str, path: str, first: int
) -> None:
    """By what its class inherits from, the nearest first, and from wherever that is imported."""
    claim = said_of(heirs, f"tests/test_heirs.py::{test}", "queues:Queue.pop returns None")
    snippet = heirs.catalog.snippets[claim]
    assert (snippet.path, snippet.test) == (path, test)
    assert snippet.source.split("\n").index(snippet.code.split("\n")[0]) + 1 == first


def test_inherited_test_is_shown_run_and_bound(heirs: Site) -> None:
    """Each heir has evidence of its own, of the same code; it rests on both files."""
    fault = "queues:Queue.pop returns 'b'"
    one = said_of(heirs, "tests/test_heirs.py::TestHeir::test_order", fault)
    other = said_of(heirs, "tests/test_heirs.py::TestOther::test_order", fault)
    limit = said_of(heirs, "tests/test_heirs.py::TestHeir::test_limit", "queues:LIMIT is 9")
    said = uradori(heirs.root, "run")
    assert said.status == 0, said.err
    entries = heirs.ledger.entries
    assert {name: each.verdict for name, each in entries.items()} == dict.fromkeys(
        (one, other, limit), Verdict.CHECKED
    )
    evidence = entries[one].evidence
    assert evidence is not None
    assert {"tests/test_heirs.py", "tests/contracts.py", "tests/conftest.py"} <= {*evidence.files}
    assert evidence.versions == {"queues": ""}
    built = build(heirs)
    assert (built.status, built.lines) == (0, [])
    page = built.page("en/index.html")
    for claim, code in ((one, "def test_order"), (limit, "def test_limit")):
        shown = page.select_one(f"[data-claim='{claim}'] [data-slot=code]").get_text()
        assert code in shown
        assert "class " not in shown
    for name in ("tests/contracts.py", "tests/test_heirs.py"):
        before = heirs.read(name)
        heirs.write(name, before + "\nMORE = 1\n")
        assert heirs.ledger.entries[one].verdict is Verdict.STALE, name
        heirs.write(name, before)
    assert heirs.ledger.entries[one].verdict is Verdict.CHECKED


def test_other_test_than_is_shown_proves_nothing(heirs: Site) -> None:
    """Where a class becomes another while it is imported, no text says what it has."""
    heirs.write(
        "tests/test_heirs.py",
        HEIRS + "\n\nclass Else:\n    def test_order(self):\n        assert True\n\n\n"
        "TestOther.__bases__ = (Else,)\n",
    )
    claim = said_of(heirs, "tests/test_heirs.py::TestOther::test_order", "queues:LIMIT is 9")
    assert uradori(heirs.root, "run").status == 1
    entry = heirs.ledger.entries[claim]
    assert entry.verdict is Verdict.BROKEN
    assert entry.evidence is not None
    assert "is not the code in tests/contracts.py:2" in entry.evidence.detail


@pytest.mark.parametrize("parameters", ["a b", "a::b", "a/b", "c[0]"])
def test_parameters_are_one_test_of_many(heirs: Site, parameters: str) -> None:
    """Whatever is in their name."""
    fault = "queues:Queue.pop returns None"
    claim = said_of(heirs, f"tests/test_heirs.py::test_text[{parameters}]", fault)
    said = uradori(heirs.root, "run")
    assert said.status == 0, said.out + said.err
    entry = heirs.ledger.entries[claim]
    assert entry.verdict is Verdict.CHECKED
    assert entry.evidence is not None
    assert entry.evidence.stdout == f"{parameters}\n"


TWICE = """


def weak(*given):
    assert given[-1].pop() is None


def other(test):
    return lambda queue: weak(queue)


def same(test):
    return lambda queue: test(queue)


class Meta(type):
    def __new__(cls, name, bases, said):
        return super().__new__(cls, name, bases, said | {"test_made": weak})


class Base:
    def test_first(self, queue):
        assert queue.pop() is None


class TestBefore(Base):
    pass


class Base:
    def test_first(self, queue):
        assert None is queue.pop()


class TestAfter(Base):
    pass


class TestOuter:
    class Base:
        def test_first(self, queue):
            assert not queue.pop()

    class TestInner(Base):
        pass


class TestOuter:
    class Base:
        def test_first(self, queue):
            assert queue.pop() is None is not 1

    class TestInner(Base):
        pass

    class TestInner(Base):
        pass


class TestMade(metaclass=Meta):
    def test_made(self, queue):
        assert None is queue.pop()


class TestSet:
    def test_set(self, queue):
        assert None is queue.pop()


TestSet.test_set = weak


def test_again(queue):
    assert queue.pop() is None


def test_again(queue):
    assert None is queue.pop()


@other
def test_replaced(queue):
    assert None is queue.pop()


@same
def test_handed_on(queue):
    assert queue.pop() is None


def test_rebound(queue):
    assert None is queue.pop()


if weak:
    test_rebound = weak
"""
RUN = {
    "TestBefore::test_first": "assert queue.pop() is None",
    "TestAfter::test_first": "assert None is queue.pop()",
    "TestOuter::TestInner::test_first": "assert queue.pop() is None is not 1",
    "test_again": "assert None is queue.pop()",
    "test_handed_on": "assert queue.pop() is None",
}
"""Test → what it asserts, which is the last that is called so."""
OTHERS = ("TestMade::test_made", "TestSet::test_set", "test_replaced")
"""Tests that run other code than what is called so in the text."""


def test_shown_is_the_code_that_runs(heirs: Site) -> None:
    """Of several of one name the one that Python takes; of what it replaces nothing is shown."""
    heirs.write("tests/test_heirs.py", HEIRS + TWICE)
    tests = (*RUN, *OTHERS, "test_rebound")
    fault = "queues:Queue.pop returns 'b'"
    ids = {each: said_of(heirs, f"tests/test_heirs.py::{each}", fault) for each in tests}
    uradori(heirs.root, "run")
    entries = heirs.ledger.entries
    for test, asserted in RUN.items():
        entry = entries[ids[test]]
        assert entry.snippet.code.endswith(f"{asserted}\n"), test
        assert entry.verdict is Verdict.CHECKED
    for test in OTHERS:
        evidence = entries[ids[test]].evidence
        assert evidence is not None
        assert entries[ids[test]].verdict is Verdict.BROKEN
        assert "what is called so when it runs is not the code in" in evidence.detail
    assert ids["test_rebound"] not in entries
    assert "UR170" in {each.code for each in heirs.catalog.problems}


def test_parameters_that_are_left_out_show_nothing(queues: Site) -> None:
    """Who reads of a test believes that it ran as it is shown."""
    queues.write(
        "tests/conftest.py",
        CONFTEST
        + """

def pytest_collection_modifyitems(items):
    items[:] = [each for each in items if "[2]" not in each.name]
""",
    )
    claim = also_said(queues, "test_many")
    uradori(queues.root, "run", claim)
    entry = queues.ledger.entries[claim]
    assert entry.verdict is Verdict.BROKEN
    assert entry.evidence is not None
    assert "1 of 3 are deselected" in entry.evidence.detail


def test_address_is_no_id_of_a_snippet(queues: Site) -> None:
    """The author meant the test; what is shown is the snippet."""
    claim = also_said(queues, "test_awaits")
    queues.write(f"snippets/{claim}.py", "assert 1 + 1 == 2\n")
    [problem] = [each for each in queues.catalog.problems if each.code == "UR172"]
    assert f"snippets/{claim}.py" in problem.message
    assert "tests/test_queues.py::test_awaits" in problem.message


BOX = """\
items = []


def put(item):
    items.append(item)


def take():
    assert items, "it is empty"
    return items.pop()
"""
TEST_BOX = """\
import box
import checks


def test_put():
    box.put(1)
    assert box.take() == 1


def test_take():
    box.put(1)
    checks.is_one(box.take())
"""


def test_module_beside_its_test_does_not_judge(queues: Site) -> None:
    """What it asserts of its own accord is no assertion of the test; what a helper does is."""
    queues.write("lib/box.py", BOX)
    queues.write("lib/checks.py", "def is_one(number):\n    assert number == 1\n")
    queues.write("lib/test_box.py", TEST_BOX)
    put = said_of(queues, "lib/test_box.py::test_put", "box:put does nothing")
    take = said_of(queues, "lib/test_box.py::test_take", "box:take returns 2")
    uradori(queues.root, "run", put, take)
    entries = queues.ledger.entries
    assert (entries[put].verdict, entries[take].verdict) == (Verdict.BROKEN, Verdict.CHECKED)


def test_base_under_a_condition(heirs: Site) -> None:
    """No text says which it is: the hint tells what is found."""
    base = (
        "    class Base:\n        def test_base(self, queue):\n            assert not queue.items\n"
    )
    heir = "class TestIf(Base):\n    pass\n"
    heirs.write("tests/test_if.py", f"import sys\n\nif sys.path:\n\n{base}\n\n{heir}")
    said_of(heirs, "tests/test_if.py::TestIf::test_base", "queues:Queue.pop returns 'b'")
    [problem] = [each for each in heirs.catalog.problems if each.code == "UR170"]
    assert "name the class in which def test_base is written" in (problem.hint or "")


def test_what_is_wrong_with_a_test_is_told_where_it_stands(queues: Site) -> None:
    """Not at the top of its file."""
    said_of(queues, "tests/test_queues.py::test_awaits", "no.such")
    [problem] = [each for each in queues.catalog.problems if each.code == "UR104"]
    line = queues.read("tests/test_queues.py").split("\n").index("def test_awaits(queue):") + 1
    assert (problem.path, problem.line) == ("tests/test_queues.py", line)
