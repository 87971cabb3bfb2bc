"""One run: how it may end, what is said of it, and what the next one sees of it."""

import json
import os
import py_compile
import tempfile
from pathlib import Path

import pytest
from support.runs import PATH, job, run
from support.sites import CLAIM, FAULT, FAULTS, HELPER, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Evidence, Outcome
from uradori.project.model import sha256
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool


@pytest.mark.parametrize(
    ("source", "outcome", "detail", "line"),
    [
        pytest.param("x = 1\n", Outcome.PASSED, "", None, id="passes"),
        pytest.param("", Outcome.PASSED, "", None, id="empty"),
        pytest.param(
            "x = 1\nassert x == 2, 'no'\n",
            Outcome.FAILED,
            "AssertionError: no\n  x = 1",
            2,
            id="assertion",
        ),
        pytest.param(
            "def f(n):\n    assert n < 2\n\nfor i in range(9):\n    f(i)\n",
            Outcome.FAILED,
            "AssertionError\n  n = 2",
            2,
            id="assertion in a function",
        ),
        pytest.param("raise AssertionError\n", Outcome.FAILED, "AssertionError", 1, id="raised"),
        pytest.param("x = {}\nx['k']\n", Outcome.CRASHED, "KeyError: 'k'", 2, id="exception"),
        pytest.param(
            "x = (\n", Outcome.CRASHED, "SyntaxError: '(' was never closed", 1, id="syntax"
        ),
        pytest.param("x = 1\0\n", Outcome.CRASHED, "SyntaxError: source code", None, id="NUL"),
        pytest.param(
            "import no_such_module\n",
            Outcome.CRASHED,
            "ModuleNotFoundError: No module",
            1,
            id="import",
        ),
        pytest.param(
            "x = 1\nraise KeyboardInterrupt\n",
            Outcome.CRASHED,
            "KeyboardInterrupt",
            2,
            id="interrupt",
        ),
        pytest.param(
            "import sys\nsys.exit(0)\n",
            Outcome.CRASHED,
            "exits (status 0) instead of running to its end",
            2,
            id="exit",
        ),
        pytest.param(
            "raise SystemExit\n", Outcome.CRASHED, "exits (status None) instead", 1, id="bare exit"
        ),
        pytest.param(
            "import os\nos._exit(0)\n",
            Outcome.CRASHED,
            "its process exited with status 0 before the snippet's end",
            None,
            id="hard exit",
        ),
        pytest.param(
            "import signal\nsignal.raise_signal(signal.SIGKILL)\n",
            Outcome.CRASHED,
            "its process was killed by SIGKILL before the snippet's end",
            None,
            id="killed",
        ),
        pytest.param(
            "import ctypes\nctypes.string_at(0)\n",
            Outcome.CRASHED,
            "its process was killed by SIGSEGV before the snippet's end",
            None,
            id="segmentation fault",
        ),
        pytest.param(
            "from unittest.mock import Mock\nMock().assert_called()\n",
            Outcome.FAILED,
            "AssertionError: Expected 'mock' to have been called.",
            2,
            id="assertion of a mock",
        ),
        pytest.param(
            "try:\n    assert False\nexcept AssertionError:\n    pass\n",
            Outcome.FAILED,
            "AssertionError\n  something caught this error, and the script went on",
            2,
            id="caught",
        ),
        pytest.param(
            "raise AssertionError('\\ud800')\n", Outcome.FAILED, "AssertionError", 1, id="surrogate"
        ),
    ],
)
def test_how_a_run_ends(
    plain_pool: HostPool,
    tmp_path: Path,
    source: str,
    outcome: Outcome,
    detail: str,
    line: int | None,
) -> None:
    """Only running to the end passes, only its own assertion fails, all else crashes."""
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.detail[: len(detail)], made.line) == (outcome, detail, line)
    assert bool(made.detail) is (outcome is not Outcome.PASSED)


def test_values_in_the_assertion_are_told(plain_pool: HostPool, tmp_path: Path) -> None:
    """The operands of a failed assertion with what they were, shortened, and parts of calls."""
    source = """\
        got = {"Body": "x" * 5000}
        want = [1, 2]
        assert (
            len(got) == len(want)
        )
        """
    made = run(plain_pool, job(tmp_path, source))
    lines = made.detail.splitlines()
    assert (made.line, lines[0], lines[1]) == (3, "AssertionError", "  len(got) = 1")
    assert lines[2].startswith("  got = {'Body': 'xxx")
    assert len(lines[2]) < 400
    assert lines[3:] == ["  len(want) = 2", "  want = [1, 2]"]


def test_value_that_cannot_be_shown_hides_nothing(plain_pool: HostPool, tmp_path: Path) -> None:
    """A broken repr does not turn a failure into a crash."""
    source = """\
        class Odd:
            def __repr__(self):
                raise RuntimeError
        x = Odd()
        assert x is None
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.line) == (Outcome.FAILED, 5)


def test_output_is_what_was_printed(plain_pool: HostPool, tmp_path: Path) -> None:
    """Everything printed, in order, also before a failure and without a final newline."""
    source = """\
        import os, sys
        print("一", flush=False)
        sys.stdout.write("two\\n")
        os.write(1, b"three\\n")
        sys.stdout.buffer.write("四\\n".encode())
        print("five", end="")
        assert False
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.stdout) == (Outcome.FAILED, "一\ntwo\nthree\n四\nfive")


def test_errors_are_told_only_of_what_did_not_pass(plain_pool: HostPool, tmp_path: Path) -> None:
    """Standard error is no output; it helps to understand a failure."""
    source = "import sys\nprint('careful', file=sys.stderr)\n"
    passed = run(plain_pool, job(tmp_path, source))
    failed = run(plain_pool, job(tmp_path, source + "assert False\n"))
    assert (passed.stdout, passed.detail) == ("", "")
    assert failed.detail == "AssertionError\non standard error:\ncareful"


def test_output_that_is_no_text(plain_pool: HostPool, tmp_path: Path) -> None:
    """Bytes that are not UTF-8 cannot be shown on a page, so the run does not pass."""
    made = run(plain_pool, job(tmp_path, "import os\nos.write(1, b'a\\xffb\\n')\n"))
    assert (made.outcome, made.stdout, made.detail) == (
        Outcome.CRASHED,
        "a\\xffb\n",
        "printed bytes that are not UTF-8",
    )


def test_snippet_is_a_script(plain_pool: HostPool, tmp_path: Path) -> None:
    """It runs as main, under its own path, without arguments or input, in an empty folder."""
    source = """\
        import inspect, os, sys
        def f(): return 1
        print(__name__, sys.argv, os.listdir("."), sys.stdin.read() == "")
        print(sys.modules["__main__"].f is f, inspect.getsource(f).strip())
        """
    made = run(plain_pool, job(tmp_path, source))
    assert made.stdout.splitlines() == [
        f"__main__ {[PATH]} [] True",
        "True def f(): return 1",
    ]


def test_byte_order_mark_is_no_part_of_a_script(plain_pool: HostPool, tmp_path: Path) -> None:
    """As Python has it."""
    made = run(plain_pool, job(tmp_path, "\ufeffprint(1)\nassert 1 + 1 == 2\n"))
    assert (made.detail, made.stdout) == ("", "1\n")


def test_every_run_has_the_same_random_numbers(plain_pool: HostPool, tmp_path: Path) -> None:
    """Chance and hashes repeat, so output can be approved."""
    source = "import random\nprint(random.random(), hash('a'), {str(n) for n in range(9)})\n"
    first, second = (run(plain_pool, job(tmp_path, source)) for _ in range(2))
    assert first.stdout == second.stdout


STATE = """\
    import json, logging, os, random, signal, sys, threading
    print(json.dumps({
        "environment": {k: v for k, v in os.environ.items() if k not in ("HOME", "TMPDIR")},
        "folder": os.listdir("."),
        "modules": sorted(sys.modules),
        "path": sys.path,
        "threads": threading.active_count(),
        "signal": str(signal.getsignal(signal.SIGTERM)),
        "recursion": sys.getrecursionlimit(),
        "logging": logging.root.level,
        "random": random.random(),
        "umask": os.umask(0),
        "builtin": hasattr(__builtins__, "leaked"),
    }))
    """
MESS = """\
    import builtins, json, logging, os, random, signal, sys, threading, time, decimal, xml.dom
    threading.Thread(target=lambda: time.sleep(600)).start()
    os.environ["LEAKED"] = "1"
    del os.environ["TZ"]
    open("leaked", "w").close()
    os.mkdir("below")
    os.chdir("below")
    os.umask(0o777)
    sys.path.append("/leaked")
    sys.modules["leaked"] = sys
    builtins.leaked = True
    json.dumps = None
    random.seed(1)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.setrecursionlimit(50_000)
    logging.root.setLevel("DEBUG")
    """


def test_nothing_leaks_into_the_next_run(plain_pool: HostPool, tmp_path: Path) -> None:
    """Threads, environment, folder, modules, signals and patches end with the run."""
    before = run(plain_pool, job(tmp_path, STATE))
    mess = run(plain_pool, job(tmp_path, MESS))
    after = run(plain_pool, job(tmp_path, STATE))
    assert (mess.outcome, mess.detail) == (Outcome.PASSED, "")
    assert json.loads(after.stdout) == json.loads(before.stdout)


def test_scratch_folder_is_gone_afterwards(plain_pool: HostPool, tmp_path: Path) -> None:
    """What a run writes goes with it, and its folder is nowhere near the site."""
    source = """\
        import os, pathlib, tempfile
        pathlib.Path("below").mkdir()
        pathlib.Path("below/file").write_text("x")
        os.chmod("below", 0o500)
        print(os.getcwd())
        assert os.getcwd() == os.environ["HOME"] == os.environ["TMPDIR"] == tempfile.gettempdir()
        """
    made = run(plain_pool, job(tmp_path, source))
    scratch = Path(made.stdout.strip())
    assert (made.detail, scratch.exists(), scratch.is_relative_to(tmp_path)) == ("", False, False)


def test_helpers_that_took_part_are_recorded(plain_pool: HostPool, tmp_path: Path) -> None:
    """Digests of the modules imported from the snippets folder; not of the snippet, nor others."""
    site = Site(tmp_path)
    texts = {
        "snippets/prices.py": "import lib.deep\n",
        "snippets/lib/__init__.py": "",
        "snippets/lib/deep.py": "X = 1\n",
    }
    for name, text in {**texts, "snippets/unused.py": "", PATH: "raise SystemExit"}.items():
        site.write(name, text)
    made = run(plain_pool, job(tmp_path, "import json, prices\n"))
    assert (made.detail, made.files) == (
        "",
        {
            **{name: sha256(text.encode()) for name, text in texts.items()},
            # These would be imported instead.
            "snippets/prices/__init__.py//": "nothing",
            "snippets/lib/deep/__init__.py//": "nothing",
        },
    )


def test_data_that_took_part_is_recorded(plain_pool: HostPool, tmp_path: Path) -> None:
    """Files of the project that are read, below the snippets folder or not; no others."""
    site = Site(tmp_path)
    for name in ("snippets/prices.json", "snippets/unread.json", "docs/text.md"):
        site.write(name, "{}")
    source = f"""\
        from pathlib import Path
        Path(__file__).parents[1].joinpath("prices.json").read_text()
        open({str(tmp_path / "docs/text.md")!r}).close()
        """
    made = run(plain_pool, job(tmp_path, source))
    digest = sha256(b"{}")
    files = {"snippets/prices.json": digest, "docs/text.md": digest}
    assert (made.detail, made.files) == ("", files)


def test_helper_is_run_from_its_source(plain_pool: HostPool, tmp_path: Path) -> None:
    """A compiled file of earlier bytes, which looks as old and as long, is not what runs."""
    helper = Site(tmp_path).write("snippets/helper.py", "N = 1\n")
    py_compile.compile(str(helper), invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)
    at = helper.stat().st_mtime_ns
    helper.write_bytes(b"N = 2\n")
    os.utime(helper, ns=(at, at))
    made = run(plain_pool, job(tmp_path, "import helper\nprint(helper.N)\n"))
    assert (made.stdout, made.files) == (
        "2\n",
        {
            "snippets/helper.py": sha256(b"N = 2\n"),
            "snippets/helper/__init__.py//": "nothing",
        },
    )


def test_library_is_not_compiled_again(plain_pool: HostPool, tmp_path: Path) -> None:
    """A run takes the compiled files of what is installed, which most of its time went into."""
    source = """\
        import sys
        compiled = []
        sys.addaudithook(lambda event, args: event == "compile" and compiled.append(args[1]))
        import wsgiref.simple_server
        print([name for name in compiled if name and "wsgiref" in str(name)])
        """
    assert run(plain_pool, job(tmp_path, source)).stdout == "[]\n"


def test_assertion_in_a_helper_is_the_snippets(plain_pool: HostPool, tmp_path: Path) -> None:
    """A helper is part of the check; the line is where the snippet called it."""
    Site(tmp_path).write("snippets/checks.py", "def positive(n):\n    assert n > 0, n\n")
    made = run(plain_pool, job(tmp_path, "import checks\nchecks.positive(-1)\n"))
    assert (made.outcome, made.line) == (Outcome.FAILED, 2)
    assert made.detail.startswith("AssertionError: -1")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param(
            """\
            import unittest
            case = unittest.TestCase()
            case.assertEqual(1 + 1, 3)
            """,
            3,
            id="unittest",
        ),
        pytest.param(
            """\
            import unittest
            case = unittest.TestCase()
            with case.assertRaises(KeyError):
                pass
            """,
            3,
            id="unittest, expecting an exception",
        ),
        pytest.param(
            """\
            import pytest

            with pytest.raises(KeyError):
                pass
            """,
            3,
            id="pytest",
        ),
        pytest.param("import pytest\npytest.fail('no')\n", 2, id="pytest, saying so"),
        pytest.param(
            """\
            import numpy.testing as npt
            def check(value):
                npt.assert_equal(value, 2)
            check(1)
            """,
            3,
            id="numpy, in a function",
        ),
        pytest.param("import checks\nchecks.two(1)\n", 2, id="numpy, in a helper"),
        pytest.param(
            """\
            import asyncio
            async def check():
                assert False, "no"
            async def main():
                async with asyncio.TaskGroup() as group:
                    group.create_task(check())
                    group.create_task(check())
            asyncio.run(main())
            """,
            3,
            id="in a group of tasks",
        ),
    ],
)
def test_assertion_by_a_library_is_the_snippets(
    plain_pool: HostPool, tmp_path: Path, source: str, line: int
) -> None:
    """Who asserts by means of a library asserts; the line is the snippet's own."""
    _asserting_library(tmp_path, "numpy/testing")
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.line) == (Outcome.FAILED, line)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("import helpful\nhelpful.compute(1)\n", id="of a library under test"),
        pytest.param("import unittest_tools\nunittest_tools.equal(1, 2)\n", id="by its name only"),
        pytest.param(
            "assert_ = AssertionError('no')\nraise ExceptionGroup('', [assert_, KeyError(1)])\n",
            id="beside another error",
        ),
        pytest.param("import pytest\npytest.skip('not today')\n", id="skipped"),
    ],
)
def test_assertion_of_somebody_else_is_a_crash(
    plain_pool: HostPool, tmp_path: Path, source: str
) -> None:
    """What a library asserts of its own accord says nothing about the sentence."""
    _asserting_library(tmp_path, "numpy/testing")
    (tmp_path / "lib").mkdir()
    site = Site(tmp_path)
    library = "import numpy.testing\ndef compute(x):\n    numpy.testing.assert_equal(x, 2)\n"
    site.write("lib/helpful.py", library)
    site.write("lib/unittest_tools.py", "def equal(a, b):\n    assert a == b\n")
    source = f"import sys\nsys.path.append({str(tmp_path / 'lib')!r})\n{source}"
    assert run(plain_pool, job(tmp_path, source)).outcome is Outcome.CRASHED


def _asserting_library(root: Path, name: str) -> None:
    """A library with a known name, which asserts inside a context manager, as numpy does."""
    site = Site(root)
    site.write(f"snippets/{name.split('/', maxsplit=1)[0]}/__init__.py", "")
    site.write(
        f"snippets/{name}/__init__.py",
        """\
import contextlib

@contextlib.contextmanager
def _quietly():
    yield

@_quietly()
def assert_equal(found, wanted):
    if found != wanted:
        raise AssertionError("not equal")
""",
    )
    site.write(
        "snippets/checks.py",
        "import numpy.testing\ndef two(x):\n    numpy.testing.assert_equal(x, 2)\n",
    )


def test_what_runs_is_the_text_given(plain_pool: HostPool, tmp_path: Path) -> None:
    """The file may change meanwhile; digest and run are of the same bytes."""
    Site(tmp_path).write(PATH, "print('file')\n")
    assert run(plain_pool, job(tmp_path, "print('text')\n")).stdout == "text\n"


def test_versions_of_the_witnesses(plain_pool: HostPool, tmp_path: Path) -> None:
    """Python always testifies; botocore where its API models were really imported."""
    late = "def f():\n    from botocore import loaders\n"
    dynamic = "import importlib\nimportlib.import_module('botocore')\n"
    sources = ("x = 1\n", late, late + "f()\n", dynamic, "import boto3\n")
    found = [sorted(run(plain_pool, job(tmp_path, source)).versions) for source in sources]
    assert found == [["python"]] * 2 + [["botocore", "python"]] * 3


def checked(site: Site, pool: HostPool, *claims: str) -> dict[str, Evidence]:
    """The evidence of claims, by claim."""
    return {made.claim: made for made in run_campaign(site.catalog, claims or (CLAIM,), pool)}


def test_check_of_a_claim_gives_its_evidence(plain_pool: HostPool, site: Site) -> None:
    """The run and its fault, with all that binds them; written, it makes the claim checked."""
    made = checked(site, plain_pool)[CLAIM]
    snippet, (fault,) = site.catalog.snippets[CLAIM], made.faults
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "total: 2 USD\n")
    assert made.source_sha256 == snippet.source_sha256
    assert made.files == {
        **{name: sha256(site.read(name).encode()) for name in (FAULTS, HELPER)},
        "snippets/prices/__init__.py//": "nothing",
        "snippets/faults.py//": "nothing",
        "snippets/faults/__init__.py//": "nothing",
        "snippets/faults/prices/__init__.py//": "nothing",
    }
    assert (fault.fault, fault.outcome, fault.as_promised) == (FAULT, Outcome.FAILED, True)
    assert fault.detail == "AssertionError\n  total = 4"
    records.write(site.project, made)
    assert site.ledger.problems == ()


def test_one_bad_snippet_hides_no_other(plain_pool: HostPool, site: Site) -> None:
    """Whatever one snippet does, every claim gets its own result."""
    bad = {
        "syntax": "x = (\n",
        "hang": "while True:\n    pass\n",
        "exit": "import os\nos._exit(0)\n",
        "abort": "import os\nos.abort()\n",
        "flood": "while True:\n    print('x' * 10_000)\n",
        "backend": "x = 1\n",
    }
    for name, source in bad.items():
        backend = "cloud" if name == "backend" else "plain"
        limit = "# timeout = 0.3\n" if name == "hang" else ""
        header = f'# backend = "{backend}"\n# kind = "engine"\n{limit}'
        site.write(f"snippets/bad/{name}.py", f"# /// uradori\n{header}# ///\n{source}")
    claims = [f"bad/{name}" for name in bad]
    claims.insert(3, CLAIM)
    found = checked(site, plain_pool, *claims)
    assert {claim: made.outcome for claim, made in found.items()} == {
        CLAIM: Outcome.PASSED,
        "bad/syntax": Outcome.CRASHED,
        "bad/hang": Outcome.TIMED_OUT,
        "bad/exit": Outcome.CRASHED,
        "bad/abort": Outcome.CRASHED,
        "bad/flood": Outcome.CRASHED,
        "bad/backend": Outcome.CRASHED,
    }
    assert "cloud" in found["bad/backend"].detail


def test_progress_is_told(plain_pool: HostPool, site: Site) -> None:
    """Every run that ends is reported with how many are left."""
    told: list[tuple[str, int]] = []
    catalog = site.catalog
    list(
        run_campaign(
            catalog, [CLAIM], plain_pool, on_run=lambda claim, left: told.append((claim, left))
        )
    )
    assert told == [(CLAIM, 1), (CLAIM, 0)]


def test_evidence_has_no_machine_paths(plain_pool: HostPool, site: Site) -> None:
    """Neither where the site lies, nor where it ran, nor where Python is installed."""
    source = site.read(SNIPPET).replace(
        "assert total == 2\n",
        """\
import logging, os, pathlib, threading
try:
    import json
    json.loads("{")
except ValueError:
    logging.exception("from the library")
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
here = [os.getcwd(), __file__, os.__file__, pathlib.Path("x").resolve()]
assert not here, f"{here} {os.environ['HOME']}"
""",
    )
    site.write(SNIPPET, source)
    made = checked(site, plain_pool)[CLAIM]
    text = records.store(site.project).encode(made).decode()
    assert made.outcome is Outcome.FAILED
    assert "ZeroDivisionError" in text
    assert "JSONDecodeError" in text
    places = [
        str(site.root),
        str(Path(json.__file__).parents[1]),
        tempfile.gettempdir(),
        f"{Path.home()}/",
    ]
    assert [place for place in places if place in text] == []


def test_assertion_in_a_thread_fails_the_run(plain_pool: HostPool, site: Site) -> None:
    """A check that fails beside the main thread is a check that fails."""
    source = site.read(SNIPPET).replace(
        "assert total == 2\n",
        """\
import threading

def check():
    assert total == 3

thread = threading.Thread(target=check)
thread.start()
thread.join()
""",
    )
    site.write(SNIPPET, source)
    assert checked(site, plain_pool)[CLAIM].outcome is Outcome.FAILED
