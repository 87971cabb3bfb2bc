"""What only one machine knows has a stand-in in whatever is kept of a run."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from uradori.run import private
from uradori.run.private import LIBRARIES, STANDARD_LIBRARY, impersonal, without_paths
from uradori.run.surroundings import environment

Strip = Callable[[str], str]
ROOT, SCRATCH = "/home/aoi/site", Path("/var/folders/x1/uradori-0/pool-1/run-2")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine called kestrel, whose user is aoi."""
    environment = {
        "PATH": "/home/aoi/.local/bin:/opt/tools:/usr/bin:/bin",
        "VIRTUAL_ENV": "/home/aoi/site/.venv",
        "JAVA_HOME": "/opt/jdk-21",
    }
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(private, "_hosts", lambda: iter(["kestrel.example", "kestrel"]))
    monkeypatch.setattr(private, "_users", lambda: iter(["aoi", "root", "x"]))
    monkeypatch.setattr(private, "_account_home", lambda: "/home/aoi")
    private.learn.cache_clear()
    yield
    monkeypatch.undo()
    private.learn.cache_clear()


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/aoi/site/snippets/a.py", "snippets/a.py"),
        ("in /home/aoi/site", "in ."),
        ("/home/aoi/site-2/a", "~/site-2/a"),
        (f"{SCRATCH}/data", "scratch/data"),
        (f"{LIBRARIES}boto3/__init__.py", "boto3/__init__.py"),
        (f"{STANDARD_LIBRARY}json/decoder.py", "json/decoder.py"),
        ("/home/aoi/.cache/x", "~/.cache/x"),
        ("/home/aoi/.local/bin/valkey", "$PATH/valkey"),
        ("/opt/jdk-21/lib", "$JAVA_HOME/lib"),
        ("/usr/bin/env", "/usr/bin/env"),
        ("kestrel.example and kestrel:8080", "localhost and localhost:8080"),
        ("'aoi', aoi@kestrel", "'user', user@localhost"),
        ("aoife, kestrels, root, x", "aoife, kestrels, root, x"),
    ],
)
def test_stand_ins(text: str, expected: str) -> None:
    """The longest part that only this machine knows is replaced, and nothing else."""
    assert impersonal(text, ROOT, SCRATCH) == expected


@pytest.mark.usefixtures("machine")
def test_what_is_printed_keeps_its_names() -> None:
    """A snippet may speak of anyone who happens to be called like the user."""
    assert without_paths("aoi pays at /home/aoi/site/till", ROOT, SCRATCH) == "aoi pays at till"


@pytest.mark.parametrize("name", ["LANG", "LANGUAGE", "LC_TIME", "TZ", "HOME", "AWS_REGION"])
def test_run_sees_the_same_on_every_machine(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever else somebody has set: what a snippet reads of it would be in no digest."""
    monkeypatch.delenv(name, raising=False)
    before = environment("us-east-1", "/home/run")
    monkeypatch.setenv(name, "ja_JP.UTF-8")
    assert environment("us-east-1", "/home/run") == before


def test_machine_of_which_nothing_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is replaced where there is nothing to hide."""
    for name in private.PASSED_ON:
        monkeypatch.delenv(name, raising=False)
    for name in ("_hosts", "_users"):
        monkeypatch.setattr(private, name, lambda: iter(()))
    private.learn.cache_clear()
    assert impersonal(f"a{os.sep}b", ROOT, SCRATCH) == f"a{os.sep}b"
    monkeypatch.undo()
    private.learn.cache_clear()
