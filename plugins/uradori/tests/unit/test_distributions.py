"""Which distribution a module belongs to, as installers really leave them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.abacus import environment_with
from uradori.evidence import distributions
from uradori.evidence.distributions import Distribution, Distributions, place_of

PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "mylib"
version = "0.1.0"

[tool.hatch.build]
dev-mode-dirs = ["src"]
"""
FINDER = "__editable___mylib_0_1_0_finder"
METADATA = "Metadata-Version: 2.1\nName: mylib\nVersion: 0.1.0\n"


def packages_of(python: Path) -> Path:
    """Where distributions are installed for this interpreter."""
    (found,) = python.parents[1].glob("lib/python*/site-packages")
    return found


def by_path(folder: Path, source: Path) -> Path:
    """As pip leaves it: the folder of the source is on the path."""
    (source / "pyproject.toml").write_text(PROJECT)
    python = environment_with(folder / "venv", {})
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--quiet")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", *options]
    subprocess.run([*pip, "--editable", str(source)], check=True, capture_output=True)
    return packages_of(python)


def by_finder(folder: Path, source: Path) -> Path:
    """As setuptools leaves it where the folder of the source holds more than the package."""
    mapping = f"MAPPING: dict[str, str] = {{'mylib': '{source}/src/mylib'}}\nNAMESPACES = {{}}\n"
    return in_place(folder, source, {f"{FINDER}.py": f"import sys\n\n{mapping}"})


def by_nobody_knows_what(folder: Path, source: Path) -> Path:
    """Another builder, which has ideas of its own: there is only the address of the source."""
    return in_place(folder, source, {"_editable_impl_mylib.py": "install(...)\n"})


def in_place(folder: Path, source: Path, files: dict[str, str]) -> Path:
    """A folder of distributions with one that was installed in place."""
    info = folder / "site-packages/mylib-0.1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(METADATA)
    (info / "RECORD").write_text("".join(f"{name},,\n" for name in files))
    url = {"url": source.as_uri(), "dir_info": {"editable": True}}
    (info / "direct_url.json").write_text(json.dumps(url))
    for name, text in files.items():
        (folder / "site-packages" / name).write_text(text)
    return folder / "site-packages"


@pytest.mark.parametrize("install", [by_path, by_finder, by_nobody_knows_what])
def test_what_is_installed_in_place_is_known_by_its_source(
    tmp_path: Path, install: Callable[[Path, Path], Path]
) -> None:
    """In whatever way: its modules are its own, and what lies beside them is not."""
    package = tmp_path / "source/src/mylib"
    package.mkdir(parents=True)
    for file in ("__init__.py", "core.py", "data.txt"):
        (package / file).write_text("")
    table = Distributions([str(install(tmp_path, tmp_path / "source"))])
    expected = Distribution("mylib", "0.1.0", editable=True)
    core = str(package / "core.py")
    assert table.named("mylib") == expected
    assert table.of_module("mylib.core", core) == expected
    assert table.of_module("mylib", str(package / "__init__.py")) == expected
    assert table.of_module("core", core) is None  # it was found in some other way
    assert table.in_place(str(package / "data.txt")) == ("mylib", "mylib/data.txt")
    assert table.find("mylib/core.py") == package / "core.py"
    assert table.find("mylib/other.py") is None
    assert table.providing("mylib") == [expected]
    assert not table.is_pythons(core)


def test_distributions_that_share_a_folder_are_told_apart(tmp_path: Path) -> None:
    """A namespace belongs to none; each of its modules to the one that lists it."""
    for part in ("one", "two"):
        info = tmp_path / f"site-packages/shared_{part}-1.0.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: shared-{part}\nVersion: 1.0\n"
        )
        (info / "RECORD").write_text(f"shared/{part}/__init__.py,,\n../../../bin/x,,\n")
    table = Distributions([str(tmp_path / "site-packages")])
    folder = tmp_path / "site-packages/shared"
    for part in ("one", "two"):
        found = table.of_module(f"shared.{part}", str(folder / part / "__init__.py"))
        assert found == Distribution(f"shared-{part}", "1.0")
    assert table.of_module("shared.three", str(folder / "three.py")) is None
    assert {each.name for each in table.providing("shared")} == {"shared-one", "shared-two"}


def test_what_is_here_agrees_with_importlib() -> None:
    """Names and versions of everything that is installed, and modules of what is loaded."""
    from importlib import metadata

    import pydantic
    import yaml

    table = distributions.here()
    for each in metadata.distributions():
        found = table.named(each.name)
        assert found is not None
        assert found.version == metadata.version(each.name)
    assert table.of_module("yaml", yaml.__file__) == table.named("PyYAML")
    assert table.of_module("pydantic", pydantic.__file__) == table.named("pydantic")
    assert [each.name for each in table.providing("yaml")] == ["PyYAML"]
    assert table.of_module("shutil", shutil.__file__) is None
    assert table.is_pythons(shutil.__file__)
    assert table.holds(yaml.__file__)


def test_installing_is_noticed(tmp_path: Path) -> None:
    """A process that lives long, as a server does, sees what is installed meanwhile."""
    path = (str(tmp_path / "site-packages"),)
    Path(path[0]).mkdir()
    assert distributions.at(path).named("late") is None
    info = tmp_path / "site-packages/late-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: late\nVersion: 1.0\n")
    assert distributions.at(path).named("late") == Distribution("late", "1.0")


def test_metadata_that_is_odd_hides_no_other(tmp_path: Path) -> None:
    """Whatever is left half-removed in a folder of distributions."""
    site = tmp_path / "site-packages"
    for name, text in {"a-1.0.dist-info": "", "b-1.0.dist-info": "Name: b\n\nVersion: 2\n"}.items():
        (site / name).mkdir(parents=True)
        (site / name / "METADATA").write_text(text)
    (site / "c-1.0.dist-info").mkdir()
    (site / "b-1.0.dist-info/direct_url.json").write_text("[not JSON")
    table = Distributions([str(site)])
    assert [table.named(name) for name in "abc"] == [None, Distribution("b", ""), None]
    assert table.of_module("b", str(site / "b.py")) == Distribution("b", "")


@pytest.mark.parametrize(
    ("module", "file", "place"),
    [
        ("mylib", "/x/mylib/__init__.py", "mylib/__init__.py"),
        ("mylib.core", "/x/mylib/core.py", "mylib/core.py"),
        ("mylib.core", "/x/mylib/core.cpython-311-x86_64-linux-gnu.so",
         "mylib/core.cpython-311-x86_64-linux-gnu.so"),
        ("single", "/x/single.py", "single.py"),
    ],
)  # fmt: skip
def test_place_on_the_path(module: str, file: str, place: str) -> None:
    """Relative to whatever folder it was found in."""
    assert place_of(module, file) == place
