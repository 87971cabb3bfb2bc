"""What a run may not do, and what of the machine it cannot see."""

import json
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.runs import PATIENCE, job, run
from support.sites import Site
from uradori.evidence.model import Outcome, Run
from uradori.run.job import Warmth
from uradori.run.pool import HostPool, open_pool

NETWORK = "use the network beyond this machine"
FILES = "change files outside its scratch folder"
PROGRAMS = "start or signal programs"


def refused(made: Run, what: str) -> bool:
    """Whether a run did not pass because of this."""
    return made.outcome is Outcome.CRASHED and f"may not {what}" in made.detail


BEYOND = [
    pytest.param("socket.create_connection(('192.0.2.1', 80), 1)", id="connect"),
    pytest.param("socket.socket().connect_ex(('192.0.2.1', 80))", id="connect_ex"),
    pytest.param("socket.socket(socket.AF_INET6).connect(('2001:db8::1', 80))", id="IPv6"),
    pytest.param(
        "socket.socket(type=socket.SOCK_DGRAM).sendto(b'', ('192.0.2.1', 53))", id="sendto"
    ),
    pytest.param(
        "socket.socket(type=socket.SOCK_DGRAM).sendmsg([b''], [], 0, ('192.0.2.1', 53))",
        id="sendmsg",
    ),
    pytest.param("socket.getaddrinfo('example.com', 80)", id="getaddrinfo"),
    pytest.param("socket.gethostbyname('example.com')", id="gethostbyname"),
    pytest.param("socket.gethostbyname_ex('example.com')", id="gethostbyname_ex"),
    pytest.param("socket.gethostbyaddr('192.0.2.1')", id="gethostbyaddr"),
    pytest.param("socket.getnameinfo(('192.0.2.1', 80), 0)", id="getnameinfo"),
    pytest.param("socket.create_connection(('localhost.example.com', 80))", id="almost localhost"),
    pytest.param("urllib.request.urlopen('http://example.com/')", id="urlopen"),
    pytest.param("socket.create_server(('0.0.0.0', 0))", id="listen everywhere"),
    pytest.param("socket.create_server(('', 0))", id="listen anywhere"),
    pytest.param(
        "socket.create_server(('::', 0), family=socket.AF_INET6)", id="listen everywhere, IPv6"
    ),
    pytest.param("socket.socket().listen()", id="listen without an address"),
    pytest.param("asyncio.run(asyncio.start_server(print, None, 0))", id="listen, asyncio"),
]


@pytest.mark.parametrize("statement", BEYOND)
def test_network_is_out_of_reach(plain_pool: HostPool, tmp_path: Path, statement: str) -> None:
    """Other hosts can be neither reached nor resolved, and cannot reach the snippet."""
    source = f"import asyncio, socket, urllib.request\n{statement}\n"
    assert refused(run(plain_pool, job(tmp_path, source)), NETWORK)


@pytest.mark.parametrize("statement", BEYOND)
def test_attempt_cannot_be_hidden(plain_pool: HostPool, tmp_path: Path, statement: str) -> None:
    """A snippet that swallows the refusal does not pass either."""
    source = f"""\
        import asyncio, socket, urllib.request
        try:
            {statement}
        except BaseException:
            pass
        print("all is well")
        """
    assert refused(run(plain_pool, job(tmp_path, source)), NETWORK)


def test_attempt_in_a_thread_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """It is the process that is watched."""
    source = """\
        import socket, threading
        t = threading.Thread(target=socket.create_connection, args=[("192.0.2.1", 80), 1])
        t.start()
        t.join()
        """
    assert refused(run(plain_pool, job(tmp_path, source)), NETWORK)


def test_loopback_is_allowed(plain_pool: HostPool, tmp_path: Path) -> None:
    """A snippet may serve and ask itself, by address and by name; by path if it names engines.

    The kernel cannot tell its own sockets in the file system from Docker's or an agent's.
    """
    source = """\
        import socket
        for host in ("127.0.0.1", "localhost", "127.8.8.8"):
            with socket.create_server((host, 0)) as server:
                socket.create_connection(server.getsockname()).close()
        """
    by_path = """\
        import socket
        unix = socket.socket(socket.AF_UNIX)
        unix.bind("here")
        unix.listen()
        socket.socket(socket.AF_UNIX).connect("here")
        print("served")
        """
    assert run(plain_pool, job(tmp_path, source)).detail == ""
    made = run(plain_pool, job(tmp_path, by_path, engines=True))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "served\n")
    refused_by_name = "Address family not supported by protocol"
    assert refused_by_name in run(plain_pool, job(tmp_path, by_path)).detail


@pytest.fixture
def precious(tmp_path: Path) -> Iterator[Path]:
    """A folder that must be as it was when the test ends."""
    site = Site(tmp_path / "precious")
    site.write("file", "content")
    site.write("deep/er/file", "content")
    before = snapshot(site.root)
    yield site.root
    assert snapshot(site.root) == before


def snapshot(folder: Path) -> dict[str, object]:
    """Everything below a folder, with content, mode and time."""
    return {
        str(path): (
            path.stat().st_mode,
            path.stat().st_mtime_ns,
            path.is_file() and path.read_bytes(),
        )
        for path in (folder, *folder.rglob("*"))
    }


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("open(outside / 'file', 'w')", id="overwrite"),
        pytest.param("open(outside / 'file', 'a')", id="append"),
        pytest.param("open(outside / 'file', 'r+b')", id="update"),
        pytest.param("open(outside / 'new', 'x')", id="create"),
        pytest.param("open(os.fsencode(outside / 'new'), 'wb')", id="bytes path"),
        pytest.param("open(os.path.relpath(outside / 'new'), 'w')", id="relative path"),
        pytest.param("os.open(outside / 'new', os.O_CREAT)", id="os.open"),
        pytest.param("(outside / 'file').write_text('x')", id="pathlib"),
        pytest.param("(outside / 'new').touch()", id="touch new"),
        pytest.param("(outside / 'file').touch()", id="touch"),
        pytest.param("os.utime(outside / 'file', (1, 1))", id="utime"),
        pytest.param("os.mkdir(outside / 'new')", id="mkdir"),
        pytest.param("os.makedirs(outside / 'new' / 'er')", id="makedirs"),
        pytest.param("os.remove(outside / 'file')", id="remove"),
        pytest.param("os.unlink(outside / 'file')", id="unlink"),
        pytest.param("os.rmdir(outside / 'deep/er')", id="rmdir"),
        pytest.param("shutil.rmtree(outside)", id="rmtree"),
        pytest.param("shutil.rmtree(outside, ignore_errors=True)", id="rmtree, ignoring errors"),
        pytest.param("os.rename(outside / 'file', 'mine')", id="rename from"),
        pytest.param(
            "open('mine', 'w').close(); os.rename('mine', outside / 'file')", id="rename to"
        ),
        pytest.param("open('mine', 'w').close(); shutil.copy('mine', outside / 'file')", id="copy"),
        pytest.param("shutil.move(outside / 'file', 'mine')", id="move"),
        pytest.param("os.chmod(outside / 'file', 0)", id="chmod"),
        pytest.param("os.truncate(outside / 'file', 0)", id="truncate"),
        pytest.param("os.symlink('/', outside / 'new')", id="symlink"),
        pytest.param("os.symlink(outside, 'way'); open('way/file', 'w')", id="through a symlink"),
        pytest.param("os.link(outside / 'file', 'mine'); open('mine', 'w')", id="through a link"),
        pytest.param("sqlite3.connect(outside / 'new').execute('create table t(a)')", id="sqlite"),
        pytest.param("tempfile.NamedTemporaryFile(dir=outside, delete=False)", id="temporary file"),
        pytest.param("os.open('new', os.O_CREAT, dir_fd=there)", id="open, from a folder"),
        pytest.param("os.open('file', os.O_WRONLY | os.O_TRUNC, dir_fd=there)", id="empty, there"),
        pytest.param(
            "open('file', 'w', opener=lambda name, flags: os.open(name, flags, dir_fd=there))",
            id="opener",
        ),
        pytest.param("os.mkdir('new', dir_fd=there)", id="mkdir, from a folder"),
        pytest.param("os.remove('file', dir_fd=there)", id="remove, from a folder"),
        pytest.param("os.rmdir('deep/er', dir_fd=there)", id="rmdir, from a folder"),
        pytest.param("os.rename('file', 'mine', src_dir_fd=there)", id="rename, from a folder"),
        pytest.param(
            "open('x', 'w').close(); os.rename('x', 'file', dst_dir_fd=there)", id="rename there"
        ),
        pytest.param("os.link('file', 'mine', src_dir_fd=there)", id="link, from a folder"),
        pytest.param("os.symlink('x', 'new', dir_fd=there)", id="symlink, from a folder"),
        pytest.param("os.chmod('file', 0, dir_fd=there)", id="chmod, from a folder"),
        pytest.param("os.utime('file', (1, 1), dir_fd=there)", id="utime, from a folder"),
        pytest.param("shutil.rmtree('deep', dir_fd=there)", id="rmtree, from a folder"),
        pytest.param("os.chmod(os.open(outside / 'file', os.O_RDONLY), 0)", id="chmod of a file"),
        pytest.param("os.mkfifo(outside / 'new')", id="pipe"),
        pytest.param("os.mkfifo('new', dir_fd=there)", id="pipe, from a folder"),
        pytest.param("os.mknod(outside / 'new')", id="node"),
        pytest.param("posix.open('new', os.O_CREAT, dir_fd=there)", id="posix.open"),
        pytest.param("posix.mkfifo('new', dir_fd=there)", id="posix.mkfifo"),
        pytest.param(
            "sqlite3.connect(f'file:{outside}/new?mode=rwc', uri=True).execute('vacuum')",
            id="sqlite, URI",
        ),
        pytest.param(
            "sqlite3.connect(f'file://localhost{outside}/n%65w', uri=True).execute('vacuum')",
            id="sqlite, URI with a host",
        ),
    ],
)
def test_files_are_out_of_reach(
    plain_pool: HostPool, tmp_path: Path, precious: Path, statement: str
) -> None:
    """Nothing outside the scratch folder is written, made, moved or removed."""
    source = f"""\
        import os, pathlib, posix, shutil, sqlite3, tempfile
        outside = pathlib.Path({str(precious)!r})
        there = os.open(outside, os.O_RDONLY)
        try:
            {statement}
        except Exception:
            pass
        """
    assert refused(run(plain_pool, job(tmp_path, source)), FILES)


def test_scratch_folder_is_the_snippets_own(plain_pool: HostPool, tmp_path: Path) -> None:
    """There it may do as it likes; elsewhere it may read."""
    Site(tmp_path).write("data.txt", "data")
    source = f"""\
        import os, pathlib, shutil, sqlite3, tempfile
        pathlib.Path("a/b").mkdir(parents=True)
        pathlib.Path("a/b/c").write_text("x")
        os.rename("a/b/c", "a/d")
        os.symlink("a", "link")
        os.utime("a/d")
        os.remove("link")
        here = os.open("a", os.O_RDONLY)
        os.close(os.open("e", os.O_CREAT | os.O_WRONLY, dir_fd=here))
        os.rename("e", "f", src_dir_fd=here, dst_dir_fd=here)
        os.mkdir("g", dir_fd=here)
        os.rmdir("g", dir_fd=here)
        os.chmod("f", 0o600, dir_fd=here)
        os.mkfifo("h", dir_fd=here)
        os.chmod(os.open("a/f", os.O_RDONLY), 0o600)
        shutil.rmtree("a")
        with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile():
            pathlib.Path(folder, "x").touch()
        sqlite3.connect(":memory:").execute("create table t(a)")
        sqlite3.connect("own.db").execute("create table t(a)")
        sqlite3.connect("file:own.db?mode=ro", uri=True).close()
        sqlite3.connect("file:own.db", uri=True).execute("create table u(a)")
        sqlite3.connect("file:shared?mode=memory&cache=shared", uri=True)
        open(os.devnull, "w").write("x")
        print(open({str(tmp_path / "data.txt")!r}).read())
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "data\n")


@pytest.mark.parametrize("method", ["bind", "connect"])
@pytest.mark.parametrize("address", ["str(outside / 'socket')", "'\\0hidden'", "b'\\0hidden'"])
def test_sockets_of_others_are_out_of_reach(
    plain_pool: HostPool, tmp_path: Path, precious: Path, method: str, address: str
) -> None:
    """A Unix socket may be another program's, or a file beside a precious one.

    A run without engines has none of these sockets, wherever the kernel can refuse them.
    """
    source = f"""\
        import pathlib, socket
        outside = pathlib.Path({str(precious)!r})
        try:
            socket.socket(socket.AF_UNIX).{method}({address})
        except OSError:
            pass
        """
    made = run(plain_pool, job(tmp_path, source, engines=True))
    assert refused(made, "use sockets outside its scratch folder")


def test_other_interpreters_are_refused(plain_pool: HostPool, tmp_path: Path) -> None:
    """What runs in another interpreter would not be watched."""
    name = "_interpreters" if sys.version_info >= (3, 13) else "_xxsubinterpreters"
    source = f"""\
        import {name} as interpreters
        try:
            other = interpreters.create()
            interpreters.run_string(other, "open('x', 'w')")
        except BaseException:
            pass
        """
    assert refused(run(plain_pool, job(tmp_path, source)), "start another interpreter")


FORKS = [
    pytest.param("os.fork()", id="fork"),
    pytest.param("pty.fork()", id="pty"),
    pytest.param("multiprocessing.get_context('fork').Process().start()", id="multiprocessing"),
]


@pytest.mark.parametrize("engines", [False, True])
@pytest.mark.parametrize("statement", FORKS)
def test_fork_is_refused(
    plain_pool: HostPool, tmp_path: Path, statement: str, engines: bool
) -> None:
    """A copy of a run would report as the run, so there is none, with engines or without."""
    source = f"""\
        import multiprocessing, os, pty
        try:
            {statement}
        except OSError:
            pass
        print("one")
        """
    made = run(plain_pool, job(tmp_path, source, engines=engines))
    assert (refused(made, "fork"), made.stdout) == (True, "one\n")


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("subprocess.run(['true'])", id="subprocess"),
        pytest.param("subprocess.run('true', shell=True)", id="shell"),
        pytest.param("os.system('true')", id="system"),
        pytest.param("os.popen('true').read()", id="popen"),
        pytest.param("os.execv(sys.executable, [sys.executable, '-c', ''])", id="exec"),
        pytest.param("os.posix_spawn('/bin/true', ['true'], {})", id="posix_spawn"),
        pytest.param("os.spawnv(os.P_WAIT, '/bin/true', ['true'])", id="spawn"),
        pytest.param("os.kill(os.getppid(), 0)", id="kill"),
        pytest.param("os.killpg(0, 0)", id="killpg"),
        pytest.param(
            "multiprocessing.get_context('spawn').Process().start()", id="multiprocessing"
        ),
    ],
)
def test_programs_need_engines(plain_pool: HostPool, tmp_path: Path, statement: str) -> None:
    """A snippet that declares no engines starts no program and signals none."""
    source = f"""\
        import multiprocessing, os, subprocess, sys
        try:
            {statement}
        except Exception:
            pass
        """
    made = run(plain_pool, job(tmp_path, source))
    assert refused(made, PROGRAMS) or refused(made, "fork")


def test_engines_may_be_started(plain_pool: HostPool, tmp_path: Path) -> None:
    """A snippet that declares engines starts programs, and stops them."""
    source = """\
        import subprocess
        print(subprocess.run(["echo", "up"], capture_output=True, text=True).stdout.strip())
        process = subprocess.Popen(["sleep", "600"])
        process.terminate()
        print(process.wait())
        """
    made = run(plain_pool, job(tmp_path, source, engines=True))
    assert (made.outcome, made.detail, made.stdout) == (Outcome.PASSED, "", "up\n-15\n")


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket that processes of a run can hold on to; it sees them go."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(PATIENCE)
        yield server


HOLD = """
import os, socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
os.write(1, b"up")
while data := s.recv(2): s.sendall(data)
"""
DAEMON = f"""
import os
if os.fork(): os._exit(0)
os.setsid()
if os.fork(): os._exit(0)
{HOLD}
"""
PARENT = f"""
import subprocess, sys
subprocess.Popen([sys.executable, "-c", {HOLD!r}, sys.argv[1]], start_new_session=True).wait()
"""


def engine(program: str, port: int, more: str = "", **how: object) -> str:
    """A snippet that starts a program, waits until it is up, and leaves it running."""
    return f"""\
import subprocess, sys
engine = subprocess.Popen(
    [sys.executable, "-S", "-c", {program!r}, "{port}"], stdout=subprocess.PIPE, **{how!r}
)
assert engine.stdout.read(2) == b"up"
{more}
"""


@pytest.mark.parametrize(
    ("program", "how"),
    [
        pytest.param(HOLD, {}, id="left running"),
        pytest.param(HOLD, {"start_new_session": True}, id="in its own session"),
        pytest.param(DAEMON, {}, id="daemon"),
        pytest.param(PARENT, {"start_new_session": True}, id="child of what is left running"),
        pytest.param(HOLD, {"env": {}, "cwd": "/"}, id="without a trace of the run"),
    ],
)
def test_engines_end_with_the_run(
    sharing_pool: HostPool,
    tmp_path: Path,
    listener: socket.socket,
    program: str,
    how: dict[str, Any],
) -> None:
    """Whatever a snippet started, and wherever that has gone, is dead when its result is there."""
    source = engine(program, listener.getsockname()[1], **how)
    made = run(sharing_pool, job(tmp_path, source, engines=True))
    assert (made.outcome, made.detail) == (Outcome.PASSED, "")
    with listener.accept()[0] as held:
        held.settimeout(PATIENCE)
        assert held.recv(2) == b""


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        ("assert False", Outcome.FAILED),
        ("import os; os._exit(1)", Outcome.CRASHED),
        ("import os; os.kill(os.getpid(), 9)", Outcome.CRASHED),
        ("while True: pass", Outcome.TIMED_OUT),
    ],
)
def test_engines_end_however_the_run_ends(
    sharing_pool: HostPool, tmp_path: Path, listener: socket.socket, end: str, outcome: Outcome
) -> None:
    """A snippet that could not clean up leaves nothing either."""
    source = engine(DAEMON, listener.getsockname()[1], end)
    seconds = 2.0 if outcome is Outcome.TIMED_OUT else PATIENCE
    made = run(sharing_pool, job(tmp_path, source, engines=True, seconds=seconds))
    assert made.outcome is outcome
    with listener.accept()[0] as held:
        held.settimeout(PATIENCE)
        assert held.recv(2) == b""


def test_engines_of_other_runs_live_on(
    sharing_pool: HostPool, tmp_path: Path, listener: socket.socket
) -> None:
    """The end of one run takes no engine away from another that is still running."""
    port = listener.getsockname()[1]
    more = f"""
import socket
me = socket.create_connection(("127.0.0.1", {port}))
me.sendall(b"go")
me.recv(2)
"""
    source = engine(DAEMON, port, more)
    pending = sharing_pool.submit(job(tmp_path, source, engines=True))
    with listener.accept()[0] as held, listener.accept()[0] as snippet:
        held.settimeout(PATIENCE)
        assert snippet.recv(2) == b"go"
        assert run(sharing_pool, job(tmp_path, "x = 1\n")).outcome is Outcome.PASSED
        held.sendall(b"hi")
        assert held.recv(2) == b"hi"
        snippet.sendall(b"on")
        assert pending.result(timeout=PATIENCE).outcome is Outcome.PASSED
        assert held.recv(2) == b""


def test_environment_of_the_parent_is_not_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Credentials, proxies and tokens of whoever runs the checks stay with them."""
    names = [
        *("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"),
        *("AWS_DEFAULT_PROFILE", "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_REGION"),
        *(
            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
            "AWS_ENDPOINT_URL",
            "AWS_CONFIG_FILE",
            "AWS_CA_BUNDLE",
        ),
        *("AWS_SHARED_CREDENTIALS_FILE", "BOTO_CONFIG", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"),
        *("http_proxy", "https_proxy", "all_proxy", "no_proxy", "GITHUB_TOKEN", "PYTHONPATH"),
        *("PYTHONSTARTUP", "SSH_AUTH_SOCK", "USER", "EDITOR", "LC_ALL", "TZ"),
    ]
    for name in names:
        monkeypatch.setenv(name, "real-and-secret")
    source = """\
        import json, os
        print(json.dumps([dict(os.environ), os.path.expanduser("~")]))
        """
    with open_pool(Warmth(("plain",), "eu-west-1")) as pool:
        made = run(pool, job(tmp_path, source))
    seen, home = json.loads(made.stdout)
    assert [name for name, value in seen.items() if "real" in value] == []
    assert home == seen["HOME"] != str(Path.home())
    assert {name: value for name, value in seen.items() if name.startswith("AWS_")} == {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_SESSION_TOKEN": "testing",
        "AWS_SECURITY_TOKEN": "testing",
        "AWS_DEFAULT_REGION": "eu-west-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    }
