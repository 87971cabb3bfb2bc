"""The store of records: what uradori did not write is never replaced and never deleted."""

import fcntl
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.sites import CLAIM, Site
from uradori.evidence import history, records, testimony
from uradori.evidence.model import Past
from uradori.evidence.store import Folder, together
from uradori.hosts.markdown.reader import Converter
from uradori.project import files
from uradori.project.files import is_abandoned
from uradori.project.problems import Problem

FILE = f".uradori/evidence/{CLAIM}.json"


def content(folder: Path) -> Mapping[str, bytes | str]:
    """Every file below a folder with its bytes, every link with its target."""
    return {
        path.relative_to(folder).as_posix(): (
            str(path.readlink()) if path.is_symlink() else path.read_bytes()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(b"{}", id="empty object"),
        pytest.param(b'{"evidence": 1}', id="some JSON"),
        pytest.param(b"\xff\x00", id="bytes"),
        pytest.param(b'{\n "name": "package"\n}\n', id="another tool's"),
    ],
)
def test_file_of_others_stays_in_the_place_of_a_record(site: Site, other: bytes) -> None:
    """The run says that it is in the way; what was made for that place is not written."""
    site.write(FILE, other)
    records.prune(site.project, [])
    problem = records.write(site.project, site.evidence())
    assert problem is not None
    assert (problem.code, problem.path) == ("UR416", FILE)
    assert (site.root / FILE).read_bytes() == other


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="cut off"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: data.replace(b"passed", b"failed"), id="changed"),
        pytest.param(
            lambda data: data.replace(b'"schema": %d' % records.SCHEMA, b'"schema": 2'), id="old"
        ),
        pytest.param(lambda data: data.replace(b'"record"', b'"evidence"', 1), id="older"),
    ],
)
def test_damaged_record_is_replaced_but_not_pruned(
    site: Site, damage: Callable[[bytes], bytes]
) -> None:
    """It begins as ours do, so the next run mends it; pruning deletes only what it can read."""
    made = site.evidence()
    data = damage(records.store(site.project).encode(made))
    site.write(FILE, data)
    records.prune(site.project, [])
    assert (site.root / FILE).read_bytes() == data
    assert records.write(site.project, made) is None
    assert records.read(site.project, CLAIM) == (made, None)


def test_pruning_deletes_our_own_records_alone(site: Site) -> None:
    """Neither what others put there, nor a record that lies where it does not belong."""
    records.write(site.project, site.evidence())
    records.write(site.project, replace(site.evidence(), claim="bills/gone"))
    gone = site.read(".uradori/evidence/bills/gone.json")
    for name in ("bills/copy.json", "elsewhere.json"):
        site.write(f".uradori/evidence/{name}", gone)
    site.write(".uradori/evidence/package.json", "{}")
    site.write(".uradori/evidence/notes/x.jsonl", "[]\n")
    before = content(site.root)
    records.prune(site.project, [CLAIM])
    assert set(before) - set(content(site.root)) == {".uradori/evidence/bills/gone.json"}


def test_pruning_reads_nothing_that_stays(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a large site that is nearly everything."""
    records.write(site.project, site.evidence())
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence())
    monkeypatch.setattr(Folder, "read", lambda *_: pytest.fail("was read"))
    records.prune(site.project, [CLAIM])
    history.prune(site.project, [CLAIM])


def test_leftovers_of_killed_runs_are_swept(site: Site) -> None:
    """Half a record whose writer is gone goes; what somebody writes, or is not ours, stays."""
    records.write(site.project, site.evidence())
    half = site.read(FILE)[:100]
    folder = ".uradori/evidence/bills"
    left, held, foreign = (
        f"{folder}/.a.json.abc_1234",
        f"{folder}/.b.json.abcdefgh",
        f"{folder}/.c.json.00000000",
    )
    for name, text in ((left, half), (held, half), (foreign, "notes")):
        site.write(name, text)
    with (site.root / held).open() as writer:
        fcntl.flock(writer, fcntl.LOCK_SH)
        records.prune(site.project, [CLAIM])
    there = [(site.root / name).exists() for name in (left, held, foreign)]
    assert there == [False, True, True]


def test_half_that_is_written_is_held(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """From its making to its taking its place; and where it was taken away, it is made again."""
    told = []
    replace, make = Path.replace, tempfile.mkstemp

    def watched(self: Path, target: Path) -> Path:
        told.append(is_abandoned(self))
        return replace(self, target)

    def taken(*arguments: Any, **named: Any) -> tuple[int, str]:
        handle, name = make(*arguments, **named)
        monkeypatch.setattr(tempfile, "mkstemp", make)
        Path(name).unlink()
        return handle, name

    monkeypatch.setattr(Path, "replace", watched)
    monkeypatch.setattr(tempfile, "mkstemp", taken)
    assert records.write(site.project, site.evidence()) is None
    assert records.read(site.project, CLAIM) == (site.evidence(), None)
    assert told
    assert not any(told)


@pytest.mark.parametrize("linked", [FILE, ".uradori/evidence/bills"])
def test_nothing_is_written_or_deleted_behind_a_link(
    site: Site, tmp_path: Path, linked: str
) -> None:
    """Whatever is behind it belongs to somebody else."""
    elsewhere = Site(tmp_path / "elsewhere")
    elsewhere.write("x.json", records.store(site.project).encode(site.evidence()))
    elsewhere.write(f"{Path(CLAIM).name}.json", "{}")
    path = site.root / linked
    path.parent.mkdir(parents=True)
    path.symlink_to(elsewhere.root / "x.json" if linked == FILE else elsewhere.root)
    before, outside = content(site.root), content(elsewhere.root)
    problem = records.write(site.project, site.evidence())
    records.prune(site.project, [])
    assert problem is not None
    assert (problem.code, problem.path) == ("UR416", FILE)
    assert (content(elsewhere.root), content(site.root)) == (outside, before)


def test_git_ignores_what_is_kept(site: Site) -> None:
    """Without a line in the author's own .gitignore."""
    subprocess.run(["git", "init", "-q"], cwd=site.root, check=True)  # noqa: S607 - whichever git
    said = site.testimony(CLAIM, "twin", "1.0")
    assert testimony.write(site.project, said) is None
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence())
    status = ["git", "status", "--porcelain", "--untracked-files=all"]
    found = subprocess.run(status, cwd=site.root, check=True, capture_output=True, text=True)
    assert "uradori" not in found.stdout
    assert "pyproject.toml" in found.stdout


def test_folder_of_another_name_ignores_itself_alone(site: Site) -> None:
    """Its neighbours may be for the repository; a .gitignore that is there stays as it is."""
    site.write(
        "pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nevidence = "build/proof"\n'
    )
    site.write("build/proof/.gitignore", "!mine\n")
    assert records.write(site.project, site.evidence()) is None
    assert site.read("build/proof/.gitignore") == "!mine\n"
    assert not (site.root / "build/.gitignore").exists()
    assert not (site.root / ".uradori/evidence").exists()


def test_folder_with_files_of_others_is_not_hidden_from_git(site: Site) -> None:
    """What is for the repository there would be ignored from then on."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\nevidence = "src"\n')
    site.write("src/mine.py", "")
    assert records.write(site.project, site.evidence()) is None
    assert not (site.root / "src/.gitignore").exists()


REFUSALS = [
    pytest.param('evidence = "docs"', ["evidence"], id="docs"),
    pytest.param('evidence = "docs/data"', ["evidence"], id="in docs"),
    pytest.param('evidence = "."', ["evidence"], id="the root"),
    pytest.param('evidence = "./"', ["evidence"], id="a slash"),
    pytest.param('history = "snippets"', ["history"], id="snippets"),
    pytest.param('history = "snippets/../docs"', [], id="up again"),
    pytest.param('testimony = "docs/notes"', ["testimony"], id="notes"),
    pytest.param('cards = "docs/glossary.toml"', ["cards"], id="a file"),
    pytest.param('cards = "plan"\ndeck = "plan/deck.toml"', ["cards"], id="around a file"),
    pytest.param(
        'evidence = ".uradori"', ["evidence", "history", "testimony", "shards", "cards"], id="all"
    ),
    pytest.param('evidence = "kept"\nhistory = "./kept"', ["evidence", "history"], id="each other"),
    pytest.param('docs = "text/docs"\nevidence = "text"', ["evidence"], id="around docs"),
    pytest.param('evidence = "build/evidence"\nhistory = "build/history"', [], id="their own"),
    pytest.param('docs = "."\nnotes = "notes"', [], id="docs at the root"),
    pytest.param('evidence = "docs2"', [], id="a like name"),
    pytest.param('evidence = "Docs/Data"', ["evidence"], id="docs, where case is one"),
    pytest.param(
        'evidence = "\u00e9"\nhistory = "e\u0301/x"', ["evidence", "history"], id="accents"
    ),
]


@pytest.mark.parametrize(("lines", "refused"), REFUSALS)
def test_folders_that_overlap_are_refused(site: Site, lines: str, refused: list[str]) -> None:
    """With what authors write, with the project itself, or with each other."""
    site.write("pyproject.toml", f'[tool.uradori]\nlanguages = ["ja", "en"]\n{lines}\n')
    project = site.project
    assert list(project.refused) == refused
    assert [each.code for each in project.problems if each.code != "UR902"] == ["UR905"] * len(
        refused
    )
    assert all(each in site.ledger.problems for each in project.refused.values())


@pytest.mark.parametrize("target", ["../elsewhere", "docs", "kept", "loop"])
def test_folder_behind_a_link_is_refused(site: Site, target: str) -> None:
    """A link that somebody committed leads where they like."""
    (site.root / "kept").mkdir()
    shutil.rmtree(site.root / ".uradori", ignore_errors=True)
    (site.root / ".uradori").symlink_to(".uradori" if target == "loop" else target)
    assert set(site.project.refused) == {"evidence", "history", "testimony", "shards", "cards"}


def test_project_may_itself_be_a_link(site: Site, tmp_path: Path) -> None:
    """Only what is inside it counts."""
    (tmp_path / "alias").symlink_to(site.root)
    assert not Site(tmp_path / "alias").project.refused
    assert records.write(Site(tmp_path / "alias").project, site.evidence()) is None


@pytest.mark.parametrize("name", ["evidence", "history", "testimony"])
def test_refused_folder_is_left_alone(site: Site, name: str) -> None:
    """Nothing is read there, nothing written, nothing deleted."""
    said = site.testimony(CLAIM, "twin", "1.0")
    history.keep(site.catalog, site.catalog.snippets[CLAIM], site.evidence())
    testimony.write(site.project, said)
    (site.root / ".uradori").rename(site.root / "docs/kept")
    folder = "witnesses" if name == "testimony" else name
    site.write(
        "pyproject.toml",
        f'[tool.uradori]\nlanguages = ["ja", "en"]\n{name} = "docs/kept/{folder}"\n',
    )
    before = content(site.root)
    project = site.project
    written = {
        "evidence": records.write(project, site.evidence()),
        "history": history.add(project, CLAIM, history.read(project, CLAIM)[0] or [a_run(site)]),
        "testimony": testimony.write(project, said),
    }
    for prune in (records.prune, history.prune, testimony.prune):
        prune(project, [])
    assert written[name] == project.refused[name]
    read = {
        "evidence": records.read(project, CLAIM),
        "history": history.read(project, CLAIM),
        "testimony": testimony.read(project, "twin", CLAIM),
    }
    assert read[name] in {(None, None), ((), None)}
    assert {key: value for key, value in content(site.root).items() if key in before} == before


def a_run(site: Site) -> Past:
    """A run of the site's claim."""
    return history.summary(site.catalog.snippets[CLAIM], site.evidence())


def test_one_reason_for_many_files_is_told_once() -> None:
    """A full disk would else fill the terminal too."""
    full = [
        Problem("UR415", f"{n}.json", "cannot be written: full", hint="make room") for n in "abc"
    ]
    other = Problem("UR415", "d.json", "cannot be written: may not", hint="")
    assert together([*full, other]) == [
        Problem("UR415", "a.json", "cannot be written: full (and 2 more)", hint="make room"),
        other,
    ]
    assert together([]) == []


@pytest.mark.parametrize("content", ["{}", '{"mine": 1}\n', "no JSON"])
def test_readings_take_no_place_of_others(site: Site, content: str) -> None:
    """Where something else stands, readings are not kept; where a link stands, neither."""
    name = ".uradori/readings.json"
    site.write(name, content)
    assert not site.catalog.problems
    assert site.read(name) == content
    (site.root / name).unlink()
    (site.root / name).symlink_to("elsewhere.json")
    assert not site.catalog.problems
    assert not (site.root / ".uradori/elsewhere.json").exists()


def test_readings_of_another_version_are_replaced(site: Site) -> None:
    """What we once wrote ourselves is ours to renew."""
    name = ".uradori/readings.json"
    pages = site.catalog.pages
    kept = site.read(name)
    for other in (
        '{\n "settings": 1\n}\n',
        '{"settings":"other"}\n',
        kept.replace("claim", "clame"),
    ):
        site.write(name, other)
        assert site.catalog.pages == pages
        assert site.read(name) == kept


def test_readings_may_be_more_than_an_author_writes(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of many pages are larger than any file that somebody writes by hand."""
    monkeypatch.setattr(files, "LARGEST", 1200)
    name = ".uradori/readings.json"
    pages = site.catalog.pages
    assert len(site.read(name)) > 1200
    monkeypatch.setattr(Converter, "read", None)  # which would be called
    assert site.catalog.pages == pages


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_readings_are_read_again(site: Site, data: st.DataObject) -> None:
    """Cut off, or with another byte anywhere, they change nothing of what is read in pages."""
    name = site.root / ".uradori/readings.json"
    pages = site.catalog.pages
    whole = name.read_bytes()
    at = data.draw(st.integers(20, len(whole) - 1))
    other = bytes([whole[at] ^ data.draw(st.integers(1, 255))])
    name.write_bytes(data.draw(st.sampled_from([whole[:at], whole[:at] + other + whole[at + 1 :]])))
    assert site.catalog.pages == pages
    assert name.read_bytes() == whole
