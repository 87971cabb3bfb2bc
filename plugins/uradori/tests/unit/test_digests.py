"""What evidence is bound to, as it is now: bytes of files, names in folders, what is there."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence.bindings import (
    CHUNK,
    Contents,
    Named,
    apart,
    file_digest,
    leads,
    listing_digest,
    merge,
    presence,
    resting_on_all,
    without_lookups,
)
from uradori.evidence.model import UNSTEADY, Outcome, Run
from uradori.project.model import sha256


def test_digest_of_a_file_is_of_all_its_bytes(tmp_path: Path) -> None:
    """Also of those beyond what is read at once."""
    data = b"a" * CHUNK + b"b"
    (tmp_path / "data").write_bytes(data)
    assert file_digest(tmp_path / "data") == hashlib.sha256(data).hexdigest()


def test_what_is_no_file_has_no_digest(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes to, and what is not there."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe", tmp_path / "nothing"):
        assert file_digest(path) is None


def test_what_is_there(tmp_path: Path) -> None:
    """A link that leads nowhere is something else than a file, and than nothing."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere")
    said = [presence(tmp_path / name) for name in (".", "file", "link", "gone")]
    assert said == ["folder", "file", "link to nothing", "nothing"]


def test_digest_of_a_folder_is_of_its_names(tmp_path: Path) -> None:
    """In any order, without what Python keeps, and without what is set apart."""
    for name in ("b", "a", "__pycache__", "kept"):
        (tmp_path / name).mkdir()
    assert listing_digest(tmp_path, {str(tmp_path / "kept")}) == sha256(b"a/\0b/")
    assert listing_digest(tmp_path) == sha256(b"a/\0b/\0kept/")
    assert listing_digest(tmp_path / "gone") is None


def test_digest_of_a_folder_is_of_what_its_names_are(tmp_path: Path) -> None:
    """A folder, a file, and a link that leads here or there are four things."""
    found = set()
    for make in (
        Path.mkdir,
        Path.touch,
        lambda path: path.symlink_to("here"),
        lambda path: path.symlink_to("there"),
    ):
        folder = tmp_path / str(len(found))
        folder.mkdir()
        make(folder / "a")
        found.add(listing_digest(folder))
    assert len(found) == 4


def test_where_a_link_leads(tmp_path: Path) -> None:
    """As it is written, whether or not anything is there."""
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("nowhere")
    said = [leads(tmp_path / name) for name in (".", "file", "link", "gone")]
    assert said == ["no link", "no link", sha256(b"nowhere"), "no link"]


def test_name_of_bytes_that_are_no_text(tmp_path: Path) -> None:
    """A folder with such a file has a digest like any other."""
    try:
        (tmp_path / os.fsdecode(b"\xff")).touch()
    except OSError:
        pytest.skip("this file system takes text alone")
    assert listing_digest(tmp_path) == sha256("\udcff".encode(errors="surrogateescape"))


def test_what_is_two_things_is_neither() -> None:
    """What one run read and another read otherwise has no digest; the rest is added."""
    known = {"a": "1", "b": "2"}
    merge(known, {"a": "1", "b": "3", "c": "4"})
    assert known == {"a": "1", "b": UNSTEADY, "c": "4"}


@pytest.mark.parametrize(
    ("files", "left"),
    [
        ({"a//": "file"}, {"a//": "file"}),
        ({"a//": "file", "a": "1"}, {"a": "1"}),
        ({"a//": "folder", "a/": "1"}, {"a/": "1"}),
        ({"a//": "file", "b": "1"}, {"a//": "file", "b": "1"}),
    ],
)
def test_bytes_say_more_than_presence(files: Mapping[str, str], left: Mapping[str, str]) -> None:
    """What was looked up and then read, or listed, is known by that."""
    assert without_lookups(files) == left


def run(**known: object) -> Run:
    """A run that passed."""
    return replace(Run(Outcome.PASSED, "", "", 0.1), **known)


def test_run_rests_on_what_broken_worlds_read() -> None:
    """Files, distributions and what is installed in place are those of all runs."""
    real = run(
        files={"a": "1", "b//": "file"},
        elsewhere={"lib": {"lib/x": "1"}},
        versions={"moto": "5"},
        imported={"six": "1"},
        editable=("mine",),
    )
    broken = run(
        files={"a": "2", "b": "3"},
        elsewhere={"lib": {"lib/x": "2", "lib/y": "1"}, "": {"z": "1"}},
        versions={"moto": "5", "numpy": "2"},
        imported={"attrs": "3"},
        editable=("mine", "other"),
    )
    found = resting_on_all(real, [broken])
    assert found.files == {"a": UNSTEADY, "b": "3"}
    assert found.elsewhere == {"lib": {"lib/x": UNSTEADY, "lib/y": "1"}, "": {"z": "1"}}
    assert found.versions == {"moto": "5"}
    assert found.imported == {"six": "1", "numpy": "2", "attrs": "3"}
    assert sorted(found.editable) == ["mine", "other"]


def test_contents_are_files_folders_and_presence(site: Site) -> None:
    """By their names; of what is not there only a look says anything."""
    contents = Contents(site.project)
    names = [SNIPPET, "snippets/bills/", f"{SNIPPET}//", "gone", "gone//", "gone/"]
    listed = "\0".join(sorted(path.name for path in (site.root / "snippets/bills").iterdir()))
    assert contents.digests(names) == {
        SNIPPET: sha256(site.read(SNIPPET).encode()),
        "snippets/bills/": sha256(listed.encode()),
        f"{SNIPPET}//": "file",
        "gone//": "nothing",
    }


def test_what_is_ours_is_no_content_of_the_project(site: Site) -> None:
    """A run that lists the project does not depend on what other runs leave."""
    (site.root / ".uradori/evidence").mkdir(parents=True, exist_ok=True)
    paths = (path for path in sorted(site.root.iterdir()) if path.name != ".uradori")
    listed = "\0".join(path.name + "/" * path.is_dir() for path in paths)
    assert Contents(site.project).digests(["./"]) == {"./": sha256(listed.encode())}


def test_contents_are_read_once(site: Site) -> None:
    """One reading is of one moment."""
    contents = Contents(site.project)
    before = contents.digests([SNIPPET])
    site.write(SNIPPET, "other\n")
    assert contents.digests([SNIPPET]) == before != Contents(site.project).digests([SNIPPET])


def test_contents_elsewhere_are_of_what_is_installed(site: Site) -> None:
    """Of a distribution that is not here nothing is said; what is nobody's is looked for."""
    contents = Contents(site.project)
    wanted = {"pytest": {"pytest/__init__.py", "pytest/gone.py"}, "no-such": {"x.py"}, "": {"y"}}
    found = contents.elsewhere(wanted)
    assert found == {"pytest": {"pytest/__init__.py": file_digest(pytest.__file__)}, "": {}}


def test_folders_set_apart_are_ours_and_environments(site: Site) -> None:
    """What we write, and where engines are installed; a project that is one is not set apart."""
    engines = "[tool.uradori.engines.x]\nname = 'X'\npython = '.engines/x/bin/python'\n"
    engines += "[tool.uradori.engines.y]\nname = 'Y'\npython = 'bin/python'\n"
    site.write("pyproject.toml", site.read("pyproject.toml") + engines)
    found = apart(site.project)
    assert {".uradori", ".uradori/evidence", ".engines/x"} <= {*found}
    assert "." not in found
    assert [*found] == sorted(found)


def test_what_to_watch(site: Site) -> None:
    """Files that were read, folders that were listed, and where what was missed would come."""
    evidence = site.evidence(
        CLAIM,
        files={SNIPPET: "1", "snippets/": "2", "docs/gone/deep//": "nothing"},
        elsewhere={"pytest": {"pytest/__init__.py": "1", "pytest/gone.py": "2"}},
    )
    named = Named.by(site.project, [evidence])
    assert named.files == {site.root / SNIPPET, Path(pytest.__file__)}
    assert named.folders == {site.root / "snippets", site.root / "docs"}
