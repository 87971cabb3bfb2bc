"""`[tool.uradori]`: found, read and refused."""

import os
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.odd import put
from support.sites import Site
from uradori.project.settings import Settings, find_root, load_project, relative


def pyproject(root: Path, text: str | bytes) -> Path:
    """Write a pyproject.toml to `root`."""
    return Site(root).write("pyproject.toml", text).parent


def test_every_key_has_a_default(tmp_path: Path) -> None:
    """An empty table is a whole configuration."""
    project = load_project(pyproject(tmp_path, "[tool.uradori]\n"))
    assert (project.settings, project.problems) == (Settings(), ())
    assert (project.settings.languages, project.in_folders) == (("en",), False)
    assert project.settings == Settings(
        language="en",
        docs="docs",
        snippets="snippets",
        notes="docs/notes",
        evidence=".uradori/evidence",
        region="ap-northeast-1",
        timeout=30.0,
        memory_mb=2048,
        output_kb=64,
        mutants=36,
        helpers=("faults", "engines", "exercises"),
    )


def test_every_key_can_be_set(tmp_path: Path) -> None:
    """What the table says is what the project gets."""
    table = """\
[tool.uradori]
languages = ["en", "fr", "ja"]
docs = "text/"
snippets = "checks/code"
notes = "text/sources"
evidence = "build/evidence"
region = "eu-west-1"
timeout = 2.5
memory_mb = 512
output_kb = 8
mutants = 5
helpers = ["lib"]
"""
    assert load_project(pyproject(tmp_path, table)).settings == Settings(
        languages=("en", "fr", "ja"),
        docs="text",
        snippets="checks/code",
        notes="text/sources",
        evidence="build/evidence",
        region="eu-west-1",
        timeout=2.5,
        memory_mb=512,
        output_kb=8,
        mutants=5,
        helpers=("lib",),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("colour = 1", "tool.uradori.colour: no such key"),
        ('languages = "ja"', "tool.uradori.languages: must be a list"),
        ("languages = []", "tool.uradori.languages: must not be empty"),
        (
            'languages = ["Japanese"]',
            "tool.uradori.languages.1: must be a language",
        ),
        ('docs = "/srv/docs"', "tool.uradori.docs: must be a folder inside"),
        ('docs = ""', "tool.uradori.docs: must be a folder inside"),
        (
            'snippets = "../other"',
            "tool.uradori.snippets: must be a folder inside",
        ),
        (
            'evidence = "a\\\\b"',
            "tool.uradori.evidence: must be a folder inside",
        ),
        ('region = "a\\u0000b"', "tool.uradori.region: must be a region of AWS"),
        ('timeout = "soon"', "tool.uradori.timeout: must be a number"),
        ("timeout = 0", "tool.uradori.timeout: must be more than 0"),
        ("timeout = -1", "tool.uradori.timeout: must be more than 0"),
        ("timeout = nan", "tool.uradori.timeout: must be"),
        ("timeout = inf", "tool.uradori.timeout: must be"),
        ("timeout = 1e9", "tool.uradori.timeout: must be at most 86400"),
        ("memory_mb = 64", "tool.uradori.memory_mb: must be at least 128"),
        ("output_kb = 0", "tool.uradori.output_kb: must be at least 1"),
        ("mutants = 0", "tool.uradori.mutants: must be at least 1"),
        ('tab = "yes"', "tool.uradori.tab: must be true or false"),
        ("require_faults = 1", "tool.uradori.require_faults: must be true or false"),
        ('memory_mb = "512"', "tool.uradori.memory_mb: must be a whole number"),
        ("mutants = true", "tool.uradori.mutants: must be a whole number"),
        ("output_kb = 8.0", "tool.uradori.output_kb: must be a whole number"),
        ('timeout = "9"', "tool.uradori.timeout: must be a number"),
    ],
)
def test_bad_value_is_named(tmp_path: Path, line: str, message: str) -> None:
    """A value that makes no sense is a problem that names its key; the defaults take over."""
    project = load_project(pyproject(tmp_path, f"[tool.uradori]\n{line}\n"))
    assert {(each.code, each.path) for each in project.problems} == {("UR902", "pyproject.toml")}
    assert project.problems[0].message.startswith(message)
    assert project.settings == Settings()


ODD = (
    *("true", "7", "0.5", '"yes"', '"7"', "2026-01-31"),
    *("[]", "[1]", '["a"]', "[[]]", "{}", "{ a = 1 }"),
)
"""One value of each type that TOML has, and some that look like another."""


LIKE = {
    bool: {bool},
    int: {int},
    float: {int, float},
    str: {str},
    tuple: {list},
    dict: {dict},
}
"""Type of a setting → those of TOML that it is written as."""


@pytest.mark.parametrize("key", [each.name for each in fields(Settings)])
def test_value_of_another_type_is_one_problem(tmp_path: Path, key: str) -> None:
    """Of each setting: nothing is taken for what it only looks like."""
    refused = 0
    for value in ODD:
        project = load_project(pyproject(tmp_path, f"[tool.uradori]\n{key} = {value}\n"))
        told = [each.message for each in project.problems if each.code == "UR902"]
        if not told:
            written = tomllib.loads(f"x = {value}")["x"]
            assert type(written) in LIKE[type(getattr(project.settings, key))], value
            continue
        refused += 1
        assert len(told) == 1, value
        assert told[0].startswith(f"tool.uradori.{key}")
        assert not re.search("input|valid|pydantic|instance", told[0])
    assert refused > len(ODD) / 2


def test_every_bad_value_is_named_at_once(tmp_path: Path) -> None:
    """Nobody mends one key only to be told of the next."""
    table = '[tool.uradori]\ntimeout = "x"\ncolour = 1\ndocs = "/"\n'
    project = load_project(pyproject(tmp_path, table))
    keys = {problem.message.split(":")[0] for problem in project.problems}
    assert keys == {f"tool.uradori.{key}" for key in ("timeout", "colour", "docs")}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[tool.other]\n", id="other tool"),
        pytest.param(b"[tool.uradori\n", id="not TOML"),
        pytest.param(b"[tool]\nuradori = 1\n", id="not a table"),
        pytest.param(b"[tool.uradori]\nregion = '\xff'\n", id="not UTF-8"),
        pytest.param(b"[tool.uradori]\nx = " + b"[" * 5000, id="too deep"),
    ],
)
def test_table_that_cannot_be_read_is_a_problem(tmp_path: Path, text: bytes) -> None:
    """Without a readable table there are the defaults, and a problem that says so."""
    project = load_project(pyproject(tmp_path, text))
    assert [problem.code for problem in project.problems] == ["UR901"]
    assert project.settings == Settings()


def test_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A folder without pyproject.toml is no project, and no exception."""
    assert [problem.code for problem in load_project(tmp_path).problems] == ["UR901"]


def test_root_is_the_nearest_folder_with_the_table(tmp_path: Path) -> None:
    """Projects without the table, even broken ones, are passed on the way up."""
    outer = pyproject(tmp_path, "[tool.uradori]\n")
    broken = pyproject(outer / "a", "[tool.other]\nthis is not TOML")
    other = pyproject(broken / "b", "[tool.other]\ndependencies = ['uradori']\n")
    assert [find_root(folder) for folder in (outer, broken, other)] == [outer, outer, outer]


def test_settings_that_cannot_be_read_are_found(tmp_path: Path) -> None:
    """Who breaks them is told where, and not that there is no project."""
    root = pyproject(tmp_path, "[project]\n[tool.uradori]\nlanguages = [\n")
    assert find_root(root / "docs") == root
    (problem,) = load_project(root).problems
    assert (problem.code, problem.path, problem.line) == ("UR901", "pyproject.toml", 3)
    assert problem.message.startswith("is not TOML: ")


def test_our_tables_are_read_in_a_file_that_is_broken_elsewhere(tmp_path: Path) -> None:
    """The site is still checked as it is set, whatever another tool's table looks like."""
    table = """\
[tool.uradori]
languages = ["en"]
[tool.uradori.engines.duck]
name = "Duck"
[tool.other]
x = [
[tool.more]
"""
    project = load_project(pyproject(tmp_path, table))
    assert [(each.code, each.line) for each in project.problems] == [("UR901", 7)]
    assert project.settings.languages == ("en",)
    assert list(project.settings.engines) == ["duck"]


@pytest.mark.parametrize("odd", ["folder", "pipe", "dangling", "circular"])
def test_what_is_no_file_is_no_project(tmp_path: Path, odd: str) -> None:
    """Whatever stands in the place of the settings, one looks further up, and does not wait."""
    outer = pyproject(tmp_path, "[tool.uradori]\n")
    inner = outer / "inner"
    put(odd, inner / "pyproject.toml")
    assert find_root(inner) == outer
    assert [each.code for each in load_project(inner).problems] == ["UR901"]


def test_project_of_a_file_is_where_it_lies(tmp_path: Path) -> None:
    """A link belongs to the project that holds it."""
    one, two = (pyproject(tmp_path / name, "[tool.uradori]\n") for name in ("one", "two"))
    page = Site(two).write("docs/x.md", "")
    (one / "linked").symlink_to(page.parent)
    (tmp_path / "stray.md").symlink_to(page)
    assert find_root(page) == two
    assert find_root(one / "linked/x.md") == one
    assert find_root(tmp_path / "stray.md") is None


def test_a_wrong_key_takes_no_other_with_it(tmp_path: Path) -> None:
    """One engine that is wrong leaves the other engines and every other key."""
    project = load_project(
        pyproject(
            tmp_path,
            """\
[tool.uradori]
languages = ["en"]
timeout = "soon"
"odd.key" = 1

[tool.uradori.engines.good]
name = "Good"

[tool.uradori.engines.bad]
nmae = "Bad"
""",
        )
    )
    assert [each.message for each in project.problems] == [
        "tool.uradori.timeout: must be a number",
        "tool.uradori.engines.bad.name: is missing",
        "tool.uradori.engines.bad.nmae: no such key",
        "tool.uradori.odd.key: no such key",
    ]
    assert (project.settings.languages, project.settings.timeout) == (("en",), 30.0)
    assert list(project.settings.engines) == ["good"]


def test_typo_of_a_key_gets_a_suggestion(tmp_path: Path) -> None:
    """The nearest key is named."""
    (problem,) = load_project(pyproject(tmp_path, "[tool.uradori]\nlangauges = []\n")).problems
    assert problem.message == 'tool.uradori.langauges: no such key; did you mean "languages"?'


@pytest.mark.parametrize(
    "table", ["[tool.uradori]", "[ tool . uradori ]", "[tool]\nuradori = {}", "tool.uradori = {}"]
)
def test_root_is_found_however_toml_spells_the_table(tmp_path: Path, table: str) -> None:
    """What can be loaded can be found."""
    root = pyproject(tmp_path, f"{table}\n")
    assert (find_root(root), load_project(root).problems) == (root, ())


def test_root_of_an_inner_project_is_its_own(tmp_path: Path) -> None:
    """A project inside a project is found from inside it."""
    pyproject(tmp_path, "[tool.uradori]\n")
    inner = pyproject(tmp_path / "inner", "[tool.uradori]\n")
    assert find_root(Site(inner).write("docs/ja/x.md", "").parent) == inner


def test_no_root_above(tmp_path: Path) -> None:
    """Where no folder has the table there is no root."""
    assert find_root(pyproject(tmp_path, "[tool.other]\n")) is None


def test_shown_paths_start_at_the_root(tmp_path: Path) -> None:
    """Paths in messages and evidence are relative, with forward slashes."""
    shown = [relative(tmp_path / name, tmp_path) for name in ("a/b.md", "c")]
    assert shown == ["a/b.md", "c"]


PLACES = st.lists(st.sampled_from(["a", "ab", "..", "..c", ".d", " "]), max_size=5)


@given(PLACES, PLACES, st.booleans())
def test_paths_are_shown_from_the_root(below: list[str], root: list[str], absolute: bool) -> None:
    """As the operating system has it, also where they lead out of it."""
    start = Path(os.sep if absolute else "", "x", *root)
    for path in (start.joinpath(*below), start.parent.joinpath("xa", *below)):
        assert relative(path, start) == Path(os.path.relpath(path, start)).as_posix()
