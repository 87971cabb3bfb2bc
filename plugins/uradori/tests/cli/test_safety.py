"""What no command may do: lose what others wrote, print what it is told to, die of a full disk."""

import os
import resource
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.builds import SITE_URL, build, with_pages
from support.cli import uradori
from support.sites import CLAIM, FAULTS, OUTPUT, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Verdict

EVIDENCE = f".uradori/evidence/{CLAIM}.json"
OTHER = "bills/other_requests_cost_as_much"
COMMANDS = (
    ("run",),
    ("run", "--stale"),
    ("approve", CLAIM),
    ("check",),
    ("list",),
    ("show", CLAIM),
)


OURS = {
    ".uradori/.gitignore",
    ".uradori/readings.json",
    ".uradori/unchanged-check.json",
    ".uradori/unchanged-run.json",
}
"""What any command that reads pages may keep for the next one."""


def content(folder: Path) -> Mapping[str, bytes | str]:
    """Every file below a folder but those of ours with its bytes, every link with its target."""
    return {
        path.relative_to(folder).as_posix(): (
            str(path.readlink()) if path.is_symlink() else path.read_bytes()
        )
        for path in sorted(folder.rglob("*"))
        if (path.is_symlink() or path.is_file()) and path.relative_to(folder).as_posix() not in OURS
    }


def with_another_claim(site: Site) -> Site:
    """The site with a second claim, on no page, that is as good as the first."""
    site.write(f"snippets/{OTHER}.py", site.read(SNIPPET))
    site.write(f"snippets/{OTHER}.out", site.read(OUTPUT))
    return site


# Files of others


@pytest.mark.parametrize(
    "settings",
    ['evidence = "docs"', 'history = "."', 'evidence = "data"\nhistory = "data/x"', "link"],
)
def test_no_command_touches_what_others_wrote(site: Site, tmp_path: Path, settings: str) -> None:
    """Folders that are not uradori's alone are refused in one line, before anything is run."""
    elsewhere = tmp_path / "elsewhere"
    for folder in (site.root / "docs/assets", site.root / "data/x", site.root, elsewhere):
        folder.mkdir(exist_ok=True, parents=True)
        for name in ("data.json", "events.jsonl", "logo.png", f"{CLAIM}.json"):
            Site(folder).write(name, "{}\n")
    if settings == "link":
        (site.root / ".uradori").symlink_to(elsewhere)
    else:
        site.write("pyproject.toml", f'[tool.uradori]\nlanguages = ["ja", "en"]\n{settings}\n')
    before, outside = content(site.root), content(elsewhere)
    for command in COMMANDS:
        said = uradori(site.root, *command)
        if command[0] in {"run", "approve", "check"}:
            assert (said.status, "UR905" in said.err) == (1, True), command
            assert said.err.count("UR905") == len(site.project.refused) or command[0] != "check"
        assert "✔" not in said.err
    assert uradori(site.root, "remember", str(site.root / "data.json")).status == 1
    assert (content(site.root), content(elsewhere)) == (before, outside)


def test_build_into_refused_folders_leaves_them_alone(site: Site) -> None:
    """Link previews are kept below a folder of their own, or not at all."""
    with_pages(site)
    site.edit("pyproject.toml", "[tool.uradori]\n", '[tool.uradori]\ncards = "docs/assets"\n')
    site.write("docs/assets/logo.png", b"\x89PNG")
    before = content(site.root / "docs")
    built = build(site)
    assert "UR905" in built.codes
    assert content(site.root / "docs") == before


def test_file_in_the_place_of_evidence_is_told_of_and_hides_no_other(site: Site) -> None:
    """The other claim is run and kept; the file stays, byte for byte."""
    with_another_claim(site)
    site.write(EVIDENCE, '{"somebody": "else\'s"}\n')
    said = uradori(site.root, "run")
    assert said.status == 1
    assert f"{EVIDENCE}: UR416 is in the way" in said.err
    assert site.read(EVIDENCE) == '{"somebody": "else\'s"}\n'
    assert site.ledger.entries[OTHER].verdict is Verdict.CHECKED


def test_new_writes_over_no_link(site: Site) -> None:
    """Not even one that leads nowhere."""
    path = site.root / "snippets/bills/is_a_link.py"
    path.symlink_to("nowhere.py")
    said = uradori(site.root, "new", "bills/is_a_link")
    assert (said.status, path.is_symlink(), path.exists()) == (1, True, False)


def test_what_is_written_into_a_link_leaves_it_one(site: Site) -> None:
    """An approved output, a fault and a header, each kept elsewhere below the snippets."""
    for name in (OUTPUT, FAULTS):
        site.write(f"snippets/kept/{Path(name).name}", site.read(name))
        site.delete(name)
        (site.root / name).symlink_to(site.root / "snippets/kept" / Path(name).name)
    site.write(f"snippets/kept/{Path(OUTPUT).name}", "total: 3 USD\n")
    assert uradori(site.root, "approve", CLAIM).status == 0
    assert uradori(site.root, "new", "--fault", "prices.halved").status == 0
    assert all((site.root / name).is_symlink() for name in (OUTPUT, FAULTS))
    assert site.read(OUTPUT) == "total: 2 USD\n"
    assert "def halved(" in site.read(FAULTS)


def test_output_that_is_somebody_elses_is_not_approved(site: Site, tmp_path: Path) -> None:
    """A link that leads out of the snippets stays, and so does what it leads to."""
    other = Site(tmp_path).write("elsewhere.out", "theirs\n")
    site.delete(OUTPUT)
    (site.root / OUTPUT).symlink_to(other)
    said = uradori(site.root, "approve", CLAIM)
    assert said.status == 1
    assert f"{OUTPUT}: UR415 cannot be written: leads out of snippets/" in said.err
    assert ((site.root / OUTPUT).readlink(), other.read_text()) == (other, "theirs\n")


@pytest.mark.parametrize("folder", [".", "docs", "docs/ja", "snippets/bills", ".uradori", "other"])
def test_nothing_is_published_into_what_is_no_built_site(site: Site, folder: str) -> None:
    """One line says why, whatever is in the folder."""
    assert uradori(site.root, "run").status == 0
    site.write("other/index.html", "<html></html>")
    site.write("en/bills/index.html", "<html></html>")  # a page, but at the root of the project
    before = content(site.root)
    said = uradori(site.root, "publish", folder, "--url", SITE_URL)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"Error: {folder}: is no built site: ")
    assert content(site.root) == before


def test_publishing_follows_no_link_in_the_built_site(site: Site, tmp_path: Path) -> None:
    """What lies behind it is not the site's."""
    other = Site(tmp_path).write("claims.json", "{}")
    site.write("out/en/bills/index.html", "<html><head></head></html>")
    (site.root / "out/claims.json").symlink_to(other)
    assert uradori(site.root, "publish", str(site.root / "out")).status == 0
    assert other.read_text() == "{}"
    assert CLAIM in site.read("out/claims.json")


# What is printed


FAKE = (
    "\\x1b[2K\\x1b[1G\\x1b[32m✔\\x1b[0m bills/fake  0.01 s\\r\\n✔ bills/fake\\n"
    "\\x9b32m\\u2028✔ bills/fake\\u202e \\x07"
)


def is_safe(text: str) -> bool:
    """Whether a terminal shows all of it, and no line of it begins as ours do."""
    kinds = {unicodedata.category(char) for char in text.replace("\n", "")}
    fake = [line for line in text.splitlines() if line.startswith("✔")]
    return not kinds & {"Cc", "Cf", "Zl", "Zp"} and not fake


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(f"assert total == 3, '{FAKE}'", id="assertion"),
        pytest.param(f"raise ValueError('{FAKE}')", id="exception"),
        pytest.param(f"fake = '{FAKE}'\nassert fake == ''", id="value"),
        pytest.param(f"print('{FAKE}')", id="output"),
    ],
)
def test_snippet_cannot_fake_a_line_of_ours(site: Site, code: str) -> None:
    """Whatever it says, it is told as text, on a line that is marked as its own."""
    site.edit(SNIPPET, "assert total == 2", code)
    for command in (("run",), ("show", CLAIM), ("check",), ("list",), ("approve", CLAIM)):
        said = uradori(site.root, *command)
        lines = [line for line in said.err.split("\n") if not line.startswith(f"✔ {CLAIM}  ")]
        assert is_safe("\n".join(lines)), command
        assert is_safe(said.out.replace(f"✔ checked  {CLAIM}", "")), command


def test_file_names_and_settings_cannot_either(site: Site) -> None:
    """They are an author's, and a stranger's pull request has authors too."""
    site.write("snippets/bills/a\x1b[32m✔\n.py", "")
    site.write("docs/ja/b\x1b[1G✔\n.md", "# x\n")
    site.edit("pyproject.toml", "[tool.uradori]\n", '[tool.uradori]\n"\\u001b[32m\\n✔" = 1\n')
    for command in (("check",), ("run",), ("list",)):
        said = uradori(site.root, *command)
        lines = [line for line in said.err.split("\n") if not line.startswith(f"✔ {CLAIM}  ")]
        assert is_safe("\n".join(lines)), command
        assert is_safe(said.out.replace("✔ checked", "")), command


@pytest.mark.parametrize(
    ("old", "new", "mark", "verdict"),
    [
        ("assert total == 2", "assert total == 2", "✔", ""),
        ("assert total == 2", "assert total == 3", "✘", "  refuted"),
        ('"total:"', '"sum:"', "⚠", "  broken"),
        ("assert total == 2", "assert isinstance(total, int)", "⚠", "  broken"),
    ],
)
def test_mark_after_a_run_is_the_verdict(
    site: Site, old: str, new: str, mark: str, verdict: str
) -> None:
    """A tick stands for "checked" and nothing less."""
    site.edit(SNIPPET, old, new)
    first, *rest = uradori(site.root, "run").err.splitlines()
    assert first.startswith(f"{mark} {CLAIM}  ")
    assert first.endswith(verdict)
    assert not any("✔" in line for line in rest)


# A full disk

SMALL = 700
"""Bytes: less than evidence takes, more than an approved output or a line of history."""


def with_little_room(site: Site, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run a command that the kernel lets write no file of more than so many bytes."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))

    return subprocess.run(
        [sys.executable, "-m", "uradori", *arguments],
        cwd=site.root,
        preexec_fn=limit,
        # Python 3.11 leaves half a compiled module where there is no room for the whole.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("command", [("run",), ("approve", "bills"), ("run", "--json")])
def test_full_disk_is_one_line(site: Site, command: tuple[str, ...]) -> None:
    """No traceback, nothing half-written; what was there stays, and what fits is kept."""
    with_another_claim(site)
    assert uradori(site.root, "run", OTHER).status == 1  # it is on no page
    kept = site.read(f".uradori/evidence/{OTHER}.json")
    said = with_little_room(site, *command)
    text = said.stderr + said.stdout
    assert said.returncode == 1
    assert "Traceback" not in text
    assert text.count("UR415") == 1
    assert "UR401" not in text
    assert "cannot be written: File too large" in text
    assert (site.root / EVIDENCE).exists() is False
    assert site.read(f".uradori/evidence/{OTHER}.json") == kept
    assert site.ledger.entries[OTHER].verdict is Verdict.CHECKED
    names = [path.name for path in (site.root / ".uradori").rglob("*") if path.is_file()]
    assert not [name for name in names if name.startswith((".m", ".o"))]
    assert records.read(site.project, OTHER)[1] is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has it")
@pytest.mark.parametrize("command", [("list",), ("check", "--json")])
def test_output_that_cannot_be_written_is_one_line(site: Site, command: tuple[str, ...]) -> None:
    """What is printed may be meant for a file on a full disk."""
    with Path("/dev/full").open("w") as full:
        said = subprocess.run(
            [sys.executable, "-m", "uradori", *command],
            cwd=site.root,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert said.returncode == 1
    assert said.stderr.endswith("Error: No space left on device\n")
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize("place", [".uradori", ".uradori/evidence", ".uradori/history/bills"])
def test_file_in_the_place_of_a_folder_is_one_line(site: Site, place: str) -> None:
    """The run goes on; what could not be kept is said."""
    site.write(place, "in the way")
    said = uradori(site.root, "run", "--json")
    assert said.status == 1
    assert [code for code, _, _ in said.problems] == ["UR415"]
    assert site.read(place) == "in the way"
