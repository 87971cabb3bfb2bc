"""A distribution of somebody else's, with a kind of proof and a backend of its own."""

import subprocess
import sys
import sysconfig
from pathlib import Path

from support.sites import Site

FILES = {
    "abacus.py": '''\
"""The library that snippets are about."""


def add(a, b):
    return {"sum": a + b}
''',
    "abacus_kinds.py": """\
from uradori.project.kinds import BackendSpec, Kind

RECKONED = Kind(
    name="reckoned",
    place=15,
    title={"en": "reckoning on an abacus"},
    badge={"ja": "そろばん {witness} で計算", "en": "reckoned on {witness}"},
    tally={"ja": "{witness} で計算 {count}", "en": "{count} reckoned on {witness}"},
    witness="abacus",
)
ABACUS = BackendSpec(
    name="abacus", load="abacus_backend:BACKEND", kinds=("reckoned",), usual="reckoned"
)
""",
    "abacus_backend.py": """\
import contextlib
import sys
from unittest import mock

import abacus
from uradori.evidence.model import Call

assert "mkdocs" not in sys.modules, "a build has no need of backends"


class Abacus:
    def warm(self, services, region):
        pass

    @contextlib.contextmanager
    def world(self, recording):
        original = abacus.add

        def add(a, b):
            index = recording.number()
            answer = original(a, b)
            recording.keep(index, Call("abacus", "Add", f"{a}, {b}", str(answer)))
            return recording.give(index, "Add", answer)

        with mock.patch.object(abacus, "add", add):
            yield

    def versions(self, imported):
        return {"abacus": "1.0"} if "abacus" in imported else {}


BACKEND = Abacus()
""",
    "abacus-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: abacus\nVersion: 1.0\n",
    "abacus-1.0.dist-info/entry_points.txt": """\
[uradori.kinds]
reckoned = abacus_kinds:RECKONED

[uradori.backends]
abacus = abacus_kinds:ABACUS
""",
}
SITE = {
    "snippets/abacus/adds_numbers.py": """\
# /// uradori
# backend = "abacus"
# fails_when = ["abacus_faults.forgets_the_carry"]
# ///
import abacus

found = abacus.add(7, 5)
assert found["sum"] == 12
print(found["sum"])
""",
    "snippets/abacus/adds_numbers.out": "12\n",
    "snippets/faults/abacus_faults.py": '''\
"""Broken abacuses."""

from collections.abc import Iterator
from random import Random
from unittest import mock

import abacus

from uradori.faults import fault


@fault(ja="繰り上がりを忘れる", en="the carry is forgotten")
def forgets_the_carry(rng: Random) -> Iterator[None]:
    with mock.patch.object(abacus, "add", lambda a, b: {"sum": (a + b) % 10}):
        yield
''',
    "docs/ja/abacus.md": """\
# そろばん { #abacus }

/// claim | abacus/adds_numbers
算盤は足し算をする。
///
""",
    "docs/en/abacus.md": """\
# Abacus { #abacus }

/// claim | abacus/adds_numbers
An abacus adds.
///
""",
}


def environment_with(folder: Path, files: dict[str, str], without: tuple[str, ...] = ()) -> Path:
    """The Python of a new environment with these files in it, and all that is installed here.

    What is called as one of `without`, or begins so, is left out.
    """
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    here = Path(sysconfig.get_paths()["purelib"])
    if without:
        there = here
        here = folder / "some_of_what_is_here"
        here.mkdir()
        for path in there.iterdir():
            if not path.name.startswith(without):
                (here / path.name).symlink_to(path)
    for name, text in files.items():
        path = packages / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    here_too = f"import site; site.addsitedir({str(here)!r})\n"
    (packages / "all_that_is_here.pth").write_text(here_too)
    return folder / "bin" / "python"


def called(python: Path, site: Site, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A module of Python called in a site."""
    return subprocess.run(
        [python, "-m", *arguments], cwd=site.root, capture_output=True, text=True, check=False
    )
