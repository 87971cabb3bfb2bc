"""`uradori serve`: MkDocs serves, and a changed snippet is run again."""

import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from support.builds import plain, with_evidence
from support.sites import CLAIM, HELPER, OUTPUT, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.ledger import load_ledger
from uradori.evidence.model import Verdict
from uradori.hosts.cli import serve
from uradori.hosts.cli.rerunning import Reruns
from uradori.hosts.cli.serve import Surroundings
from uradori.project.serving import ANYTHING, Announcements
from watchfiles import Change

PATIENCE = 900
"""Seconds after which a server that says nothing more is ended, and its test with it."""


@pytest.fixture
def port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        number: int = found.getsockname()[1]
        return number


@pytest.fixture
def reading(site: Site) -> Site:
    """The site, with a helper that reads a file far from the snippets."""
    site.write("data/number.txt", "2\n")
    number = "int((Path(__file__).parents[1] / 'data/number.txt').read_text())"
    site.write(HELPER, f"from pathlib import Path\n\nPER_MILLION = {number}\n")
    return site


@pytest.fixture
def server(site: Site, port: int) -> Iterator["subprocess.Popen[str]"]:
    """The command, started in a group of its own as a terminal would."""
    command = [sys.executable, "-m", "uradori", "serve", "--", "--dev-addr", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        command,
        cwd=plain(site).root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )
    timer = threading.Timer(PATIENCE, os.killpg, [process.pid, signal.SIGKILL])
    timer.start()
    yield process
    timer.cancel()
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    with process:  # waits, and closes the pipe
        pass


def wait_for(process: "subprocess.Popen[str]", words: str) -> list[str]:
    """Read what a process says until it says this; gives all that it said."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if words in line:
            return said
    pytest.fail(f"never said {words!r}:\n{''.join(said)}", pytrace=False)


def test_serve_runs_what_changes_and_shows_it(
    site: Site, port: int, server: "subprocess.Popen[str]"
) -> None:
    """First everything that is out of date is run, then each snippet that changes."""

    def page() -> str:
        url = f"http://127.0.0.1:{port}/notes/en/bills/"
        with urllib.request.urlopen(url) as answer:
            text: str = answer.read().decode()
            return text

    wait_for(server, f"✔ {CLAIM}")
    wait_for(server, "Serving on")
    assert "run as a calculation" in page()
    site.edit(SNIPPET, "# en: the price", "# en: the new price")
    said = [*wait_for(server, f"✔ {CLAIM}"), *wait_for(server, "Reloading browsers")]
    # There was one build, and when it began there was the verdict.
    assert ["Detected" in each for each in said].count(True) == 1
    assert next(each for each in said if "Detected" in each or "✔" in each).startswith("✔")
    text = page()
    assert "the new price" in text
    assert "run as a calculation" in text
    site.edit("docs/en/bills.md", "# ", "# All ")
    wait_for(server, "Reloading browsers")
    assert ">All " in page()
    os.killpg(server.pid, signal.SIGINT)
    _, rest = server.communicate()
    assert server.returncode == 0
    assert "Traceback" not in rest


def test_serve_runs_again_what_read_a_file_wherever_that_is(
    reading: Site, server: "subprocess.Popen[str]"
) -> None:
    """What it has to watch it knows from the evidence, which is another after each run."""
    wait_for(server, f"✔ {CLAIM}")
    wait_for(server, "Serving on")
    reading.write("data/number.txt", "2\n\n")
    wait_for(server, f"✔ {CLAIM}")
    more = "from pathlib import Path\n\nPath(__file__).parents[1].joinpath('more.txt').open()\n"
    reading.write("more.txt", "")
    reading.write(HELPER, more + reading.read(HELPER))
    wait_for(server, f"✔ {CLAIM}")
    reading.write("more.txt", "1\n")
    wait_for(server, f"✔ {CLAIM}")


KEEPS = """
import json, pathlib
pathlib.Path(".uradori/tab/bundle").mkdir(parents=True)
pathlib.Path(".uradori/tab/kept.json").write_text(json.dumps({"bundle": "bundle", "measured": {}}))
"""
"""Leaves what `uradori tab` does, for a site without a claim that browsers can run."""


def test_buttons_are_shown_as_soon_as_they_are_there(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not where nothing came of it."""
    for number, (program, wanted) in enumerate([("", set[str]()), (KEEPS, {ANYTHING})]):
        monkeypatch.setattr(serve, "TAB", (sys.executable, "-c", f"{program}\nprint('built')"))
        news = serve.News(tmp_path / f"news-{number}")
        with serve.building_tab(site.root, news) as over:
            over.join()
        assert Announcements(news.path).news() == wanted


def test_no_tab_is_waited_for_at_the_end(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have minutes to go."""
    forever = "import signal; signal.pause()"
    monkeypatch.setattr(serve, "TAB", (sys.executable, "-c", forever))
    news = serve.News(tmp_path / "news")
    with serve.building_tab(site.root, news) as over:
        assert over.is_alive()
    assert not over.is_alive()
    assert Announcements(news.path).news() == set()


def test_a_saved_snippet_is_run_by_a_host_that_stays(
    site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    """Only that, and only if it is stale; of a helper it is not known here what depends on it."""
    snippet, record = str(site.root / SNIPPET), str(records.path_of(site.project, CLAIM))
    with Reruns() as reruns:
        reruns.begin(load_ledger(site.root))
        for line in ("# once", "# twice"):
            site.write(SNIPPET, f"{site.read(SNIPPET)}{line}\n")
            assert reruns.run({snippet}) == {record}
            assert load_ledger(site.root).entries[CLAIM].verdict is Verdict.CHECKED
        assert reruns.run({snippet, record}) == set()
        site.edit(SNIPPET, "assert total == 2", "assert total == 3")
        assert reruns.run({snippet}) == {record}
        reruns.report()
        assert "UR403" in capfd.readouterr().err
        site.write(HELPER, f"{site.read(HELPER)}# other\n")
        assert reruns.run({str(site.root / HELPER)}) is None
        assert reruns.ledger is None


def test_only_what_may_make_evidence_stale_is_watched(site: Site) -> None:
    """What evidence names, snippets, and the settings; no other file of the project."""
    for name in ("data/a.txt", "data/listed/b.txt", "README.md", "snippets/unused.py"):
        site.write(name, "")
    with_evidence(site, files=dict.fromkeys((HELPER, "data/a.txt", "data/listed/"), "0"))
    watch = Surroundings.of(site.root)
    folders = {each.relative_to(site.root).as_posix() for each in watch.folders}
    assert folders == {
        *(".uradori/evidence", ".uradori/evidence/bills"),
        *(".", "data", "data/listed"),
        *("snippets", "snippets/bills", "snippets/faults"),
    }
    seen = {
        (change.name, name)
        for change in Change
        for name in (
            *("README.md", "pyproject.toml", "docs/en/bills.md", "data/a.txt", "data/c.txt"),
            *("data/listed/b.txt", SNIPPET, OUTPUT, HELPER, "snippets/unused.py"),
            *("snippets/bills/.#x.py", "snippets/bills", ".uradori/evidence/.x.json"),
            *(".uradori/evidence/x.json", ".uradori/readings.json"),
        )
        if watch(change, str(site.root / name))
    }
    evidence = ".uradori/evidence/x.json"
    always = ("pyproject.toml", "data/a.txt", SNIPPET, OUTPUT, HELPER, evidence)
    assert seen == {
        *((change.name, name) for change in Change for name in always),
        *(("added", "data/listed/b.txt"), ("deleted", "data/listed/b.txt")),
        *(("added", "snippets/unused.py"), ("added", "snippets/bills")),
    }
    site.write(f"snippets/more/{'x' * 3}.py", "")
    assert Surroundings.of(site.root).folders != watch.folders


def test_serve_shows_evidence_that_others_change(
    site: Site, port: int, server: "subprocess.Popen[str]"
) -> None:
    """And runs again what has none any more; what its own runs write is shown once."""
    wait_for(server, f"✔ {CLAIM}")
    wait_for(server, "Serving on")
    kept, _ = records.read(site.project, CLAIM)
    assert kept is not None
    records.path_of(site.project, CLAIM).unlink()
    wait_for(server, f"✔ {CLAIM}")
    wait_for(server, "Detected file changes")  # to reload for, where the run took another time
    records.write(site.project, replace(kept, ran_at=kept.ran_at - timedelta(days=40)))
    said = wait_for(server, "Reloading browsers")
    assert not any("✔" in each for each in said)


def test_serve_ends_when_it_is_told_to(server: "subprocess.Popen[str]") -> None:
    """A supervisor sends SIGTERM to one process only; the whole of it goes."""
    wait_for(server, "Serving on")
    server.terminate()
    server.communicate()  # returns when the last process that could still write is gone
    with pytest.raises(ProcessLookupError):
        os.killpg(server.pid, 0)
