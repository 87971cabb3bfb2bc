"""`uradori confirm ID`: a person reads sentences, code and output side by side, and answers."""

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.cli import authored, uradori
from support.runs import PATIENCE
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.aws import texts
from uradori.evidence import records
from uradori.evidence.model import Verdict
from uradori.project import sentences
from uradori.project.confirmation import Confirmation
from uradori.project.model import sha256
from uradori.project.terminal import one_line

OTHER = "bills/two_requests_cost_less"
ASKED = "Does the code show what the sentences say?"


@pytest.fixture
def read(site: Site) -> Site:
    """The valid site with evidence, in which what nobody confirmed is told of."""
    site.write("pyproject.toml", '[tool.uradori]\nlanguages = ["ja", "en"]\n')
    records.write(site.project, site.evidence())
    return site


@pytest.fixture
def two(read: Site) -> Site:
    """The same with another claim."""
    read.write(
        f"snippets/{OTHER}.py", read.read(SNIPPET).replace('# statements = ["bills.cost"]\n', "")
    )
    read.write(f"snippets/{OTHER}.out", read.read(OUTPUT))
    for lang, text in {"ja": "2件は安い。", "en": "Two requests cost less."}.items():
        page = f"docs/{lang}/bills.md"
        read.write(page, read.read(page) + f"\n/// claim | {OTHER}\n{text}\n///\n")
    read.confirm()
    return read


def git(folder: Path, *arguments: str) -> str:
    """What git prints; a user is made up for it alone."""
    name = ("-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false")
    program = shutil.which("git") or "git"
    made = subprocess.run(
        [program, *name, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return made.stdout.strip()


def commit(site: Site, above: Path | None = None) -> str:
    """Everything of the site in a commit; its short name."""
    top = above or site.root
    if not (top / ".git").exists():
        git(top, "init", "--quiet")
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--message", "as it is")
    return git(top, "rev-parse", "--short", "HEAD")


def at_terminal(
    folder: Path, answers: str, *arguments: str, meanwhile: Callable[[], object] | None = None
) -> tuple[int, str]:
    """(status, all that was shown) of the command at a terminal where these keys are typed.

    `meanwhile` is done between the first question and its answer.
    """
    keys, terminal = pty.openpty()
    if meanwhile is None:
        os.write(keys, answers.encode())
    with subprocess.Popen(
        [sys.executable, "-m", "uradori", *arguments],
        cwd=folder,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb"},
    ) as process:
        os.close(terminal)
        shown = bytearray()
        while part := _read(keys):
            shown += part
            if meanwhile is not None and ASKED.encode() in shown:
                meanwhile()
                meanwhile = None
                os.write(keys, answers.encode())
        status = process.wait(PATIENCE)
    os.close(keys)
    return status, shown.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    """What a terminal shows next; nothing when nobody holds its other end any more."""
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # as Linux says it
        return b""


# asked at a terminal


def test_confirmed_at_a_terminal(read: Site) -> None:
    """What a person reads is all there, and only the line in the header is written."""
    before = authored(read)
    status, shown = at_terminal(read.root, "y\n", "confirm", CLAIM)
    assert status == 0
    for part in (
        f"{CLAIM}  1 of 1",
        "checked  (calculation)",
        "it was never confirmed",
        "百万リクエストは2ドル。",
        "A million requests cost two dollars.",
        f"docs/ja/bills.md:{read.page('ja').mentions[0].line}",
        "  assert total == 2\n",
        "  total: 2 USD",
        ASKED,
        f"confirmed {CLAIM}",
    ):
        assert part in shown
    after = authored(read)
    assert {name for name in after if after[name] != before[name]} == {SNIPPET}
    lines = after[SNIPPET].splitlines(keepends=True)
    assert lines[1].startswith(b'# confirmed = "')
    assert b"".join([lines[0], *lines[2:]]) == before[SNIPPET]
    assert read.ledger.problems == ()
    assert read.ledger.entries[CLAIM].verdict is Verdict.CHECKED


@pytest.mark.parametrize("answer", ["n\n", "\n", "\x04"], ids=["no", "nothing", "end of input"])
def test_anything_but_yes_confirms_nothing(read: Site, answer: str) -> None:
    before = authored(read)
    status, shown = at_terminal(read.root, answer, "confirm", CLAIM)
    assert (status, authored(read)) == (1, before)
    assert ASKED in shown
    assert f"confirmed {CLAIM}" not in shown


def test_claims_are_read_one_after_another(two: Site) -> None:
    """A folder names all of its claims; each has an answer of its own."""
    status, shown = at_terminal(two.root, "n\ny\n", "confirm", "bills")
    assert status == 1
    assert shown.count(ASKED) == 2
    assert shown.index(f"{CLAIM}  1 of 2") < shown.index(f"{OTHER}  2 of 2")
    states = {claim: entry.confirmation for claim, entry in two.ledger.entries.items()}
    assert states == {CLAIM: Confirmation.NEVER, OTHER: Confirmation.CURRENT}


def test_what_is_confirmed_is_not_asked_again(two: Site) -> None:
    uradori(two.root, "confirm", CLAIM, "--yes")
    status, shown = at_terminal(two.root, "y\n", "confirm", CLAIM, OTHER)
    assert (status, shown.count(ASKED)) == (0, 1)
    assert f"{CLAIM} is confirmed as it is" in shown


def test_snippet_that_changes_while_it_is_read(read: Site) -> None:
    """What a person says is about what was shown, so nothing is written."""

    def change() -> None:
        read.edit(SNIPPET, "total == 2", "total == 3")

    status, shown = at_terminal(read.root, "y\n", "confirm", CLAIM, meanwhile=change)
    assert status == 1
    assert "UR163" in shown
    assert "it was changed while it was read" in shown
    assert "total == 3" in read.read(SNIPPET)
    assert read.ledger.entries[CLAIM].confirmation is Confirmation.NEVER


# in a pipe


def test_nobody_in_a_pipe_confirms_a_claim(read: Site) -> None:
    """Whoever pipes cannot have read; nothing is shown and nothing written."""
    before = authored(read)
    said = uradori(read.root, "confirm", CLAIM)
    assert (said.status, said.out) == (2, "")
    assert "where one has done so, say --yes" in said.err
    made = subprocess.run(
        [sys.executable, "-m", "uradori", "confirm", CLAIM],
        cwd=read.root,
        input="y\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (made.returncode, made.stdout) == (2, "")
    assert authored(read) == before


def test_yes_confirms_in_a_pipe(two: Site) -> None:
    """It still shows everything, on lines that nothing wraps."""
    said = uradori(two.root, "confirm", CLAIM, OTHER, "--yes")
    assert (said.status, said.err) == (0, "")
    assert "百万リクエストは2ドル。" in said.out
    assert said.out.count(f"confirmed {CLAIM}") == said.out.count(f"confirmed {OTHER}") == 1
    assert two.ledger.problems_if(required=False) == []
    assert uradori(two.root, "confirm", "bills", "--yes").out == (
        f"{CLAIM} is confirmed as it is\n{OTHER} is confirmed as it is\n"
    )


def test_all_means_pages(read: Site) -> None:
    """Claims are confirmed by name alone."""
    said = uradori(read.root, "confirm", "--all", "--yes")
    assert (said.status, said.out) == (0, "")
    assert read.ledger.unconfirmed == 1


def test_pages_and_claims_in_one_go(read: Site) -> None:
    """Each name is taken for what it is, wherever one stands."""
    read.edit("docs/ja/bills.md", "2ドル", "2米ドル")
    said = uradori(read.root / "docs", "confirm", "en/bills.md", f"../{SNIPPET}", "--yes")
    assert said.status == 0
    assert said.out.startswith("confirmed docs/en/bills.md\n")
    assert said.out.endswith(f"confirmed {CLAIM}\n")
    assert read.ledger.problems == ()


@pytest.mark.parametrize(
    ("name", "status", "told"),
    [
        ("bills/million_requests_cost_two", 1, f'hint: did you mean "{CLAIM}"?'),
        ("nothing/here", 1, 'UR201 no snippet named "nothing/here"'),
        ("snippets/bad/code.py", 1, "snippets/bad/code.py:2: UR101"),
        ("docs/ja/nope.md", 2, "'docs/ja/nope.md' does not exist"),
        ("docs", 1, "docs is no page of this site"),
    ],
)
def test_names_that_mean_nothing(read: Site, name: str, status: int, told: str) -> None:
    read.write("snippets/bad/code.py", "# /// uradori\n# = 1\n# ///\n")
    before = authored(read)
    said = uradori(read.root, "confirm", name, "--yes")
    assert (said.status, said.out) == (status, "")
    assert told in said.err
    assert authored(read) == before


def test_claim_must_be_said_in_every_language(read: Site) -> None:
    read.delete("docs/ja/bills.md")
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert (said.status, said.out) == (1, "")
    assert "UR163" in said.err
    assert "no page says it in: ja" in said.err


def test_odd_header_is_left_alone(read: Site) -> None:
    """Nobody but its author can mend it."""
    read.edit(SNIPPET, "# backend", "# 'confirmed' = 'by me'\n# backend")
    before = authored(read)
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert said.status == 1
    assert f"{SNIPPET}:1: UR163 cannot be confirmed without changing" in said.err
    assert "git does not know: what its header says is no digest" in said.out
    assert authored(read) == before


def test_snippet_keeps_its_rights_and_its_link(read: Site) -> None:
    """Who may run it may still; what a link leads to is written."""
    path, kept = read.root / SNIPPET, read.root / "snippets/kept.txt"
    path.rename(kept)
    kept.chmod(0o755)
    path.symlink_to("../kept.txt")
    assert uradori(read.root, "confirm", CLAIM, "--yes").status == 0
    assert path.is_symlink()
    assert kept.stat().st_mode & 0o777 == 0o755
    assert read.ledger.unconfirmed == 0


def test_what_snippets_say_moves_no_cursor(read: Site) -> None:
    """Escape sequences in code, output and sentences are shown as such."""
    read.edit(SNIPPET, "# ja: 百万リクエストの料金", "# ja: \x1b[2Jx")
    read.write(OUTPUT, "total: \x1b[32m2 USD\n")
    read.edit("docs/en/bills.md", "cost two", "cost \u202etwo")
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert "\x1b" not in said.out
    assert "\u202e" not in said.out
    assert "# ja: \\x1b[2Jx" in said.out


# what changed since


def test_git_says_what_changed(read: Site) -> None:
    """Sentence, code and output then and now, as they were when a person confirmed them."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    name = commit(read)
    read.edit("docs/ja/bills.md", "2ドル", "3ドル")
    commit(read)
    read.edit(SNIPPET, "total == 2", "total >= 2")
    read.write(OUTPUT, "total: 3 USD\n")
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert said.status == 0
    assert f"compared with commit {name} of 20" in said.out
    for line in (
        "-百万リクエストは2ドル。",
        "+百万リクエストは3ドル。",
        "-assert total == 2",
        "+assert total >= 2",
        "-total: 2 USD",
        "+total: 3 USD",
    ):
        assert f"  {line}\n" in said.out
    assert "sentence (en)" not in said.out


def test_git_of_a_folder_above(read: Site, tmp_path: Path) -> None:
    """A project may be a part of its repository."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    name = commit(read, above=tmp_path)
    read.edit(SNIPPET, "total == 2", "total >= 2")
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert f"compared with commit {name} of" in said.out
    assert "  -assert total == 2\n" in said.out
    assert "sentence (" not in said.out


def test_what_was_committed_may_not_be_what_was_confirmed(read: Site) -> None:
    """A sentence that was changed after the question and before the commit is said to be so."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    read.edit("docs/ja/bills.md", "2ドル", "3ドル")
    commit(read)
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert "though not just this was committed" in said.out


def test_confirmation_that_was_taken_back(read: Site) -> None:
    """The commit that removed a digest does not know what it was of; the one before does."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    then, name = read.read(SNIPPET), commit(read)
    read.write(SNIPPET, "\n".join(line for line in then.split("\n") if "confirmed" not in line))
    commit(read)
    read.write(SNIPPET, then.replace("total == 2", "total >= 2"))
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert f"compared with commit {name} of" in said.out


def test_where_git_knows_nothing(read: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository, no commit of it, no git: it says which, and asks all the same."""
    uradori(read.root, "confirm", CLAIM, "--yes")

    def changed() -> str:
        read.write(OUTPUT, read.read(OUTPUT) + "\n")
        said = uradori(read.root, "confirm", CLAIM, "--yes")
        assert said.status == 0
        return said.out

    assert "git does not know: git says: fatal: not a git repository" in changed()
    git(read.root, "init", "--quiet")
    read.write(".gitignore", SNIPPET)
    commit(read)
    assert "git does not know: no commit has its confirmation" in changed()
    monkeypatch.setenv("PATH", str(read.root))
    assert "git does not know: git is not installed" in changed()


def test_old_commit_runs_nothing(read: Site) -> None:
    """A project of the past is read like any other: its code is text."""
    trap = read.root / "sprung"
    read.write("snippets/faults/trap.py", f"open({str(trap)!r}, 'w')\n")
    uradori(read.root, "confirm", CLAIM, "--yes")
    commit(read)
    git(read.root, "config", "core.fsmonitor", f"touch {trap}; false")
    git(read.root, "config", "core.pager", f"touch {trap}; cat")
    git(read.root, "config", "diff.trap.textconv", f"touch {trap}; cat")
    read.write(".gitattributes", "*.py diff=trap\n")
    read.write(OUTPUT, "total: 3 USD\n")
    said = uradori(read.root, "confirm", CLAIM, "--yes")
    assert "  +total: 3 USD\n" in said.out
    assert not trap.exists()


# quotations


def test_what_stands_around_a_quotation_is_shown(read: Site) -> None:
    """A condition two sentences later is part of what a text says."""
    text = sentences.sentences(texts.read("sqs/ReceiveMessage"))
    words = text[len(text) // 2]
    place = "botocore:sqs/ReceiveMessage"
    quotes = f"# [[quotes]]\n# place = {json.dumps(place)}\n# words = {json.dumps(words)}\n"
    read.write(SNIPPET, f'# /// uradori\n# kind = "quotation"\n{quotes}# ///\n')
    read.delete(OUTPUT)
    shown = uradori(read.root, "confirm", CLAIM, "--yes").out
    lines = [line.strip() for line in shown.split(f"quoted from {place}\n")[1].splitlines()]
    around = [one_line(each) for each in text]
    at = lines.index(f"> {one_line(words)}")
    assert lines[at - 1] == around[len(text) // 2 - 1]
    assert lines[at + 1 : at + 3] == around[len(text) // 2 + 1 :][:2]
    assert "output" not in shown
    assert read.ledger.entries[CLAIM].confirmation is Confirmation.CURRENT


def test_quotation_that_is_not_there_is_said(read: Site) -> None:
    """Who confirms sees that nobody says so; what is on the web only a person has read."""
    quotes = (
        '# [[quotes]]\n# place = "botocore:sqs/ReceiveMessage"\n# words = "We never say this."\n'
        '# [[quotes]]\n# place = "https://example.com"\n'
        '# words = "It rains."\n# read = 2026-01-31\n'
    )
    header = (
        f'# /// uradori\n# kind = "source"\n# sources = ["https://example.com"]\n{quotes}# ///\n'
    )
    read.write(SNIPPET, header)
    read.delete(OUTPUT)
    shown = uradori(read.root, "confirm", CLAIM, "--yes").out
    assert "  > We never say this.\n" in shown
    assert "botocore:sqs/ReceiveMessage does not say: We never say this." in shown
    assert "  > It rains.\n" in shown
    assert "a person read this on 2026-01-31" in shown


# beside runs


def test_confirming_leaves_a_run_as_good_as_it_was(site: Site) -> None:
    """Run, then confirm: nothing is stale, nothing is run again, and lines are still right."""
    site.edit(SNIPPET, "assert total == 2", "assert total == 2, 'dear'")
    assert uradori(site.root, "run").status == 0
    before = site.ledger.entries[CLAIM]
    assert before.evidence is not None
    assert uradori(site.root, "confirm", CLAIM, "--yes").status == 0
    after = site.ledger.entries[CLAIM]
    assert after.evidence is not None
    assert (after.verdict, after.judgement) == (Verdict.CHECKED, before.judgement)
    assert after.snippet.source != before.snippet.source
    lines = after.snippet.source.splitlines()
    for seen in after.evidence.assertions:
        assert lines[seen.line - 1] == "assert total == 2, 'dear'"
    said = uradori(site.root, "run", "--stale")
    assert (said.status, said.err) == (0, "")
    assert uradori(site.root, "check").status == 0


def test_claim_with_an_assertion_less_has_to_be_read_again(read: Site) -> None:
    """Whoever deletes one, runs and approves is still asked whether the sentence is shown."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    read.edit(SNIPPET, "assert total == 2\n", "")
    uradori(read.root, "run")
    uradori(read.root, "approve", CLAIM)
    found = uradori(read.root, "check", "--json").document["problems"]
    assert "UR161" in {each["code"] for each in found}


def test_published_digest_is_that_of_the_file(read: Site) -> None:
    """Who downloads a snippet can hold it against claims.json, confirmed or not."""
    uradori(read.root, "confirm", CLAIM, "--yes")
    (claim,) = uradori(read.root, "list", "--json").document["claims"]
    assert claim["source_sha256"] == sha256((read.root / SNIPPET).read_bytes())
    assert claim["confirmed"] is True
    read.edit("docs/en/bills.md", "two dollars", "2 dollars")
    (claim,) = uradori(read.root, "list", "--json").document["claims"]
    assert claim["confirmed"] is False
