"""Several packages in one repository, each with pages of its own, beside what all of them share."""

from pathlib import Path

import pytest
from support.builds import build
from support.cli import uradori
from support.sites import Site
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Verdict

QUEUE = '''\
"""Queues."""


class Queue:
    """What comes first goes first."""

    def __init__(self):
        self.items = []

    def put(self, item):
        """Add an item."""
        self.items.append(item)

    def get(self):
        """The first of them."""
        return self.items.pop(0)
'''
CONFTEST = """\
import pytest
from queues import Queue


@pytest.fixture
def queue():
    return Queue()
"""
TEST = "def test_fifo(queue):\n    queue.put(1)\n    queue.put(2)\n    assert queue.get() == 1\n"
DOUBLE = '''\
"""Numbers."""


def double(number):
    """Twice a number.

    >>> double(2)
    4
    """
    return 2 * number
'''


@pytest.fixture
def repository(tmp_path: Path) -> Site:
    """Two packages, one in `src` and one beside its settings; tests of both at the root."""
    site = Site(tmp_path / "repository")
    site.write("pyproject.toml", '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n')
    site.write("tests/test_all.py", "def test_all():\n    assert True\n")
    for name in ("queues", "numbers_of_ours"):
        settings = f'[project]\nname = "{name}"\nversion = "1"\n'
        site.write(f"packages/{name}/pyproject.toml", settings)
        site.write(f"packages/{name}/mkdocs.yml", f"site_name: {name}\ntheme: {{name: mkdocs}}\n")
        site.write(f"packages/{name}/docs/index.md", f"# {name}\n\nText.\n")
    site.write("packages/queues/src/queues/__init__.py", QUEUE)
    site.write("packages/queues/tests/conftest.py", CONFTEST)
    site.write("packages/queues/tests/test_queues.py", TEST)
    site.write("packages/numbers_of_ours/numbers_of_ours/__init__.py", DOUBLE)
    return site


def test_each_package_is_a_project(repository: Site) -> None:
    """It is set up, run, checked and built in its folder, whatever its layout."""
    claims = {}
    for name in ("queues", "numbers_of_ours"):
        package = Site(repository.root / "packages" / name)
        begun = uradori(package.root, "init", "--yes")
        assert (begun.status, begun.err) == (0, "")
        if name == "queues":
            page = "# A\n\n/// claim | tests/test_queues.py::test_fifo\nFirst in, first out.\n///\n"
            package.write("docs/order.md", page)
            table = '\n[tool.uradori.claims."tests/test_queues.py::test_fifo"]\n'
            line = 'fails_when = ["queues:Queue.get returns 2"]\n'
            settings = (package.root / "pyproject.toml").read_text("utf-8")
            package.write("pyproject.toml", settings + table + line)
        assert uradori(package.root, "run").status == 0
        assert uradori(package.root, "check").status == 0
        assert build(package).status == 0
        entries = load_ledger(package.root).entries.values()
        assert {each.verdict for each in entries} == {Verdict.CHECKED}
        claims[name] = {each.snippet.id for each in entries}
    assert "tests/test_queues/test_fifo" in claims["queues"]
    assert claims["numbers_of_ours"] == {"numbers-of-ours/double_as_documented"}


def test_at_the_root_projects_below_are_named(repository: Site) -> None:
    """The root has settings of its own, and none of ours."""
    before = uradori(repository.root, "run")
    assert before.status == 1
    assert "no project here: run uradori init" in before.err
    several = uradori(repository.root, "init", "--yes")
    assert several.status == 1
    assert "packages/numbers_of_ours/mkdocs.yml, packages/queues/mkdocs.yml" in several.err
    assert uradori(repository.root / "packages/queues", "init", "--yes").status == 0
    hidden = repository.root / ".cache/other"
    hidden.mkdir(parents=True)
    (hidden / "pyproject.toml").write_text("[tool.uradori]\n", "utf-8")
    for command in ("run", "check", "list"):
        said = uradori(repository.root, command)
        assert said.status == 1
        assert "go to one of those below: packages/queues, or" in said.err


def test_code_beside_the_project_is_told(repository: Site) -> None:
    """What is tested at the root of the repository is no package's."""
    package = Site(repository.root / "packages/queues")
    assert uradori(package.root, "init", "--yes").status == 0
    page = "# A\n\n/// claim | ../../tests/test_all.py::test_all\nAll is well.\n///\n"
    package.write("docs/all.md", page)
    checked = uradori(package.root, "check")
    assert checked.status == 1
    assert "UR170 leads out of the project, the folder of pyproject.toml" in checked.err


@pytest.mark.parametrize(
    ("settings", "offered"),
    [
        ("", "packages/queues/tests/test_queues.py::test_one"),
        (
            '[tool.pytest.ini_options]\ntestpaths = ["../x", "chec*"]\n',
            "checks/test_more.py::test_two",
        ),
    ],
)
def test_tests_of_packages_are_found_from_the_root(
    tmp_path: Path, settings: str, offered: str
) -> None:
    """One site for all packages: a test of one of them is offered, or of where pytest looks."""
    site = Site(tmp_path / "repository")
    site.write("mkdocs.yml", "site_name: All\ntheme: {name: mkdocs}\n")
    site.write("docs/index.md", "# All\n")
    site.write("pyproject.toml", f'[project]\nname = "all-of-it"\nversion = "1"\n\n{settings}')
    site.write(".venv/lib/tests/test_others.py", "def test_three():\n    assert 3 == 3\n")
    site.write("packages/queues/tests/test_queues.py", "def test_one():\n    assert 1 == 1\n")
    site.write("checks/test_more.py", "def test_two():\n    assert 2 == 2\n")
    assert f"/// claim | {offered}\n" in uradori(site.root, "init", "--yes").out
