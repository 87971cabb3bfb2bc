"""What is installed: evidence holds for the versions that ran, and for the bytes of what has none.

Everything is tried with distributions that are really there, in an environment of the test's own,
by the command as a person calls it.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from support.abacus import environment_with
from support.sites import CLAIM, FAULT, SNIPPET, Site, minimal_site
from uradori.evidence import records
from uradori.evidence.model import Evidence, Verdict
from uradori.page import wording
from uradori.project.kinds import Strength

PACKAGE = {
    "mylib/__init__.py": "from mylib.core import double\n",
    "mylib/core.py": "import mydep\n\n\ndef double(x):\n    return mydep.add(x, x)\n",
    "mylib/unused.py": "",
}
DEPENDENCY = {"mydep.py": "def add(x, y):\n    return x + y\n"}
SOURCE = f"""\
# /// uradori
# backend = "plain"
# kind = "library"
# statements = ["bills.cost"]
# fails_when = ["{FAULT}"]
# ///
import prices

import mylib

assert mylib.double(prices.PER_MILLION) == 4
print("total: 2 USD")
"""
STALE = "was run, but on something else"


@dataclass(frozen=True, slots=True)
class Environment:
    """A Python with what it takes to run uradori, and folders for more."""

    python: Path

    @property
    def packages(self) -> Path:
        """Where distributions are installed."""
        (found,) = self.python.parents[1].glob("lib/python*/site-packages")
        return found

    def install(self, name: str, version: str, files: dict[str, str]) -> None:
        """Put a distribution there as a wheel would, in the place of what it was before."""
        self.remove(name)
        info = f"{name}-{version}.dist-info"
        metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        record = "".join(f"{path},,\n" for path in [*files, f"{info}/METADATA", f"{info}/RECORD"])
        texts = {**files, f"{info}/METADATA": metadata, f"{info}/RECORD": record}
        for path, text in texts.items():
            (self.packages / path).parent.mkdir(exist_ok=True)
            (self.packages / path).write_text(text)

    def install_in_place(self, name: str, version: str, folder: Path) -> None:
        """Leave what pip leaves of a distribution that stays where its source is."""
        self.install(name, version, {f"_{name}.pth": f"{folder}\n"})
        url = {"url": folder.as_uri(), "dir_info": {"editable": True}}
        info = self.packages / f"{name}-{version}.dist-info"
        (info / "direct_url.json").write_text(json.dumps(url))

    def remove(self, name: str) -> None:
        """Remove a distribution, if it is there."""
        for info in self.packages.glob(f"{name}-*.dist-info"):
            for line in (info / "RECORD").read_text().splitlines():
                (self.packages / line.partition(",")[0]).unlink(missing_ok=True)
            shutil.rmtree(info)

    def uradori(self, site: Site, *arguments: str) -> Any:
        """What a command says with --json."""
        done = subprocess.run(
            [self.python, "-m", "uradori", *arguments, "--json"],
            cwd=site.root,
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert done.stdout, done.stderr
        return json.loads(done.stdout)

    def told(self, site: Site) -> list[str]:
        """What is wrong with the evidence, as `check` has it."""
        found = self.uradori(site, "check")["problems"]
        return [each["message"].partition("(")[2] for each in found if each["code"] == "UR402"]

    def checks(self, site: Site) -> Evidence:
        """The evidence of the site's claim, run just now."""
        found = self.uradori(site, "run", CLAIM)
        assert found["problems"] == []
        assert self.told(site) == []
        evidence, _ = records.read(site.project, CLAIM)
        assert evidence is not None
        return evidence


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """One for all tests of this module: each installs what it needs."""
    return Environment(environment_with(tmp_path_factory.mktemp("environment") / "venv", {}))


@pytest.fixture
def installed(environment: Environment) -> Environment:
    """The environment with the library's dependency in it, and with what nobody imports."""
    environment.remove("mylib")
    environment.install("mydep", "1.0", DEPENDENCY)
    environment.install("mytool", "1.0", {"mytool.py": ""})
    return environment


@pytest.fixture
def about(tmp_path: Path) -> Site:
    """A site whose claim is about a library."""
    site = minimal_site(tmp_path / "site")
    site.write(SNIPPET, SOURCE)
    return site


def write(folder: Path, files: dict[str, str]) -> Path:
    """Put files below a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def test_versions_of_what_was_imported(installed: Environment, about: Site) -> None:
    """The library under test and what it imports itself; of what nobody imports, nothing."""
    installed.install("mylib", "0.1.0", PACKAGE)
    made = installed.checks(about)
    assert made.versions == {"mylib": "0.1.0"}
    assert made.imported == {"mydep": "1.0", "python": platform.python_version()}
    absent = {"": {"prices//": "nothing"}}  # before the snippets folder
    assert (made.editable, made.elsewhere) == ((), absent)
    document = installed.uradori(about, "list")
    (claim,) = (each for each in document["claims"] if each["id"] == CLAIM)
    assert claim["versions"] == {"mylib": "0.1.0"}
    assert claim["imported"] == made.imported
    assert wording.badge(about.ledger.entries[CLAIM], "en") == "run with mylib 0.1.0"
    installed.install("mytool", "2.0", {"mytool.py": "x = 1\n"})
    assert installed.told(about) == []
    installed.install("mydep", "1.1", DEPENDENCY)
    assert installed.told(about) == ["version changed: mydep 1.0 → 1.1)"]
    installed.install("mylib", "0.2.0", PACKAGE)
    changes = ("mydep 1.0 → 1.1", "mylib 0.1.0 → 0.2.0")
    assert installed.told(about) == [
        "; ".join(f"version changed: {each}" for each in changes) + ")"
    ]
    for name in ("mylib", "mydep"):  # a site may be built where nothing of it is installed
        installed.remove(name)
    assert installed.told(about) == []


@pytest.mark.parametrize(
    ("header", "badge"),
    [
        ("", "run with mylib 0.1.0"),
        ('# libraries = ["mydep", "mylib"]\n', "run with mydep 1.0 + mylib 0.1.0"),
        ('# libraries = ["json"]\n', f"run with python {platform.python_version()}"),
    ],
)
def test_badge_names_the_library_that_was_imported(
    installed: Environment, about: Site, header: str, badge: str
) -> None:
    """What the header names, or else what the snippet imports; neither more nor anything else."""
    installed.install("mylib", "0.1.0", PACKAGE)
    about.edit(SNIPPET, '# kind = "library"\n', header)
    about.edit(SNIPPET, "import mylib\n", "import json\n\nimport mylib\n\njson.dumps(1)\n")
    made = installed.checks(about)
    entry = about.ledger.entries[CLAIM]
    assert (entry.verdict, entry.strength) == (Verdict.CHECKED, Strength.RAN)
    assert wording.badge(entry, "en") == badge
    assert wording.badge_of(entry.history[-1], "en") == badge
    (claim,) = (each for each in installed.uradori(about, "list")["claims"] if each["id"] == CLAIM)
    assert claim["kind"] == made.kind == "library"
    assert claim["versions"] == made.versions


def test_what_the_host_had_imported_counts(installed: Environment, about: Site) -> None:
    """A run is forked from a process that uses some libraries itself: with all they import."""
    about.edit(SNIPPET, "import mylib\n\n", "import pydantic\n\nmylib = None\n")
    about.edit(SNIPPET, "mylib.double(prices.PER_MILLION)", "2 * prices.PER_MILLION")
    made = installed.checks(about)
    needed = {"annotated-types", "pydantic_core", "typing-inspection"}
    assert (sorted(made.versions), needed - {*made.imported}) == (["pydantic"], set())
    assert not {"PyYAML", "click", "boto3", "moto"} & {*made.imported}


@pytest.mark.parametrize("place", ["inside", "outside"])
def test_what_is_installed_in_place_is_bound_by_its_bytes(
    installed: Environment, about: Site, tmp_path: Path, place: str
) -> None:
    """Below the project or elsewhere, its version says nothing; the files that ran do."""
    folder = about.root / "src" if place == "inside" else tmp_path / "library"
    installed.install_in_place("mylib", "0.1.0", write(folder, PACKAGE))
    made = installed.checks(about)
    assert (made.versions, made.editable) == ({"mylib": "0.1.0"}, ("mylib",))
    found = {*made.files} if place == "inside" else {*made.elsewhere["mylib"]}
    prefix = "src/" if place == "inside" else ""
    assert {f"{prefix}mylib/__init__.py", f"{prefix}mylib/core.py"} <= found
    assert f"{prefix}mylib/unused.py" not in found
    assert str(tmp_path) not in f"{made.files} {made.elsewhere}"
    (folder / "mylib/unused.py").write_text("x = 1\n")
    installed.install_in_place("mylib", "0.1.1", folder)
    assert installed.told(about) == []
    core = folder / "mylib/core.py"
    status = core.stat()
    core.write_text(core.read_text().replace("add(x, x)", "add(x, y)"))
    os.utime(core, ns=(status.st_atime_ns, status.st_mtime_ns))
    name = "src/mylib/core.py" if place == "inside" else "mylib: mylib/core.py"
    assert installed.told(about) == [f"file changed: {name})"]
    write(folder, PACKAGE)
    assert installed.told(about) == []
    installed.install("mylib", "0.1.0", PACKAGE)
    assert installed.told(about) == []  # the same version, and the bytes that ran


def test_version_says_nothing_once_a_library_is_in_place(
    installed: Environment, about: Site, tmp_path: Path
) -> None:
    """What ran was a release; what would run now may be anything."""
    installed.install("mylib", "0.1.0", PACKAGE)
    installed.checks(about)
    installed.install_in_place("mylib", "0.1.0", write(tmp_path / "library", PACKAGE))
    assert installed.told(about) == ["version changed: mylib 0.1.0 → 0.1.0 (editable))"]


def test_module_of_no_distribution_is_bound_by_its_bytes(
    installed: Environment, about: Site
) -> None:
    """Somebody copied it into the environment."""
    for name, text in PACKAGE.items():
        (installed.packages / name).parent.mkdir(exist_ok=True)
        (installed.packages / name).write_text(text)
    made = installed.checks(about)
    assert sorted(made.elsewhere[""]) == ["mylib/__init__.py", "mylib/core.py", "prices//"]
    (installed.packages / "mylib/core.py").write_text(PACKAGE["mylib/core.py"] + "\n")
    assert installed.told(about) == ["file changed: mylib/core.py)"]
    shutil.rmtree(installed.packages / "mylib")


def test_other_bytes_of_uradori_make_evidence_stale(
    about: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What runs of it counts; what renders pages does not."""
    monkeypatch.delenv("PYTHONPATH", raising=False)  # where the engine is tested away from here
    environment = Environment(environment_with(tmp_path / "venv", {}))
    import uradori

    source = tmp_path / "source"
    shutil.copytree(Path(uradori.__file__).parent, source / "uradori")
    environment.install("mylib", "0.1.0", PACKAGE)
    environment.install("mydep", "1.0", DEPENDENCY)
    environment.install_in_place("uradori", "0.1.0", source)
    # Before the path of whatever else is installed.
    (environment.packages / "_uradori.pth").unlink()
    (environment.packages / "__uradori.pth").write_text(f"{source}\n")
    record = environment.packages / "uradori-0.1.0.dist-info/RECORD"
    record.write_text(record.read_text().replace("_uradori.pth", "__uradori.pth"))
    (environment.packages / "uradori-0.1.0.dist-info/entry_points.txt").write_text(
        next(Path(path, "entry_points.txt") for path in _infos()).read_text()
    )
    made = environment.checks(about)
    assert made.uradori.startswith("0.1.0+")
    page = source / "uradori/page/badge.py"
    page.write_text("")
    assert environment.told(about) == []
    guard = source / "uradori/run/guard.py"
    guard.write_text(guard.read_text() + "\n")
    (told,) = environment.told(about)
    assert told.startswith(f"version changed: uradori {made.uradori} → 0.1.0+")


def _infos() -> list[str]:
    from importlib.metadata import distribution

    return [str(distribution("uradori")._path)]  # type: ignore[attr-defined]


def test_environment_is_that_of_this_test() -> None:
    """Nothing of what is installed here goes by these names."""
    code = "import importlib.util as u; print(*map(u.find_spec, ('mylib', 'mydep', 'mytool')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "None None None\n"
