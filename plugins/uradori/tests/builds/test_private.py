"""Nothing that only one machine knows gets into evidence or a site, whatever a run says of it.

Real runs, on a machine with a home, a user, variables and a project folder that no other has, and
a real build of what they left.
"""

import os
import re
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from support.builds import PLAIN
from support.sites import Site

SECRET = "planted-in-a-variable"
USER = "planted-user"
PATIENCE = 600
"""Seconds after which a command that hangs is ended."""

HEADER = """\
# /// uradori
# backend = "{backend}"
# fails_when = ["machine.speaks"]
# ///
import os
import pathlib
import sys

import machine

here = pathlib.Path(__file__)
"""
HELPER = '''\
import getpass
import os
import pathlib
import platform
import site
import socket
import sys
import sysconfig
import tempfile

SILENT = True


def facts(file):
    """Everything that a program can find out about where it runs."""
    here = pathlib.Path(file).resolve()
    found = {
        "environment": dict(os.environ),
        "home": [str(pathlib.Path.home()), os.path.expanduser("~/notes")],
        "project": [file, str(here), str(here.parents[2]), f"It lies in {here.parents[2]}."],
        "working": os.getcwd(),
        "temporary": [tempfile.gettempdir(), tempfile.mkdtemp()],
        "interpreter": [sys.executable, sys.prefix, sys.base_prefix, *sys.path],
        "libraries": [*site.getsitepackages(), *sysconfig.get_paths().values(), os.__file__],
        "host": [socket.gethostname(), socket.getfqdn, platform.node(), os.uname().nodename],
        "user": [getpass.getuser(), os.environ.get("USER"), os.environ.get("LOGNAME")],
    }
    return found if not SILENT else {}
'''
FAULTS = """\
from unittest import mock

import machine
from uradori.faults import fault


@fault(ja="機械のことを話す", en="it speaks of its machine")
def speaks(rng):
    with mock.patch.object(machine, "SILENT", False):
        yield
"""
LOUD = "machine.SILENT = False\n"
CALLS = """\
import boto3

facts = machine.facts(__file__)
sqs = boto3.client("sqs")
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
for value in [*facts.values(), *sum((v for v in facts.values() if isinstance(v, list)), [])]:
    sqs.send_message(QueueUrl=queue, MessageBody=str(value))
print(facts)
received = []
for _ in range(30):
    received += sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10).get("Messages", [])
assert not received, f"at {here} of {facts}"
assert [str(each) for each in facts.values()] == []
"""
VALUES = """\
class Loud:
    def __repr__(self):
        return f"<Loud at {here} of {facts}>"


facts = machine.facts(__file__)
print("silent" if machine.SILENT else facts)
print(facts, file=sys.stderr)
for name, value in facts.items():
    assert value is None, f"{name} at {here} is {value}"
    assert {name: Loud()} == {name: str(value)}
assert str(here) if machine.SILENT else str(here) == os.getcwd()
"""
RAISES = """\
raise RuntimeError(f"at {here}: {machine.facts(__file__)}")
"""
CLAIMS: Mapping[str, tuple[str, str]] = {
    "machine/calls_are_silent": ("moto", CALLS),
    "machine/values_are_silent": ("plain", VALUES),
    "machine/output_is_loud": ("plain", LOUD + "print(machine.facts(__file__))\n"),
    "machine/values_are_loud": ("plain", LOUD + VALUES),
    "machine/it_raises": ("plain", LOUD + RAISES),
}


@dataclass(frozen=True, slots=True)
class Machine:
    """A machine like no other, and what was left on it."""

    site: Site
    environment: Mapping[str, str]

    def call(self, *command: str) -> str:
        """What a command prints in the project, whatever its status."""
        run = subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.site.root,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return run.stdout + run.stderr

    @property
    def words(self) -> Iterator[str]:
        """What nobody else may read."""
        yield from (SECRET, USER, str(self.site.root), str(self.site.root.parent))
        yield from (self.environment["HOME"], sys.prefix, sys.base_prefix + "/lib")
        yield from {sysconfig.get_paths()[name] for name in ("purelib", "stdlib")}
        if len(socket.gethostname()) > len("host"):
            yield socket.gethostname()

    def left(self, folder: str) -> Iterator[tuple[str, str]]:
        """Every file below a folder, as text."""
        for path in sorted((self.site.root / folder).rglob("*")):
            if path.is_file():
                name = path.relative_to(self.site.root).as_posix()
                yield name, path.read_bytes().decode(errors="replace")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """After the runs and the build."""
    root = tmp_path_factory.mktemp("planted-folder") / "planted-project"
    home = tmp_path_factory.mktemp("planted-home")
    site = Site(root)
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n')
    site.write("snippets/machine.py", HELPER)
    site.write("snippets/faults/machine.py", FAULTS)
    for claim, (backend, code) in CLAIMS.items():
        site.write(f"snippets/{claim}.py", HEADER.format(backend=backend) + code)
    blocks = "\n\n".join(f"/// claim | {claim}\nText.\n///" for claim in CLAIMS)
    for lang in ("ja", "en"):
        site.write(
            f"docs/{lang}/index.md", f"# Machine {{ #machine }}\n\n{blocks}\n\n/// ledger\n///\n"
        )
    site.write("mkdocs.yml", PLAIN)
    environment = {
        **os.environ,
        "HOME": str(home),
        "USER": USER,
        "LOGNAME": USER,
        "PLANTED": SECRET,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "NO_MKDOCS_2_WARNING": "1",
    }
    made = Machine(site, environment)
    made.call("uradori", "run", "--mutate")
    made.call("mkdocs", "build")
    return made


def test_everything_was_said(machine: Machine) -> None:
    """In output, values, messages, calls and errors of real and broken worlds."""
    entries = machine.site.ledger.entries
    evidence = {claim: entry.evidence for claim, entry in entries.items()}
    verdicts = {claim.partition("/")[2]: entry.verdict.value for claim, entry in entries.items()}
    assert verdicts == {
        "calls_are_silent": "checked",
        "values_are_silent": "checked",
        "output_is_loud": "broken",  # no assertion of it can fail
        "values_are_loud": "refuted",
        "it_raises": "broken",
    }
    [fault] = evidence["machine/calls_are_silent"].faults
    assert "environment" in fault.stdout
    assert len(fault.calls) > 10
    assert [each.message[:5] for each in fault.falsified] == ["at sn", ""]
    assert all(each.values for each in fault.falsified)
    assert "environment" in evidence["machine/output_is_loud"].stdout
    assert evidence["machine/values_are_loud"].refuted_by is not None
    assert "environment" in evidence["machine/it_raises"].detail


@pytest.mark.parametrize("folder", [".uradori", "site"])
def test_nothing_of_the_machine_is_left(machine: Machine, folder: str) -> None:
    """Neither in what runs leave nor in anything that is published."""
    found = [
        (name, word, text[max(0, text.index(word) - 80) : text.index(word) + 80])
        for name, text in machine.left(folder)
        for word in machine.words
        if word in text
    ]
    assert found == []


def test_page_shows_what_was_said(machine: Machine) -> None:
    """With stand-ins: what is kept back is not the whole."""
    page = BeautifulSoup(
        (machine.site.root / "site/en/index.html").read_text("utf-8"), "html.parser"
    )
    notes = [each.get_text() for each in page.select(".uradori-note")]
    assert notes
    assert [note for note in notes if re.search(r"snippets/machine/\w+\.py", note)]
