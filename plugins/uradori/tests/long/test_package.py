"""The package as people get it: built, installed into an empty environment, and used there."""

import json
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
import zipfile
from collections.abc import Mapping
from email.message import Message
from email.parser import BytesParser
from pathlib import Path

import pytest
from packaging.version import Version
from support.environments import Environment

ENGINE = Path(__file__).parents[2]
PACKAGE = ENGINE / "src/uradori"

PLAIN = {
    "pyproject.toml": "[tool.uradori]\n",
    "docs/index.md": "# Sums\n\n/// claim | sums/adds\nOne and one are two.\n///\n",
    "snippets/sums/adds.py": "from math import fsum\n\nassert fsum([1, 1]) == 2\n",
}
"""A project that needs the core alone."""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints; it has to succeed."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def checkout(folder: Path) -> Path:
    """A repository with the package in a folder, as a clone of ours would have it."""
    target = folder / "plugins/uradori"
    ignored = shutil.ignore_patterns("__pycache__", ".*cache*", ".uradori")
    shutil.copytree(ENGINE, target, ignore=ignored)
    run("git", "init", "--quiet", "--initial-branch=main", cwd=folder)
    run("git", "add", ".", cwd=folder)
    who = ("-c", "user.name=Tests", "-c", "user.email=tests@example.invalid")
    run("git", *who, "commit", "--quiet", "--message=As it is", cwd=folder)
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with wheel and sdist, and the repository that they were built from."""
    folder = tmp_path_factory.mktemp("package")
    source = checkout(folder / "clone") / "plugins/uradori"
    command = (sys.executable, "-m", "hatchling", "build", "--directory", folder / "dist")
    run(*command, cwd=source)
    return folder


def one(folder: Path, pattern: str) -> Path:
    """The file of this name."""
    [found] = folder.glob(pattern)
    return found


def environment(folder: Path, requirement: str) -> Path:
    """The programs of a new environment in which nothing is installed but this."""
    venv.create(folder, with_pip=True)
    pip = (folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, requirement, cwd=folder)
    return folder / "bin"


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """`folder` with these files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def metadata(wheel: Path) -> Message:
    """What the wheel says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = [each for each in archive.namelist() if each.endswith(".dist-info/METADATA")]
        return BytesParser().parsebytes(archive.read(name))


def test_wheel_has_every_file_of_the_package(built: Path) -> None:
    """Templates, styles, scripts, words and schemas too, and the licences."""
    with zipfile.ZipFile(one(built / "dist", "*.whl")) as archive:
        names = set(archive.namelist())
    wanted = {
        f"uradori/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert {each for each in names if ".dist-info/" not in each} == wanted
    licences = {Path(each).name for each in names if ".dist-info/licenses/" in each}
    assert licences == {"LICENSE", "NOTICE"}


def test_sdist_has_what_its_tests_and_manual_need(built: Path) -> None:
    """Whoever packages it can test it, and read how it is used."""
    with tarfile.open(one(built / "dist", "*.tar.gz")) as archive:
        names = {each.partition("/")[2] for each in archive.getnames()}
    wanted = ("LICENSE", "NOTICE", "README.md", "docs/keys.md", "tests/conftest.py")
    assert set(wanted) <= names


def test_metadata_is_complete(built: Path) -> None:
    """Who, under which licence, for whom; and no address, since there is none."""
    found = metadata(one(built / "dist", "*.whl"))
    assert found["Author"] == "uradori contributors"
    assert found["License-Expression"] == "MIT"
    assert found["Requires-Python"] == ">=3.11"
    assert any(each.startswith("Development Status") for each in found.get_all("Classifier"))
    assert found.get_all("Project-URL") is None
    assert found["Author-email"] is None
    required = [each for each in found.get_all("Requires-Dist") if "extra ==" not in each]
    assert len(required) <= 9
    extras = set(found.get_all("Provides-Extra"))
    offered = re.findall(r"uradori\[([^\]]+)\]", (ENGINE / "README.md").read_text("utf-8"))
    assert {name for each in offered for name in each.split(",")} <= extras


def test_oldest_versions_are_tried() -> None:
    """What the core, MkDocs and pytest may be as old as, sites are built with in `test_hosts`."""
    table = tomllib.loads((ENGINE / "pyproject.toml").read_text("utf-8"))["project"]
    extras = table["optional-dependencies"]
    bounds = [*table["dependencies"], *extras["mkdocs"], *extras["pytest"]]
    said = dict(re.findall(r"([\w-]+)>=([\d.]+)", "\n".join(bounds)))
    lock = (ENGINE / "tests/long/environments/lowest.lock").read_text("utf-8")
    tried = dict(re.findall(r"^([\w-]+)==([\w.]+)", lock, re.MULTILINE))
    assert len(said) == len(bounds)
    assert {name: Version(tried[name]) for name in said} == {
        name: Version(version) for name, version in said.items()
    }


@pytest.mark.parametrize("way", ["wheel", "sdist", "git"])
def test_core_runs_and_checks_by_itself(built: Path, tmp_path: Path, way: str) -> None:
    """However it is installed: without MkDocs, pytest and boto3 a claim is run and told of."""
    requirement = {
        "wheel": str(one(built / "dist", "*.whl")),
        "sdist": str(one(built / "dist", "*.tar.gz")),
        "git": f"git+file://{built}/clone#subdirectory=plugins/uradori",
    }[way]
    bin_ = environment(tmp_path / "venv", requirement)
    project = write(tmp_path / "project", PLAIN)
    run(bin_ / "uradori", "run", cwd=project)
    listed = json.loads(run(bin_ / "uradori", "list", "--json", cwd=project))
    assert [(each["id"], each["verdict"]) for each in listed["claims"]] == [
        ("sums/adds", "unchallenged")
    ]
    run(bin_ / "uradori", "check", cwd=project)
    schema = json.loads(run(bin_ / "uradori", "schema", "pyproject", cwd=project))
    assert "languages" in schema["properties"]["tool"]["properties"]["uradori"]["properties"]
    installed = run(bin_ / "python", "-m", "pip", "list", "--format=freeze", cwd=project)
    names = {line.partition("==")[0].lower() for line in installed.splitlines()}
    assert names.isdisjoint({"mkdocs", "pytest", "boto3", "moto", "watchfiles", "selectolax"})


def test_what_an_extra_brings_is_named_where_it_is_missing(built: Path, tmp_path: Path) -> None:
    """In one line with the command that installs it."""
    bin_ = environment(tmp_path / "venv", str(one(built / "dist", "*.whl")))
    project = write(tmp_path / "project", {**PLAIN, "built/index.html": ""})
    cards = ["no cards for link previews (hint: pip install pillow budoux)"]
    for command, extra, beside in (
        (["publish", "--search", "built"], "search", cards),
        (["serve"], "mkdocs", []),
    ):
        done = subprocess.run(
            [bin_ / "uradori", *command], cwd=project, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        *others, line = done.stderr.strip().splitlines()
        assert others == beside
        assert f"pip install 'uradori[{extra}]'" in line


INSTALL = "pip install './plugins/uradori[mkdocs]'"
"""What the manual says; here the wheel is installed, which is the same."""
FENCE = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
TUTORIALS = ("index", "first-hour-library", "first-hour-api", "first-hour-data")


@pytest.fixture(scope="module")
def programs(built: Path) -> Path:
    """The programs of an environment with what the tutorials install."""
    return environment(built / "tutorials", f"{one(built / 'dist', '*.whl')}[mkdocs]")


@pytest.mark.parametrize("name", TUTORIALS)
def test_tutorial_works_as_printed(programs: Path, tmp_path: Path, name: str) -> None:
    """File by file and command by command, in an empty folder; each command succeeds."""
    ran = []
    for match in FENCE.finditer((ENGINE / f"docs/{name}.md").read_text("utf-8")):
        language, title, body = match.groups()
        if title:
            write(tmp_path, {title: body})
        elif language == "console":
            for line in body.splitlines():
                ran.append(line)
                if line == INSTALL:
                    continue
                program, *arguments = line.split()
                run(programs / program, *arguments, cwd=tmp_path)
    assert ran[0] == INSTALL
    assert ran[-1] == "mkdocs build --strict"
    listed = json.loads(run(programs / "uradori", "list", "--json", cwd=tmp_path))
    assert {each["verdict"] for each in listed["claims"]} == {"checked"}
    assert len(listed["claims"]) > 1 or name == "first-hour-data"


SCHEMAS = {
    ".github/workflows/docs.yml": "vendor.github-workflows",
    ".github/workflows/shared.yml": "vendor.github-workflows",
    ".gitlab-ci.yml": "vendor.gitlab-ci",
    "shared.gitlab-ci.yml": "vendor.gitlab-ci",
    ".readthedocs.yaml": "vendor.readthedocs",
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_recipe_for_ci_is_valid(tmp_path: Path, name: str) -> None:
    """By the schema of who reads it."""
    texts = {title: body for _, title, body in FENCE.findall((ENGINE / "docs/ci.md").read_text())}
    path = write(tmp_path, {name: texts[name]}) / name
    checked = Environment("recipes").run(
        tmp_path, "check-jsonschema", "--builtin-schema", SCHEMAS[name], path
    )
    assert checked.status == 0, checked.text
