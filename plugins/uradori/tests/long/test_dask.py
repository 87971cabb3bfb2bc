"""`uradori run --dask`: a scheduler and its workers are processes on this machine."""

import json
import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from support.environments import HOSTS
from support.shards import timeless
from support.sites import CLAIM, SNIPPET, Site, minimal_site
from uradori.evidence import history
from uradori.evidence.model import Verdict

PROGRAMS = HOSTS / "dask/bin"
CLAIMS = 200


@dataclass
class Cluster:
    """A scheduler, and as many workers as a test starts."""

    place: Path
    stack: ExitStack
    options: tuple[str, ...] = ()
    address: str = ""
    workers: "list[subprocess.Popen[str]]" = field(default_factory=list)

    def start(self, *command: str, **more: str) -> "subprocess.Popen[str]":
        """Start a program that is ended with the cluster; returns once it says that it is ready."""
        process = subprocess.Popen(
            [PROGRAMS / "dask", *command, *self.options],
            cwd=self.place,
            env={**os.environ, **more},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr is not None
        ready = "Scheduler at:" if command[0] == "scheduler" else "Registered to:"
        for line in process.stderr:
            if ready in line:
                self.address = line.rsplit(maxsplit=1)[-1]
                break
        self.stack.enter_context(running(process))
        return process

    def work(self, **more: str) -> None:
        """Start a worker with one thread."""
        name = str(self.place / f"worker{len(self.workers)}")
        self.workers.append(
            self.start(
                *("worker", self.address, "--no-nanny", "--nthreads", "1", "--no-dashboard"),
                *("--local-directory", name),
                **more,
            )
        )


@contextmanager
def running(process: "subprocess.Popen[str]") -> Iterator[None]:
    """Let a process write what it likes, which nobody reads, and end it."""
    assert process.stderr is not None
    reader = threading.Thread(target=process.stderr.read)
    reader.start()
    try:
        yield
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stderr.close()


@contextmanager
def cluster(place: Path, workers: int, *options: str, **more: str) -> Iterator[Cluster]:
    """A cluster on loopback, for as long as it is used."""
    if not (PROGRAMS / "dask").is_file():
        pytest.fail(f"there is no {PROGRAMS}/dask: make hosts")
    place.mkdir()
    with ExitStack() as stack:
        made = Cluster(place, stack, options)
        made.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", **more)
        for _ in range(workers):
            made.work(**more)
        yield made


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Two workers, of which no test ends one."""
    with cluster(tmp_path_factory.mktemp("pair") / "cluster", 2) as made:
        yield made


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended, and what it said."""

    status: int
    text: str


def uradori(
    site: Site,
    *arguments: str,
    meanwhile: Callable[["subprocess.Popen[str]", int], None] = lambda _, __: None,
    **more: str,
) -> Said:
    """Run the command in the environment that has Dask; `meanwhile` is told of every line."""
    process = subprocess.Popen(
        [PROGRAMS / "uradori", *arguments],
        cwd=site.root,
        env={**os.environ, **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    lines = []
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line)
            meanwhile(process, len(lines))
    return Said(process.returncode, "".join(lines))


@pytest.fixture
def many(site: Site) -> Site:
    """A site with many claims, on whose pages few of them are."""
    site.edit("pyproject.toml", 'ignore = ["UR16"]', 'ignore = ["UR"]')
    source = site.read(SNIPPET).replace('# statements = ["bills.cost"]\n', "")
    for number in range(1, CLAIMS):
        site.write(f"snippets/bills/other_{number}_costs_two.py", source)
        site.write(f"snippets/bills/other_{number}_costs_two.out", "total: 2 USD\n")
    return site


def verdicts(site: Site) -> Mapping[str, Verdict]:
    return {claim: entry.verdict for claim, entry in site.ledger.entries.items()}


def test_killed_worker_costs_its_claims_one_run_more(many: Site, tmp_path: Path) -> None:
    """Each claim is run once; evidence is that of one machine, field by field but for times."""
    alone = Site(shutil.copytree(many.root, tmp_path / "alone"))
    assert uradori(alone, "run").status == 0
    with cluster(tmp_path / "cluster", 2) as made:

        def kill(_: object, lines: int) -> None:
            if lines == CLAIMS // 4:
                made.workers[0].kill()

        said = uradori(many, "run", "--dask", made.address, meanwhile=kill)
        assert made.workers[0].wait() == -signal.SIGKILL
    assert said.status == 0, said.text
    assert said.text.count("✔ ") == CLAIMS
    assert timeless(many) == timeless(alone)
    assert {*verdicts(many).values()} == {Verdict.CHECKED}
    assert all(len(history.read(many.project, claim)[0]) == 1 for claim in verdicts(many))


def test_worker_that_differs_is_given_no_work(site: Site, tmp_path: Path) -> None:
    """It is named, with what differs; the other does all that there is to do."""
    metadata = tmp_path / "more/pretended-9.9.dist-info/METADATA"
    metadata.parent.mkdir(parents=True)
    metadata.write_text("Metadata-Version: 2.1\nName: pretended\nVersion: 9.9\n")
    with cluster(tmp_path / "cluster", 1) as made:
        made.work(PYTHONPATH=str(tmp_path / "more"))
        said = uradori(site, "run", "--dask", made.address)
    assert said.status == 1
    assert "UR423 is given no work: has other versions: pretended 9.9, here none" in said.text
    assert said.text.count("UR423") == 1
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


def test_snippet_does_not_reach_the_scheduler(site: Site, pair: Cluster) -> None:
    """Who reaches it can have any worker run anything."""
    host, port = pair.address.removeprefix("tcp://").split(":")
    site.edit(
        SNIPPET,
        "assert total == 2",
        "import socket\n"
        "reached = False\n"
        "try:\n"
        f'    socket.create_connection(("{host}", {port}))\n'
        "    reached = True\n"
        "except OSError:\n"
        "    pass\n"
        "assert total == 2 and not reached",
    )
    said = uradori(site, "run", "--dask", pair.address)
    assert said.status == 0, said.text
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}
    walls = json.loads(site.read(f".uradori/evidence/{CLAIM}.json"))["record"]["walls"]
    assert {"network", "landlock", "seccomp"} <= {*walls}


def test_each_campaign_is_of_what_is_there(site: Site, pair: Cluster) -> None:
    """Workers keep nothing of what they ran before, and mutants are tried there, too."""
    assert uradori(site, "run", "--dask", pair.address).status == 0
    site.edit(SNIPPET, "assert total == 2", "assert total == 3")
    said = uradori(site, "run", "--dask", pair.address)
    assert (said.status, "UR403" in said.text) == (1, True)
    site.edit(SNIPPET, "assert total == 3", "assert total == 2")
    said = uradori(site, "run", "--mutate", "--dask", pair.address)
    assert said.status == 0, said.text
    mutation = site.ledger.entries[CLAIM].evidence
    assert mutation is not None
    assert mutation.mutation is not None


def test_interrupted_run_keeps_what_it_has(many: Site, pair: Cluster) -> None:
    """The cluster is there for the next one."""

    def interrupt(process: "subprocess.Popen[str]", lines: int) -> None:
        if lines == 1:
            process.send_signal(signal.SIGINT)

    said = uradori(many, "run", "--dask", pair.address, meanwhile=interrupt)
    assert said.status == 1
    assert said.text.endswith("Aborted!\n")
    found = [*verdicts(many).values()]
    assert 0 < found.count(Verdict.CHECKED) < CLAIMS
    assert found.count(Verdict.CHECKED) + found.count(Verdict.NOT_RUN) == CLAIMS
    assert uradori(many, "run", CLAIM, "--dask", pair.address).status == 0


def test_no_worker_left_is_a_problem(many: Site, tmp_path: Path) -> None:
    """And no wait without end; what was run is kept."""
    with cluster(tmp_path / "cluster", 1) as made:

        def kill(_: object, lines: int) -> None:
            if lines == 1:
                made.workers[0].kill()

        said = uradori(many, "run", "--dask", made.address, meanwhile=kill)
    assert said.status == 1
    assert "UR423 no worker is left that can be used; not run: bills/" in said.text
    assert 0 < [*verdicts(many).values()].count(Verdict.CHECKED) < CLAIMS


def test_cluster_with_tls(site: Site, tmp_path: Path) -> None:
    """With keys that Landlock keeps out of sight, by Dask's own settings."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", *made, *names, *files], check=True, capture_output=True)  # noqa: S607 - whichever openssl
    prefix = "DASK_DISTRIBUTED__COMM__TLS__"
    settings = {f"{prefix}CA_FILE": str(certificate)}
    for role in ("SCHEDULER", "WORKER", "CLIENT"):
        settings |= {f"{prefix}{role}__KEY": str(key), f"{prefix}{role}__CERT": str(certificate)}
    settings["DASK_DISTRIBUTED__COMM__DEFAULT_SCHEME"] = "tls"
    with cluster(tmp_path / "cluster", 1, **settings) as made_cluster:
        assert made_cluster.address.startswith("tls://")
        said = uradori(site, "run", "--dask", made_cluster.address, **settings)
    assert said.status == 0, said.text
    assert verdicts(site) == {CLAIM: Verdict.CHECKED}


def test_nobody_there_is_one_line(tmp_path: Path) -> None:
    """With the address."""
    site = minimal_site(tmp_path / "site")
    said = uradori(site, "run", "--dask", "tcp://127.0.0.1:9")
    assert said.status == 1
    assert said.text.startswith("Error: no scheduler answers at tcp://127.0.0.1:9: ")
    assert verdicts(site) == {CLAIM: Verdict.NOT_RUN}
