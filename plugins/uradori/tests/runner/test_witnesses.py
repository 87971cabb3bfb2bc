"""Second witnesses, asked for real: moto's server, and small servers that go wrong."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from support import cli
from support.runs import PATIENCE
from support.sites import Site, minimal_site
from uradori.engines import happens
from uradori.evidence.installed import installed_version
from uradori.evidence.model import Answer
from uradori.project.settings import Witness
from uradori.run.servers import ServerError, serving
from uradori.run.surroundings import environment
from uradori.run.witnesses import ask, present

MOTO = installed_version("moto")
SETTINGS = f"""
[tool.uradori.witnesses.server]
name = "moto’s server"
package = "moto"
lock = "requirements.lock"
command = ["{{python}}", "-m", "moto.server", "-H", "127.0.0.1", "-p", "{{port}}"]
version = ["{{python}}", "-c", "print('{MOTO}')"]
"""
KEEPS = """\
import boto3

sqs = boto3.client("sqs")
assert "QueueUrls" not in sqs.list_queues()
queue = sqs.create_queue(QueueName="orders")["QueueUrl"]
sqs.send_message(QueueUrl=queue, MessageBody="order-1042")
[message] = sqs.receive_message(QueueUrl=queue)["Messages"]
assert message["Body"] == "order-1042"
print(message["Body"])
"""
LOSES = KEEPS.replace('== "order-1042"', '== "order-1043"')
LACKS = """\
import boto3

assert boto3.client("lambda").get_account_settings()["AccountLimit"]
print("order-1042")
"""
SERVER = """
import http.server, os, sys, pathlib

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass

http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


def add_claim(site: Site, claim: str, code: str) -> None:
    header = '# /// uradori\n# fails_when = ["prices.doubled"]\n# ///\n'
    site.write(f"snippets/{claim}.py", header + code)
    site.write(f"snippets/{claim}.out", "order-1042\n")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = minimal_site(tmp_path)
    site.write("pyproject.toml", site.read("pyproject.toml") + SETTINGS)
    site.write("requirements.lock", f"moto=={MOTO}\n")
    return site


def test_the_same_snippets_run_against_a_server(site: Site) -> None:
    """Each of them finds an empty account, and what the server says is kept and published."""
    for name, code in {"keeps": KEEPS, "keeps_too": KEEPS, "loses": LOSES, "lacks": LACKS}.items():
        add_claim(site, f"queue/{name}", code)
    said = cli.uradori(site.root, "witness", "queue", "--json")
    answers = {
        each["id"]: [(one["name"], one["version"], one["outcome"]) for one in each["witnesses"]]
        for each in said.document["claims"]
    }
    who = ("moto’s server", MOTO)
    assert answers == {
        "queue/keeps": [(*who, "agrees")],
        "queue/keeps_too": [(*who, "agrees")],
        "queue/loses": [(*who, "disagrees")],
        "queue/lacks": [(*who, "not_supported")],
    }
    assert said.problems == [("UR411", "snippets/queue/loses.py", 11)]
    assert said.status == 1
    again = cli.uradori(site.root, "witness", "queue/keeps", "--stale")
    assert (again.status, "moto’s" in again.err) == (0, False)  # it has said so already
    assert "agrees" in again.out


def test_witness_that_cannot_be_asked_is_a_problem(site: Site) -> None:
    add_claim(site, "queue/keeps", KEEPS)
    site.write("requirements.lock", "moto==1.0\n")
    said = cli.uradori(site.root, "witness", "queue", "--json")
    assert said.problems == [("UR413", "pyproject.toml", None)]
    site.edit(
        "pyproject.toml", f"""["{{python}}", "-c", "print('{MOTO}')"]""", '["/no/such/program"]'
    )
    _, [problem] = present(site.project, ["server"])
    assert "not installed" in problem.message


def test_server_that_ends_by_itself_is_reported(site: Site) -> None:
    add_claim(site, "queue/keeps", KEEPS)
    broken = '["{python}", "-c", "raise SystemExit(\'no licence\')"]'
    command = site.read("pyproject.toml").split("command = ")[1].split("\n")[0]
    site.edit("pyproject.toml", command, broken)
    [said] = ask(site.catalog, [("server", "queue/keeps")], {"server": "1"}, 1)
    assert (said.answer, "no licence" in said.detail) == (Answer.CRASHED, True)


def small_server(extra: Sequence[str] = ()) -> Witness:
    return Witness(
        "Small", "small", "x.lock", (sys.executable, "-c", SERVER, "{port}", *extra), ("x",)
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who listens where")
def test_server_that_others_could_reach_is_refused(tmp_path: Path) -> None:
    open_to_all = SERVER.replace("127.0.0.1", "0.0.0.0")  # noqa: S104 - that is what is refused
    witness = Witness("Open", "o", "x.lock", (sys.executable, "-c", open_to_all, "{port}"), ("x",))
    with (
        pytest.raises(ServerError, match="beyond this machine"),
        serving(witness, tmp_path, {}, threading.Event()),
    ):
        pass


def listens(url: str) -> bool:
    host, port = url.removeprefix("http://").split(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0


def test_server_lives_as_long_as_its_block(tmp_path: Path) -> None:
    variables = environment("eu-west-1", "")
    with (
        serving(small_server(), tmp_path, variables, threading.Event()) as one,
        serving(small_server(), tmp_path, variables, threading.Event()) as other,
    ):
        assert one != other
        assert listens(one)
        assert listens(other)
    assert not listens(one)
    assert not listens(other)


def test_wait_for_a_server_ends_when_nobody_listens(tmp_path: Path) -> None:
    off = threading.Event()
    off.set()
    silent = Witness("Silent", "s", "x.lock", ("sleep", "6000"), ("x",))
    with pytest.raises(ServerError, match="does not come up"), serving(silent, tmp_path, {}, off):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux ends it")
def test_server_does_not_outlive_a_killed_parent(tmp_path: Path) -> None:
    program = f"""
        import os, sys, threading
        from pathlib import Path
        from uradori.run.servers import serving
        from uradori.project.settings import Witness

        witness = Witness("Small", "s", "x", (sys.executable, "-c", {SERVER!r}, "{{port}}"), ("x",))
        with serving(witness, Path("."), {{}}, threading.Event()) as url:
            print(url, flush=True)
            threading.Event().wait(6000)
        """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        url = parent.stdout.readline().strip()
        assert listens(url)
        os.kill(parent.pid, signal.SIGKILL)
    assert happens(lambda: not listens(url), PATIENCE)
