"""The rooms of the engine: whoever breaks their order is told by `lint-imports`."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grimp
import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "uradori"


def with_contracts() -> Iterator[Path]:
    """Every pyproject.toml above that has contracts, the nearest first."""
    for folder in Path(__file__).parents:
        path = folder / "pyproject.toml"
        if path.is_file() and "[tool.importlinter]" in path.read_text("utf-8"):
            yield path


CONTRACTS = next(with_contracts(), None)
if CONTRACTS is None:  # they belong to the repository, whose root `lint-imports` is called from
    pytest.skip("the engine was taken out of its repository", allow_module_level=True)


def contracts() -> list[dict[str, Any]]:
    """Every contract."""
    table = tomllib.loads(CONTRACTS.read_text("utf-8"))
    found: list[dict[str, Any]] = table["tool"]["importlinter"]["contracts"]
    return found


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the package and its contracts, in which the contracts hold."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, folder / "uradori", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CONTRACTS, folder)
    status, said = lint(folder)
    assert status == 0, said
    yield folder / "uradori"
    status, said = lint(folder)  # every rogue is gone again, so each was told by itself
    assert status == 0, said


def lint(folder: Path) -> tuple[int, str]:
    """Exit status and words of `lint-imports` in a folder."""
    program = (
        f"import sys; sys.path.insert(0, {str(folder)!r}); sys.argv[0] = 'lint-imports';"
        "from importlinter.cli import lint_imports_command; lint_imports_command()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, cwd=folder, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("rogues", "contract"),
    [
        ({"rogue.py": ""}, "Arrows point one way"),
        ({"rogue/__init__.py": ""}, "Arrows point one way"),
        ({"project/rogue.py": "import mkdocs"}, "Only the MkDocs host knows MkDocs"),
        ({"project/rogue.py": "import boto3"}, "Only one room knows AWS"),
        ({"project/deep/rogue.py": "import moto"}, "Only one room knows AWS"),
        ({"engines/rogue.py": "import pydantic"}, "What authors write is read in one room"),
        ({"evidence/rogue.py": "from uradori.page import wording"}, "Arrows point one way"),
        ({"run/rogue.py": "from uradori.aws import moto"}, "Arrows point one way"),
        ({"aws/rogue.py": "from uradori.page import wording"}, "Arrows point one way"),
        ({"page/rogue.py": "from uradori.run import pool"}, "Building a site cannot run"),
        ({"page/rogue.py": "import markdown"}, "Only the Markdown host knows"),
        ({"publish/rogue.py": "import pytest"}, "Only the pytest host knows pytest"),
        ({"publish/extras/rogue.py": "from uradori.run import pool"}, "Building a site cannot"),
        ({"publish/extras/rogue.py": ""}, "Extras do not know each other"),
        (
            {"publish/extras/anki/rogue.py": "from uradori.publish.extras.previews import fonts"},
            "Extras do not know each other",
        ),
        ({"hosts/rogue.py": ""}, "Hosts do not know each other"),
        ({"hosts/cli/rogue.py": "from uradori.hosts.mkdocs import plugin"}, "Hosts do not know"),
        ({"hosts/mkdocs/rogue.py": "from uradori.run import pool"}, "Building a site cannot run"),
        ({"hosts/markdown/rogue.py": "import click"}, "Only the command line speaks"),
        (
            {
                "evidence/rogue.py": "from uradori.evidence import other_rogue",
                "evidence/other_rogue.py": "from uradori.evidence import rogue",
            },
            "Nothing goes in circles",
        ),
    ],
)
def test_rogue_module_fails_the_lint(copy: Path, rogues: dict[str, str], contract: str) -> None:
    """At any level, whatever it breaks; the contract that it breaks is named."""
    folders = [copy / name for name in rogues if (copy / name).parent.exists() is False]
    try:
        for name, source in rogues.items():
            path = copy / name
            if not path.parent.exists():
                path.parent.mkdir()
                (path.parent / "__init__.py").write_text("", "utf-8")
            path.write_text(f"{source}\n", "utf-8")
        status, said = lint(copy.parent)
    finally:
        for name in rogues:
            (copy / name).unlink()
        for path in folders:
            shutil.rmtree(path.parent)
    assert status == 1, said
    broken = [line for line in said.splitlines() if line.endswith("BROKEN")]
    assert any(line.startswith(contract) for line in broken), said


def test_every_module_lies_in_a_package() -> None:
    """In a folder that is none, no contract would see it; stand-ins are modules of other names."""
    folders = {path.parent for path in PACKAGE.rglob("*.py") if "standins" not in path.parts}
    assert [each for each in sorted(folders) if not (each / "__init__.py").is_file()] == []


def test_every_library_has_a_room() -> None:
    """What is imported from elsewhere is named by a contract, which says who may import it."""
    named = {
        each
        for contract in contracts()
        if contract["type"] == "protected"
        for each in contract["protected_modules"]
    }
    graph = grimp.build_graph("uradori", include_external_packages=True, cache_dir=None)
    libraries = {each for each in graph.modules if not each.startswith("uradori")}
    assert libraries - sys.stdlib_module_names == named


def test_contracts_name_rooms() -> None:
    """Never a module, which somebody would have to remember to list."""
    rooms = {path.relative_to(PACKAGE).parent.as_posix() for path in PACKAGE.rglob("__init__.py")}
    named = {
        name.removeprefix("uradori").removeprefix(".").replace(".", "/")
        for contract in contracts()
        for key in ("containers", "ancestors", "source_modules", "allowed_importers")
        for name in contract.get(key, ())
    }
    single = {"hosts/pytest"}  # pytest loads a module of that name, not a package
    assert named - {""} - single <= rooms
