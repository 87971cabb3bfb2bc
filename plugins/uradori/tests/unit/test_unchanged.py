"""What a command has found is believed for as long as nothing changes, and no longer."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.cli import uradori
from support.sites import CLAIM, HELPER, NOTE, OUTPUT, SNIPPET, Site
from uradori.evidence import around, records, unchanged
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.unchanged import Inspection
from uradori.hosts.cli.commands import running, telling
from uradori.project.model import sha256
from uradori.project.settings import load_project

EVIDENCE = f".uradori/evidence/{CLAIM}.json"
PAGE = "docs/en/bills.md"
STORE = ".uradori/unchanged-test.json"
SAID = ["all is well"]


@pytest.fixture(autouse=True)
def same_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest says in a variable which test runs."""
    passing = around._PASSING | {"PYTEST_CURRENT_TEST"}
    monkeypatch.setattr(around, "_PASSING", passing)


@pytest.fixture
def judged(site: Site) -> Site:
    """A site with evidence, and with what was found in it."""
    records.write(site.project, site.evidence())
    assert found(site) is None
    return site


def found(site: Site, outside: Path | None = None, names: tuple[str, ...] = ()) -> list[str] | None:
    """What is known without looking; where nothing is, look, and keep what is said."""
    look = Inspection(load_project(site.root))
    known = look.known("test")
    if known is None:
        with look:
            assert load_ledger(site.root).entries
            if outside is not None:
                outside.read_bytes()
            look.keep("test", SAID, names)
    return known


def changed(path: Path, data: bytes) -> None:
    """Write a file until the clock has gone on since it was written last."""
    before = path.stat().st_ctime_ns
    path.write_bytes(data)
    while path.stat().st_ctime_ns == before:
        path.write_bytes(data)


def quietly(path: Path) -> None:
    """Change a byte, and put size and times back."""
    before, data = path.stat(), path.read_bytes()
    changed(path, data[:-1] + bytes([data[-1] ^ 1]))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def swapped(site: Site, one: str, other: str) -> None:
    """Put two files into each other's place."""
    first, second = site.read(one), site.read(other)
    site.write(one, second)
    site.write(other, first)


def linked(site: Site, name: str) -> None:
    """Put a link to the same content in the place of a file."""
    path = site.root / name
    path.rename(path.with_suffix(".real"))
    path.symlink_to(path.with_suffix(".real"))


def test_what_was_found_is_known_again(judged: Site) -> None:
    """Where all bytes are the same: times, inodes and rights say nothing."""
    assert found(judged) == SAID
    content = (judged.root / PAGE).read_bytes()
    (judged.root / PAGE).unlink()
    changed(judged.write("docs/en/bills.md", "another"), content)
    os.utime(judged.root / SNIPPET)
    (judged.root / OUTPUT).chmod(0o600)
    assert found(judged) == SAID


def test_file_that_was_not_opened_here_is_noticed(judged: Site) -> None:
    """Sphinx reads pages in a process of its own, and Zensical in compiled code."""
    page = judged.write("pages/index.md", "one")
    assert [found(judged), found(judged)] == [None, SAID]
    quietly(page)
    assert [found(judged), found(judged)] == [None, SAID]


def test_nothing_is_kept_where_a_file_changed_that_others_may_have_read(site: Site) -> None:
    """What they read is not known."""
    page = site.write("pages/index.md", "one")
    with Inspection(load_project(site.root)) as look:
        load_ledger(site.root)
        changed(page, b"two")
        look.keep("test", SAID, ())
    assert not (site.root / STORE).exists()


@pytest.mark.parametrize("name", [PAGE, SNIPPET, OUTPUT, HELPER, EVIDENCE, "pyproject.toml"])
def test_byte_is_noticed_whose_file_looks_as_before(judged: Site, name: str) -> None:
    """Size, times and name are those of before."""
    quietly(judged.root / name)
    assert found(judged) is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda site: (site.root / PAGE).unlink(), id="page gone"),
        pytest.param(lambda site: (site.root / EVIDENCE).unlink(), id="evidence gone"),
        pytest.param(lambda site: site.write("docs/en/new.md", ""), id="page added"),
        pytest.param(lambda site: site.write("snippets/.hidden", ""), id="hidden file added"),
        pytest.param(
            lambda site: (site.root / PAGE).rename(site.root / "docs/en/b.md"), id="renamed"
        ),
        pytest.param(lambda site: swapped(site, PAGE, HELPER), id="two swapped"),
        pytest.param(lambda site: (site.root / "empty").mkdir(), id="empty folder added"),
        pytest.param(lambda site: linked(site, HELPER), id="link in its place"),
    ],
)
def test_other_files_are_noticed(judged: Site, change: Callable[[Site], object]) -> None:
    """Whatever is other than it was below the root."""
    change(judged)
    assert found(judged) is None


def test_change_behind_a_link_is_noticed(site: Site, tmp_path: Path) -> None:
    """The link itself stays as it is."""
    elsewhere = tmp_path / "elsewhere"
    (site.root / PAGE).rename(elsewhere)
    (site.root / PAGE).symlink_to(elsewhere)
    assert [found(site), found(site)] == [None, SAID]
    elsewhere.write_bytes(elsewhere.read_bytes() + b"two")
    assert found(site) is None


def test_nothing_is_kept_with_a_link_to_a_folder(site: Site, tmp_path: Path) -> None:
    """What is in it could change without anything of it being looked at."""
    (site.root / "linked").symlink_to(tmp_path)
    assert [found(site), found(site)] == [None, None]


def test_file_outside_is_noticed_once_it_was_opened(site: Site, tmp_path: Path) -> None:
    """One that nobody opened may change."""
    opened, other = tmp_path / "opened", tmp_path / "other"
    for path in (opened, other):
        path.write_text("one")
    assert [found(site, opened), found(site, opened)] == [None, SAID]
    changed(other, b"two")
    assert found(site, opened) == SAID
    quietly(opened)
    assert found(site, opened) is None


def test_programs_beside_python_are_looked_at(site: Site) -> None:
    """No version speaks for what an engine is made of, as it does for what Python imports."""
    beside, library = Path(sys.prefix, "pyvenv.cfg"), Path(pytest.__file__)
    for each in (beside, library, Path(sys.base_prefix, "bin", "python3")):
        with Inspection(load_project(site.root)) as look:
            each.read_bytes()
            look.keep("test", SAID, ())
        kept = (site.root / STORE).read_text()
        assert (json.dumps(str(each)) in kept) is (each != library), each
        (site.root / STORE).unlink()


def test_settings_outside_of_files_are_noticed(
    judged: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Variables, what is installed, where one is; not what is another in every shell."""
    monkeypatch.setenv("SHLVL", "77")
    assert found(judged) == SAID
    monkeypatch.setenv("SAID_OUTSIDE", "of files")
    assert [found(judged), found(judged)] == [None, SAID]
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    assert [found(judged), found(judged)] == [None, SAID]
    (tmp_path / "thing-1.dist-info").mkdir()
    assert [found(judged), found(judged)] == [None, SAID]
    (tmp_path / "thing-1.dist-info" / "METADATA").write_text("Name: thing\nVersion: 2\n")
    assert found(judged) is None


def test_what_git_tracks_is_noticed_and_its_objects_are_not(site: Site) -> None:
    """Evidence that git tracks is not believed."""
    site.write(".git/index", "one")
    assert [found(site), found(site)] == [None, SAID]
    site.write(".git/objects/00/11", "anything")
    assert found(site) == SAID
    changed(site.root / ".git/index", b"two")
    assert found(site) is None


@pytest.mark.parametrize("name", [".git/HEAD", ".uradori/readings.json", ".venv/pyvenv.cfg"])
def test_nothing_is_kept_of_evidence_that_rests_on_what_is_not_looked_at(
    site: Site, name: str
) -> None:
    """A run may have read anything below the root."""
    site.write(".venv/pyvenv.cfg", "")
    assert [found(site, names=(name,)), found(site, names=(name,))] == [None, None]


def test_nothing_is_kept_where_a_file_changed_while_it_was_read(site: Site) -> None:
    """What it held then is not known; it holds the same again."""
    content = (site.root / PAGE).read_bytes()
    with Inspection(load_project(site.root)) as look:
        load_ledger(site.root)
        changed(site.root / PAGE, b"another")
        changed(site.root / PAGE, content)
        look.keep("test", SAID, ())
    assert not (site.root / STORE).exists()


def test_what_is_read_after_something_was_kept_is_noted_too(judged: Site) -> None:
    """Whether that could be kept or not."""
    (judged.root / STORE).unlink()
    content = (judged.root / HELPER).read_bytes()
    with Inspection(load_project(judged.root)) as look:
        (judged.root / HELPER).read_bytes()
        load_ledger(judged.root)
        changed(judged.root / HELPER, content)
        look.keep("test", SAID, ())
        (judged.root / NOTE).read_bytes()
        look.keep("test", SAID, ())
        assert not (judged.root / STORE).exists()
    site_only = judged.write("site/odd.txt", "one")
    with Inspection(load_project(judged.root)) as look:
        load_ledger(judged.root)
        look.keep("other", SAID, ())
        site_only.read_bytes()
        look.keep("test", SAID, ())
    assert json.dumps(str(site_only)) in (judged.root / STORE).read_text().splitlines()


def test_nothing_is_kept_where_there_is_no_room_to_note_what_was_read(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nobody is kept from looking."""

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(unchanged.tempfile, "TemporaryFile", full)
    assert [found(site), found(site)] == [None, None]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_store_is_none(judged: Site, data: st.DataObject) -> None:
    """Cut off, or with another byte anywhere, it says nothing; looking again mends it."""
    whole = (judged.root / STORE).read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    other = bytes([whole[at] ^ data.draw(st.integers(1, 255))])
    damaged = data.draw(st.sampled_from([whole[:at], whole[:at] + other + whole[at + 1 :]]))
    (judged.root / STORE).write_bytes(damaged)
    assert [found(judged), found(judged)] == [None, SAID]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        b'{"state": "", "opened": [], "lines": ["all is well"]}',
        b'""\n"all is well"',
        b'""\n[1]',
        b'1\n["all is well"]',
        b'""\n["all is well"]\n1',
        b'""\n["all is well"]\n"\\u0000"',
        b'""\n["all is well"]\n"\\ud800"',
    ],
    ids=range(12),
)
def test_store_of_another_form_is_none(judged: Site, content: bytes) -> None:
    """Its digest is right: an older version, or somebody else, wrote it."""
    (judged.root / STORE).write_bytes(sha256(content).encode() + b"\n" + content + b"\n")
    assert [found(judged), found(judged)] == [None, SAID]


@pytest.mark.parametrize("put", [Path.mkdir, lambda path: path.symlink_to("pyproject.toml")])
def test_something_else_in_the_place_of_the_store(
    judged: Site, put: Callable[[Path], None]
) -> None:
    """It says nothing, and stays."""
    (judged.root / STORE).unlink()
    put(judged.root / STORE)
    before = (judged.root / "pyproject.toml").read_bytes()
    assert found(judged) is None
    assert (judged.root / "pyproject.toml").read_bytes() == before
    assert (judged.root / STORE).is_dir() or (judged.root / STORE).is_symlink()


def test_commands_look_again_only_where_something_changed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`check` says the same of what it did not read; a problem is told each time."""
    records.write(site.project, site.evidence())
    loads: list[Path] = []

    def load(root: Path, **how: Any) -> Ledger:
        loads.append(root)
        return load_ledger(root, **how)

    for module in (running, telling):
        monkeypatch.setattr(module, "load_ledger", load)
    uradori(site.root, "check")  # which writes what it has read in pages, and more
    first = uradori(site.root, "check")
    assert (first.status, uradori(site.root, "check").out) == (0, first.out)
    before = len(loads)
    assert uradori(site.root, "check") == first
    assert uradori(site.root, "run", "--stale").status == 0
    assert uradori(site.root, "run", "--stale").status == 0
    assert len(loads) - before == 1
    quietly(site.root / SNIPPET)
    for _ in range(2):
        said = uradori(site.root, "check")
        assert said.status == 1
        assert SNIPPET in said.err
