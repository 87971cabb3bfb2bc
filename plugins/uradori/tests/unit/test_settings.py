"""`[tool.uradori]`: found, read and refused."""

from pathlib import Path

import pytest
from support.sites import Site
from uradori.project.settings import Settings, find_root, load_project, relative


def pyproject(root: Path, text: str | bytes) -> Path:
    """Write a pyproject.toml to `root`."""
    return Site(root).write("pyproject.toml", text).parent


def test_every_key_has_a_default(tmp_path: Path) -> None:
    """An empty table is a whole configuration."""
    project = load_project(pyproject(tmp_path, "[tool.uradori]\n"))
    assert (project.settings, project.problems) == (Settings(), ())
    assert project.settings == Settings(
        languages=("ja", "en"),
        docs="docs",
        snippets="snippets",
        notes="docs/notes",
        evidence=".uradori/evidence",
        region="ap-northeast-1",
        timeout=30.0,
        memory_mb=2048,
        output_kb=64,
        mutants=36,
        helpers=("faults", "engines"),
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
        ('languages = "ja"', "tool.uradori.languages: input should be a valid tuple"),
        ("languages = []", "tool.uradori.languages: tuple should have at least 1 item"),
        ('languages = ["Japanese"]', "tool.uradori.languages.0: string should match"),
        ('docs = "/srv/docs"', "tool.uradori.docs: value error, must be a folder inside"),
        ('docs = ""', "tool.uradori.docs: value error, must be a folder inside"),
        (
            'snippets = "../other"',
            "tool.uradori.snippets: value error, must be a folder inside",
        ),
        (
            'evidence = "a\\\\b"',
            "tool.uradori.evidence: value error, must be a folder inside",
        ),
        ('timeout = "soon"', "tool.uradori.timeout: input should be a valid number"),
        ("timeout = 0", "tool.uradori.timeout: input should be greater than 0"),
        ("timeout = -1", "tool.uradori.timeout: input should be greater than 0"),
        ("timeout = nan", "tool.uradori.timeout: input should be"),
        ("timeout = inf", "tool.uradori.timeout: input should be"),
        ("timeout = 1e9", "tool.uradori.timeout: input should be less than"),
        ("memory_mb = 64", "tool.uradori.memory_mb: input should be greater than or equal to 128"),
        ("output_kb = 0", "tool.uradori.output_kb: input should be greater than or equal to 1"),
        ("mutants = 0", "tool.uradori.mutants: input should be greater than or equal to 1"),
    ],
)
def test_bad_value_is_named(tmp_path: Path, line: str, message: str) -> None:
    """A value that makes no sense is a problem that names its key; the defaults take over."""
    project = load_project(pyproject(tmp_path, f"[tool.uradori]\n{line}\n"))
    assert {(each.code, each.path) for each in project.problems} == {("UR902", "pyproject.toml")}
    assert project.problems[0].message.startswith(message)
    assert project.settings == Settings()


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
    broken = pyproject(outer / "a", "[tool.uradori]\nthis is not TOML")
    other = pyproject(broken / "b", "[tool.other]\n")
    assert [find_root(folder) for folder in (outer, broken, other)] == [outer, outer, outer]


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
