"""Assertions of runs: which were met, which did not hold in which world, and with what values."""

import getpass
import os
import pwd
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from support.runs import PATH, job, run
from support.sites import CLAIM, FAULT, FAULTS, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Evaluated, Outcome, Run, Value
from uradori.project.model import Expectation
from uradori.run import clock
from uradori.run.campaign import run_campaign
from uradori.run.job import Warmth
from uradori.run.pool import HostPool


def broken(pool: HostPool, root: Path, source: str, body: str = "yield") -> Run:
    """A run under a fault that does what `body` says around it."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    text = f"import contextlib\n\n\n@contextlib.contextmanager\ndef broken(rng):\n{lines}"
    Site(root).write("snippets/faults/worlds.py", text)
    return run(pool, job(root, source, fault="worlds.broken"))


def false(made: Run) -> list[tuple[int, ...]]:
    """The lines that led to each assertion that did not hold."""
    return [each.lines for each in made.assertions if not each.held]


ATTRIBUTED = {
    "in a function": (
        """\
        def f(x):
            assert x

        f(1)
        f(
            0
        )
        """,
        (2, 5),
    ),
    "in a context manager": (
        """\
        import contextlib
        @contextlib.contextmanager
        def refuses(error):
            try:
                yield
            except error:
                return
            raise AssertionError("was not refused")
        with refuses(ValueError):
            int("1")
        """,
        (8, 9),
    ),
    "unittest": (
        """\
        from unittest import TestCase
        def same(a, b):
            TestCase().assertEqual(a, b)
        same(1, 1)
        same(1, 2)
        """,
        (3, 5),
    ),
    "unittest in vain": (
        """\
        from unittest import TestCase
        with TestCase().assertRaises(KeyError):
            int("1")
        """,
        (2,),
    ),
    "pytest in vain": (
        """\
        import pytest
        with pytest.raises(KeyError):
            int("1")
        """,
        (2,),
    ),
    "mock": (
        """\
        from unittest.mock import Mock
        Mock().assert_called()
        """,
        (2,),
    ),
    "library of assertions": (
        """\
        import sys
        sys.path.insert(0, __file__.rpartition("/")[0])
        import hamcrest.core
        hamcrest.core.assert_that(
            1,
            2,
        )
        """,
        (4,),
    ),
    "task": (
        """\
        import asyncio
        async def check():
            assert 1 == 2
        async def main():
            async with asyncio.TaskGroup() as group:
                group.create_task(check())
        asyncio.run(main())
        """,
        (3, 6, 7),
    ),
    "thread": (
        """\
        import threading
        def check():
            assert 1 == 2
        made = threading.Thread(target=check)
        made.start()
        made.join()
        """,
        (3, 5),
    ),
    "forgotten future": (
        """\
        from concurrent.futures import ThreadPoolExecutor
        def check():
            assert 1 == 2
        with ThreadPoolExecutor() as pool:
            pool.submit(check)
        """,
        (3, 5),
    ),
}
"""Snippets by what asserts, with the lines of the assertion."""


@pytest.mark.parametrize("shape", ATTRIBUTED)
def test_assertion_is_the_snippets_own(plain_pool: HostPool, tmp_path: Path, shape: str) -> None:
    """Its first line comes first, then the lines of the snippet that led to it."""
    source, lines = ATTRIBUTED[shape]
    library = "def assert_that(a, b):\n    if a != b:\n        raise AssertionError('not equal')\n"
    Site(tmp_path).write(f"{Path(PATH).parent}/hamcrest/core.py", library)
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.line, false(made)) == (Outcome.FAILED, lines[0], [lines])


@pytest.mark.parametrize(
    ("module", "outcome"),
    [
        ("checks", Outcome.FAILED),
        ("engines/store", Outcome.CRASHED),
        ("faults/odd", Outcome.CRASHED),
    ],
)
def test_assertions_of_helpers(
    plain_pool: HostPool, tmp_path: Path, module: str, outcome: Outcome
) -> None:
    """A helper asserts for the snippet; an engine's module, or a fault's, about itself."""
    Site(tmp_path).write(f"snippets/{module}.py", "def check(x):\n    assert x\n")
    name = module.replace("/", ".")
    made = run(plain_pool, job(tmp_path, f"import {name}\n{name}.check(1)\n{name}.check(0)\n"))
    lines = [(3,)] if outcome is Outcome.FAILED else []
    assert (made.outcome, made.line, false(made)) == (outcome, 3, lines)


def test_real_world_stops_at_once(plain_pool: HostPool, tmp_path: Path) -> None:
    """As Python does; what was met until then is told."""
    source = "x = 1\nassert x == 1\nassert x == 2, 'no'\nassert x == 3\n"
    made = run(plain_pool, job(tmp_path, source))
    assert made.assertions == (
        Evaluated((2,), held=True, values=(Value("x", "1"),)),
        Evaluated((3,), held=False, values=(Value("x", "1"),), message="no"),
    )
    assert made.detail == "AssertionError: no\n  x = 1"


def test_first_difference_is_in_the_message(plain_pool: HostPool, tmp_path: Path) -> None:
    """Of long containers that one expected to be equal."""
    source = "got = [{'Body': str(n)} for n in range(3)]\nassert got == [{'Body': '0'}, {}]\n"
    made = run(plain_pool, job(tmp_path, source))
    assert made.detail.splitlines()[-1] == "  they differ at [1]['Body']: '1' and nothing"


@pytest.mark.parametrize(
    ("after", "outcome"),
    [
        ("raise KeyError\n", Outcome.FAILED),
        ("raise SystemExit\n", Outcome.FAILED),
        ("while True: pass\n", Outcome.FAILED),
        ("while True: print('x' * 1000)\n", Outcome.FAILED),
        ("x = [0]\nwhile True: x = x * 2\n", Outcome.FAILED),
        ("import os\nos.system('true')\n", Outcome.FAILED),
        ("from pathlib import Path\nPath('/tmp/elsewhere').write_text('x')\n", Outcome.FAILED),
        ("import os\nos.write(1, b'\\xff')\n", Outcome.FAILED),
        ("", Outcome.FAILED),
    ],
)
def test_what_comes_after_a_false_assertion_changes_nothing(
    plain_pool: HostPool, tmp_path: Path, after: str, outcome: Outcome
) -> None:
    """A broken world goes on to see the others; how it ends, and what it prints, is decided."""
    source = "print('before')\nassert 1 == 2\nprint('after')\nassert 1 == 3\n" + after
    made = broken(plain_pool, tmp_path, source)
    assert (made.outcome, made.line, made.stdout) == (outcome, 2, "before\n")
    assert false(made) == [(2,), (4,)]
    assert made.detail == "AssertionError"


def test_what_came_before_a_false_assertion_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """A run that did what it may not has shown nothing, whatever it asserts then."""
    source = (
        "import os\ntry:\n    os.system('true')\nexcept PermissionError:\n    pass\nassert 1 == 2\n"
    )
    made = broken(plain_pool, tmp_path, source)
    assert (made.outcome, false(made)) == (Outcome.CRASHED, [(6,)])


def test_broken_world_that_breaks_nothing_passes(plain_pool: HostPool, tmp_path: Path) -> None:
    """Going on is not failing."""
    made = broken(plain_pool, tmp_path, "print('x')\nassert 1 == 1\n")
    assert (made.outcome, made.stdout, made.assertions) == (Outcome.PASSED, "x\n", ())


def test_waiting_for_ever_after_a_false_assertion_ends(
    plain_pool: HostPool, tmp_path: Path
) -> None:
    """What a snippet waits for may never come in a broken world."""
    source = (
        "import signal\n"
        f"assert signal.getitimer(signal.ITIMER_REAL)[0] > {clock.AFTER_WALL} + 1\n"
        "assert 1 == 2\n"
        f"assert signal.getitimer(signal.ITIMER_REAL)[0] > {clock.AFTER_WALL} + 1\n"
        f"assert signal.getitimer(signal.ITIMER_PROF)[0] > {clock.AFTER_CPU} + 1\n"
    )
    made = broken(plain_pool, tmp_path, source)
    assert false(made) == [(3,), (4,), (5,)]


def test_evidence_keeps_what_broken_worlds_did(plain_pool: HostPool, site: Site) -> None:
    """Each world's false assertions with values, its output until then, and the line."""
    site.write(
        SNIPPET,
        site.read(SNIPPET).replace(
            "assert total == 2\n",
            "print('price:')\nassert total\nassert total == 2\nassert total < 3, total\n",
        ),
    )
    first = site.read(SNIPPET).splitlines().index("assert total") + 1
    (made,) = run_campaign(site.catalog, [CLAIM], plain_pool, mutate=True)
    assert [(each.line, each.held, each.values) for each in made.assertions] == [
        (first + n, True, (Value("total", "2"),)) for n in range(3)
    ]
    [fault] = made.faults
    assert (fault.fault, fault.line, fault.stdout) == (FAULT, first + 1, "price:\n")
    assert fault.falsified == (
        Evaluated((first + 1,), held=False, values=(Value("total", "4"),)),
        Evaluated((first + 2,), held=False, values=(Value("total", "4"),), message="4"),
    )
    assert made.mutation is not None
    assert [each.falsified for each in made.mutation.killed] == [
        (Evaluated((first + 1,), held=False), Evaluated((first + 2,), held=False))
    ]
    assert records.write(site.project, made) is None
    assert records.read(site.project, CLAIM) == (made, None)


SEEN = """\
    import boto3
    sqs = boto3.client("sqs")
    url = sqs.create_queue(QueueName="q")["QueueUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="a")
    found = sqs.receive_message(QueueUrl=url)["Messages"]
    assert found[0]["Body"] == "a"
    """
OTHERWISE = '''\
"""Broken queues."""

from collections.abc import Iterator
from random import Random
from unittest import mock

from moto.sqs.models import SQSBackend

from uradori.faults import fault


@fault(ja="本文が変わる", en="bodies change")
def altered(rng: Random) -> Iterator[None]:
    send = SQSBackend.send_message

    def other(backend, queue_name, message_body, *rest, **named):
        return send(backend, queue_name, "b", *rest, **named)

    with mock.patch.object(SQSBackend, "send_message", other):
        yield
'''


def test_calls_that_went_another_way_are_kept(moto_pool: HostPool, site: Site) -> None:
    """Those that both worlds have in common stand once; each has a beginning and an end."""
    header = '# /// uradori\n# fails_when = ["queues.altered"]\n# ///\n'
    site.write("snippets/faults/queues.py", OTHERWISE)
    site.write(
        "snippets/sqs/reads.py", header + "".join(f"{each[4:]}\n" for each in SEEN.splitlines())
    )
    (made,) = run_campaign(site.catalog, ["sqs/reads"], moto_pool)
    [fault] = made.faults
    assert [each.operation for each in made.calls] == [
        "CreateQueue",
        "SendMessage",
        "ReceiveMessage",
    ]
    assert (fault.outcome, fault.shared) == (Outcome.FAILED, 1)
    assert [each.operation for each in fault.calls] == ["SendMessage", "ReceiveMessage"]
    moments = [moment for each in made.calls for moment in (each.started, each.ended)]
    assert 0 < moments[0] < moments[-1] <= made.seconds + 0.001
    assert moments == sorted(moments)


PLANTED = """\
    import getpass, json, os, platform, pwd, socket, sys, tempfile
    from pathlib import Path
    known = {
        "file": __file__, "home": pwd.getpwuid(os.getuid()).pw_dir,
        "user": [getpass.getuser(), os.environ.get("USER"), pwd.getpwuid(os.getuid()).pw_name],
        "host": [socket.gethostname(), platform.node(), os.uname().nodename, platform.uname().node],
        "python": [sys.executable, sys.prefix, json.__file__],
        "environment": [os.environ.get(name) for name in ("PATH", "VIRTUAL_ENV", "JAVA_HOME")],
        "folder": [os.getcwd(), tempfile.gettempdir(), str(Path.home())],
    }
    print(*(f"{k} {v}" for k, v in known.items() if k != "user"), sep="\\n")
    assert known is None, known
    """


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """Words that only this machine knows, put where a run might come by them."""
    java, venv = (str(tmp_path / "secret" / each) for each in ("jdk-of-mine", "venv-of-mine"))
    monkeypatch.setenv("JAVA_HOME", java)
    monkeypatch.setenv("VIRTUAL_ENV", venv)
    monkeypatch.setenv("PATH", f"{tmp_path / 'secret/bin'}{os.pathsep}{os.environ['PATH']}")
    return [str(tmp_path), "secret", "-of-mine"]


@pytest.mark.parametrize("goes_on", [False, True])
def test_nothing_of_this_machine_is_told(planted: list[str], tmp_path: Path, goes_on: bool) -> None:
    """Neither paths nor the names of user and host, nor what the environment held."""
    with HostPool(Warmth(("plain",), "ap-northeast-1")) as pool:
        root = tmp_path / "site"
        made = broken(pool, root, PLANTED) if goes_on else run(pool, job(root, PLANTED))
    said = repr(made)
    assert made.outcome is Outcome.FAILED
    assert len(made.assertions) == 1
    names = {getpass.getuser(), pwd.getpwuid(os.getuid()).pw_name} - {"root"}
    hosts = {socket.gethostname(), os.uname().nodename} - {"localhost"}
    for word in (*planted, *names, *hosts):
        assert word not in said, word


def test_names_in_what_is_printed_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A snippet may speak of anyone; the words of an assertion are about the machine it ran on."""
    monkeypatch.setattr(pwd, "getpwuid", lambda _: None)
    source = "print('aoi pays')\nassert 'root' == 'aoi'.title()\n"
    with HostPool(Warmth(("plain",), "ap-northeast-1")) as pool:
        made = run(pool, job(tmp_path, source))
    assert (made.stdout, made.assertions[0].values) == (
        "aoi pays\n",
        (Value("'aoi'.title()", "'Aoi'"),),
    )


def test_fault_is_told_with_its_promise(plain_pool: HostPool, site: Site) -> None:
    """An adversary that must be tolerated, and is not, is told like any other."""
    site.edit(SNIPPET, "fails_when", "holds_when")
    (made,) = run_campaign(site.catalog, [CLAIM], plain_pool)
    [fault] = made.faults
    assert (fault.expectation, fault.as_promised) == (Expectation.HOLDS, False)
    assert [each.values for each in fault.falsified] == [(Value("total", "4"),)]
    assert site.read(FAULTS)


SWALLOWED = {
    "except": (
        """\
        from unittest import TestCase
        try:
            TestCase().assertEqual(1, 2)
        except AssertionError:
            pass
        """,
        (3,),
    ),
    "except in a loop around a function": (
        """\
        from unittest import TestCase
        def same(a, b):
            TestCase().assertEqual(a, b)
        for b in (2, 1):
            try:
                same(1, b)
            except BaseException:
                continue
        """,
        (3, 6),
    ),
    "suppress": (
        """\
        import contextlib
        from unittest import TestCase
        with contextlib.suppress(AssertionError):
            TestCase().assertIn(1, [2])
        """,
        (4,),
    ),
    "context manager in vain": (
        """\
        from unittest import TestCase
        try:
            with TestCase().assertRaises(KeyError):
                pass
        except AssertionError:
            pass
        """,
        (3,),
    ),
    "pytest in vain": (
        """\
        import pytest
        try:
            with pytest.raises(KeyError):
                pass
        except BaseException:
            pass
        """,
        (3,),
    ),
    "forgotten future": (
        """\
        from concurrent.futures import ThreadPoolExecutor
        from unittest import TestCase
        def check():
            TestCase().assertTrue(False)
        with ThreadPoolExecutor() as pool:
            pool.submit(check)
        """,
        (4, 6),
    ),
    "awaited": (
        """\
        import asyncio
        from unittest.mock import AsyncMock
        async def check():
            try:
                AsyncMock().assert_awaited()
            except AssertionError:
                pass
        asyncio.run(check())
        """,
        (5, 8),
    ),
    "one of ours, by the settings": (
        """\
        from expect import expect
        try:
            expect(1 == 2)
        except AssertionError:
            pass
        """,
        (3,),
    ),
}
"""Snippets that catch what a library asserted for them, and its lines."""


@pytest.mark.parametrize("shape", SWALLOWED)
def test_assertion_of_a_library_cannot_be_swallowed(
    plain_pool: HostPool, tmp_path: Path, shape: str
) -> None:
    """It fails the run in the real world, and is seen to be false in a broken one."""
    source, lines = SWALLOWED[shape]
    helper = "def expect(x):\n    if not x:\n        raise AssertionError('not as expected')\n"
    Site(tmp_path).write(f"{Path(PATH).parents[-2]}/expect.py", helper)
    made = run(plain_pool, replace(job(tmp_path, source), asserting=("expect",)))
    assert (made.outcome, made.line) == (Outcome.FAILED, lines[0]), made.detail
    assert set(false(made)[0]) == set(lines)
    assert made.detail.endswith("something caught this error, and the script went on")
    assert not made.detail.startswith("AssertionError: AssertionError")
    there = replace(job(tmp_path, source, track_reads=True), asserting=("expect",))
    assert [set(each) for each in false(run(plain_pool, there))] == [set(lines)]


@pytest.mark.parametrize(
    "source",
    [
        "import lib\ntry:\n    lib.checked(0)\nexcept AssertionError:\n    pass\n",
        "import lib, pytest\nwith pytest.raises(AssertionError):\n    lib.checked(0)\n",
        "from expect import expect\ntry:\n    expect(1 == 2)\nexcept AssertionError:\n    pass\n",
    ],
)
def test_what_others_assert_of_their_own_accord_may_be_caught(
    plain_pool: HostPool, tmp_path: Path, source: str
) -> None:
    """That a library raises AssertionError may be what the sentence says; nobody named this one."""
    folder = Path(PATH).parents[-2]
    Site(tmp_path).write(f"{folder}/lib.py", "def checked(x):\n    assert x\n")
    Site(tmp_path).write(
        f"{folder}/expect.py", "def expect(x):\n    if not x:\n        raise AssertionError\n"
    )
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, false(made)) == (Outcome.PASSED, [])


def test_settings_name_what_asserts(plain_pool: HostPool, site: Site) -> None:
    """Evidence is bound to it: with another list the same snippet may fail."""
    site.write(
        "snippets/expect.py", "def expect(x):\n    if not x:\n        raise AssertionError\n"
    )
    caught = "try:\n    expect(total == 3)\nexcept AssertionError:\n    pass\n"
    code = f"from expect import expect\n{caught}"
    site.edit(SNIPPET, "assert total == 2\n", f"assert total == 2\n{code}")
    [made] = run_campaign(site.catalog, [CLAIM], plain_pool)
    assert made.outcome is Outcome.PASSED
    assert records.write(site.project, made) is None
    site.edit("pyproject.toml", "[tool.uradori]\n", '[tool.uradori]\nasserting = ["expect"]\n')
    reasons = site.ledger.entries[CLAIM].judgement.reasons
    assert ("setting_changed", "asserting") in [(each.key, each.about) for each in reasons]
    [made] = run_campaign(site.catalog, [CLAIM], plain_pool)
    assert made.outcome is Outcome.FAILED


IN_TEXT = {
    "exec": "exec(TEXT)",
    "exec, caught": "try:\n    exec(TEXT)\nexcept AssertionError:\n    pass",
    "exec, caught in the text": "exec('try:\\n    ' + TEXT + '\\nexcept AssertionError: pass')",
    "exec of bytes": "exec(TEXT.encode())",
    "exec of a tree": "import ast\nexec(compile(ast.parse(TEXT), 'x', 'exec'))",
    "exec in a function": "def f():\n    exec(TEXT)\nf()",
    "exec by another name": "run = exec\nrun(TEXT)",
    "exec in builtins": "import builtins\nbuiltins.exec(TEXT)",
    "exec in names of its own": "exec(TEXT, {'len': len})",
    "exec in an exec": "exec('exec(TEXT)')",
    "exec that raises": "exec('raise AssertionError(1)')",
    "eval of code": "eval(compile(TEXT, 'x', 'single'))",
    "eval that executes": "eval(' exec(TEXT)')",
    "eval in a condition": "if eval('exec(TEXT)'):\n    pass",
}


@pytest.mark.parametrize("body", IN_TEXT.values(), ids=IN_TEXT)
def test_text_that_is_executed_asserts_as_the_snippet_does(
    plain_pool: HostPool, tmp_path: Path, body: str
) -> None:
    """In the real world and in a broken one, whatever catches it, by the line that executes it."""
    source = f"TEXT = 'assert len([]) == 1'\n{body}\nprint('went on')\n"
    first = next(
        number
        for number, line in enumerate(source.split("\n"), 1)
        if number > 1 and ("TEXT" in line or "raise" in line)
    )
    real = run(plain_pool, job(tmp_path, source))
    assert real.outcome is Outcome.FAILED, real.detail
    assert first in false(real)[0]
    made = broken(plain_pool, tmp_path, source)
    assert made.outcome is Outcome.FAILED, made.detail
    assert first in false(made)[0]


def test_text_whose_assertions_hold_is_executed_as_python_does(
    plain_pool: HostPool, tmp_path: Path
) -> None:
    """Names, scopes, features of the language, errors, and worlds without builtins."""
    source = """\
        from __future__ import annotations

        import ast
        import dataclasses
        import inspect

        exec("assert inspect; made = 1")
        assert made == 1
        assert eval("\\t made + 1") == 2

        def local(given):
            inside = {}
            exec("given += 1; left = given", globals(), inside_of := {"given": given})
            exec("assert given == 5; new = given")
            return given, inside_of["left"], eval("given")

        assert local(5) == (5, 6, 5)

        class Body:
            one = 1
            exec("two = one + 1")

        assert Body.two == 2
        apart = {}
        exec("assert [] == []; here = 1", apart)
        assert apart["here"] == 1 and "made" not in apart
        bare = {"__builtins__": {}}
        exec("assert 1 == 1; here = 1", bare)
        exec(compile("assert here == 1", "x", "exec"), bare)
        assert bare["here"] == 1
        exec("def f(x: int) -> no_such: pass", apart)
        assert apart["f"].__annotations__["return"] == "no_such"
        assert isinstance(compile("a", "x", "eval", ast.PyCF_ONLY_AST), ast.Expression)
        for wrong in ("a b", "assert", "\\0"):
            try:
                exec(wrong)
            except (SyntaxError, ValueError) as error:
                assert error
            else:
                assert not wrong
        exec(compile("assert False", "x", "exec", optimize=1))
        for each in (5, None):
            try:
                exec(each)
            except TypeError:
                continue
            assert not each

        @dataclasses.dataclass
        class Point:
            x: int

        assert Point(1) == Point(1)
        total = 0
        for _ in range(300):
            exec("assert total >= 0; total += 1")
        print(total)
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "300\n")


def test_name_of_its_own_is_the_snippets(plain_pool: HostPool, tmp_path: Path) -> None:
    """A function called exec is no Python's."""
    source = "def exec(text):\n    return text\n\nassert exec('assert False') == 'assert False'\n"
    assert run(plain_pool, job(tmp_path, source)).outcome is Outcome.PASSED
