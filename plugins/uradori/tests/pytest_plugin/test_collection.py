"""Who collects below the snippets: this plugin alone, whatever pytest is told and from wherever."""

import os
from pathlib import Path

import pytest
from support.nested import Nested
from support.sites import CLAIM, FAULT, OUTPUT, SNIPPET, Site, minimal_site
from uradori.evidence.model import Verdict

HEADER = '# /// uradori\n# backend = "plain"\n# kind = "calculation"\n# ///\n'
ITEM = f"{SNIPPET}::claim"
FAULT_ITEM = f"{SNIPPET}::fails_when[{FAULT}]"
BOTH = [ITEM, FAULT_ITEM]

BOMB = """\
import os
open(os.path.join({folder!r}, f"ran-in-{{os.getpid()}}"), "w").close()
"""
"""Leaves a file where it runs unguarded; the guard of a run refuses it."""


@pytest.fixture
def marks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside the site that whatever runs in this process leaves a file in."""
    return tmp_path_factory.mktemp("marks")


@pytest.fixture
def mined(site: Site, marks: Path) -> Site:
    """A site whose every Python file below the snippets shows if pytest runs it itself."""
    bomb = BOMB.format(folder=str(marks))
    site.write(SNIPPET, bomb + site.read(SNIPPET))
    site.write("snippets/bills/test_like_a_test.py", HEADER + bomb + "def test_it(): pass\n")
    site.write("snippets/test_helper.py", bomb + "def test_it(): pass\n")
    site.write("snippets/__init__.py", bomb)
    site.write("snippets/bills/__init__.py", bomb)
    site.write("snippets/bills/readme.txt", ">>> 1 + 1\n3\n")
    return site


def in_this_process(marks: Path) -> list[Path]:
    """What ran in the process of pytest."""
    return list(marks.glob(f"ran-in-{os.getpid()}"))


OPTIONS = {
    "doctest": ["--doctest-modules"],
    "doctest of texts": ["--doctest-glob=*.txt", "--doctest-glob=*.py", "--doctest-glob=*.out"],
    "all files": ["-o", "python_files=*.py"],
    "prepend": ["--import-mode=prepend", "--doctest-modules"],
    "append": ["--import-mode=append", "--doctest-modules"],
    "importlib": ["--import-mode=importlib", "--doctest-modules"],
    "no python": ["-p", "no:python"],
    "no doctest": ["-p", "no:doctest"],
    "no unittest": ["-p", "no:unittest"],
    "no main project": ["-p", "no:uradori-project", "-p", "no:uradori-reports"],
    "duplicates": ["--keep-duplicates", "--doctest-modules"],
    "namespaces": ["-o", "consider_namespace_packages=true", "--doctest-modules"],
}


@pytest.mark.parametrize("options", OPTIONS.values(), ids=OPTIONS)
def test_options_bring_nobody_else_to_the_snippets(
    mined: Site, marks: Path, run: Nested, options: list[str]
) -> None:
    """Listed or run, named or not: the same items, and no file runs in pytest's process."""
    other = "snippets/bills/test_like_a_test.py::claim"
    assert run.items("snippets", *options) == [*BOTH, other]
    assert run.items("snippets/test_helper.py", "snippets/bills/readme.txt", *options) == []
    run(SNIPPET, "snippets/test_helper.py", *options)
    assert in_this_process(marks) == []


@pytest.mark.parametrize(
    "argument", [".", "snippets/bills", "snippets/__init__.py", "./" + SNIPPET]
)
def test_places_named_in_any_way(mined: Site, marks: Path, run: Nested, argument: str) -> None:
    """A folder above or below, a package's file, the snippet itself."""
    items = run.items(argument, "--doctest-modules")
    assert [each for each in items if not each.endswith("::claim") and each != FAULT_ITEM] == []
    assert in_this_process(marks) == []


OTHERS = {
    "a collector of files": """
        import pytest

        class Takes(pytest.File):
            def collect(self):
                exec(self.path.read_text())
                return []

        @pytest.hookimpl(tryfirst=True)
        def pytest_collect_file(file_path, parent):
            return Takes.from_parent(parent, path=file_path)
        """,
    "a collector of folders": """
        import pytest

        class Takes(pytest.Directory):
            def collect(self):
                for path in self.path.glob("**/*.py"):
                    yield pytest.Module.from_parent(self, path=path)

        @pytest.hookimpl(tryfirst=True)
        def pytest_collect_directory(path, parent):
            return Takes.from_parent(parent, path=path) if path.name == "snippets" else None
        """,
    "a maker of modules": """
        import pytest

        @pytest.hookimpl(tryfirst=True)
        def pytest_pycollect_makemodule(module_path, parent):
            return pytest.Module.from_parent(parent, path=module_path)
        """,
}


@pytest.mark.parametrize("plugin", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("argument", ["snippets", "snippets/bills/test_like_a_test.py"])
def test_other_plugins_collect_nothing_there(
    mined: Site, marks: Path, run: Nested, pytester: pytest.Pytester, plugin: str, argument: str
) -> None:
    """Collectors of Markdown, of notebooks, of doctests of one's own: not below the snippets."""
    pytester.makeconftest(plugin)
    items = run.items(argument)
    assert items
    assert {each.partition("::")[2] for each in items} <= {"claim", f"fails_when[{FAULT}]"}
    assert in_this_process(marks) == []


@pytest.mark.parametrize("place", ["snippets", "snippets/bills", "snippets/faults"])
@pytest.mark.parametrize("argument", ["snippets", ".", SNIPPET, "snippets/faults/prices.py"])
def test_conftest_among_the_snippets_is_refused(
    site: Site, marks: Path, run: Nested, place: str, argument: str
) -> None:
    """Pytest would run it in its own process: it says so and does not."""
    site.write(f"{place}/conftest.py", BOMB.format(folder=str(marks)))
    result = run(argument)
    assert in_this_process(marks) == []
    if argument in {"snippets", "."} or (site.root / argument).is_relative_to(site.root / place):
        said = "\n".join([*result.outlines, *result.errlines])
        assert f"{place}/conftest.py: UR440 " in said
        assert result.ret != 0


@pytest.mark.parametrize("folder", ["snippets", "snippets/bills"])
def test_conftest_where_pytest_is_called_is_refused_too(
    site: Site, marks: Path, run: Nested, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """Without a word on the command line."""
    site.write("snippets/conftest.py", BOMB.format(folder=str(marks)))
    monkeypatch.chdir(site.root / folder)
    result = run()
    assert in_this_process(marks) == []
    assert result.ret == pytest.ExitCode.USAGE_ERROR


# Where the project is


def test_configuration_above_the_site(pytester: pytest.Pytester, run: Nested, marks: Path) -> None:
    """Pytest's rootdir lies above the project: the snippets are found and guarded all the same."""
    (pytester.path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    site = minimal_site(pytester.path / "docs-of-ours")
    site.write(SNIPPET, BOMB.format(folder=str(marks)) + site.read(SNIPPET))
    pytester.chdir()
    os.chdir(site.root)
    expected = [f"docs-of-ours/{each}" for each in BOTH]
    assert run.items("snippets") == expected
    assert run.items(SNIPPET, "--doctest-modules") == expected
    run("snippets", SNIPPET)
    assert in_this_process(marks) == []


@pytest.mark.parametrize("folder", [".", "site", "site/snippets", "site/snippets/bills", "other"])
def test_any_working_directory(
    pytester: pytest.Pytester, run: Nested, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """The project is the one around the file, not around whoever calls."""
    site = minimal_site(pytester.path / "site")
    (pytester.path / "other").mkdir()
    monkeypatch.chdir(pytester.path / folder)
    result = run(os.path.relpath(site.root / SNIPPET))
    result.assert_outcomes(passed=2)
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


def test_rootdir_elsewhere(
    site: Site, run: Nested, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """`--rootdir` names ids, and nothing else."""
    other = tmp_path_factory.mktemp("other")
    run("--rootdir", other, site.root / SNIPPET).assert_outcomes(passed=2)
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


@pytest.mark.parametrize("parallel", [[], ["-n", "2"]], ids=["alone", "workers"])
def test_several_projects_in_one_run(
    pytester: pytest.Pytester, run: Nested, parallel: list[str]
) -> None:
    """Each has its own catalog, settings and evidence; the same claim id is two claims."""
    first, second = (minimal_site(pytester.path / name) for name in ("first", "second"))
    second.write("pyproject.toml", '[tool.uradori]\nsnippets = "checks"\n')
    (second.root / "snippets").rename(second.root / "checks")
    second.edit("checks/bills/million_requests_cost_two_dollars.py", "== 2", "== 3")
    run("first", "second", *parallel).assert_outcomes(passed=3, failed=1)
    assert first.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    evidence = second.ledger.entries[CLAIM].evidence
    assert evidence is not None
    assert "total = 2" in evidence.detail


def test_project_inside_the_repository_of_another(
    site: Site, run: Nested, pytester: pytest.Pytester
) -> None:
    """The nearest settings count."""
    inner = minimal_site(pytester.path / "examples" / "inner")
    items = run.items()
    assert items == [f"examples/inner/{each}" for each in BOTH] + BOTH
    assert inner.ledger.entries[CLAIM].verdict is Verdict.NOT_RUN


def test_links_to_the_snippets_are_theirs_too(
    mined: Site, marks: Path, run: Nested, pytester: pytest.Pytester
) -> None:
    """What a link from elsewhere leads to is collected where it lies, and only there."""
    (pytester.path / "linked").symlink_to("snippets")
    (pytester.path / "test_linked.py").symlink_to("snippets/bills/test_like_a_test.py")
    (pytester.path / "snippets" / "bills" / "again").symlink_to("..")
    assert run.items("linked", "test_linked.py", "--doctest-modules") == []
    assert len(run.items("snippets")) == 3
    assert in_this_process(marks) == []


# What pytest is told to leave out


@pytest.mark.parametrize(
    "options",
    [
        ["--ignore", "snippets/bills"],
        ["--ignore", SNIPPET],
        ["--ignore-glob", "*million*"],
        ["-o", "norecursedirs=bills"],
        ["--deselect", "snippets/bills"],
    ],
)
def test_what_is_ignored_is_not_collected(site: Site, run: Nested, options: list[str]) -> None:
    """Pytest's own ways of leaving something out hold here as anywhere."""
    assert run.items("snippets", *options) == []
    assert run.items("snippets") == BOTH


# What failed before


def test_last_failed_brings_faults_again(site: Site, run: Nested) -> None:
    """A claim that was mended does not hide the fault that still survives."""
    right = site.read(SNIPPET)
    blind = right.replace("assert total == 2", "assert total").replace('"total:", total', '"x", 2')
    site.write(SNIPPET, blind)  # prints something else, and notices no fault
    run.remembering("snippets").assert_outcomes(failed=2)
    site.write(OUTPUT, "x 2 USD\n")
    run.remembering("snippets", "--lf").assert_outcomes(passed=1, failed=1)
    run.remembering("snippets", "--lf").assert_outcomes(failed=1)
    site.write(SNIPPET, right)
    site.write(OUTPUT, "total: 2 USD\n")
    run.remembering("snippets", "--lf").assert_outcomes(passed=1)
    run.remembering("snippets", "--ff").assert_outcomes(passed=2)
