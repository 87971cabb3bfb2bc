"""What killed pools leave behind is gone when the next one starts, and nothing else is."""

import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.runs import PATIENCE, job, run
from support.sites import Site
from uradori.evidence.model import Outcome
from uradori.run import homes
from uradori.run.job import Warmth
from uradori.run.pool import HostDied, HostPool, PoolError, open_pool

PLAIN = Warmth(("plain",), "ap-northeast-1", workers=2, shares_network=True)
HOLD = """
import os, socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
s.sendall(b"%d" % os.getppid())
s.recv(1)
"""


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A socket that sees the processes go which are connected to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(PATIENCE)
        yield server


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files, of the test's own."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return folder


def own(temporary: Path) -> Path:
    """The folder for homes."""
    return temporary / f"uradori-{os.getuid()}"


def starting_engine(port: int, session: bool) -> str:
    """A snippet that starts a program by plain means, and waits for it."""
    return f"""\
import subprocess, sys
subprocess.run([sys.executable, "-S", "-c", {HOLD!r}, "{port}"], start_new_session={session})
"""


def is_gone(connection: socket.socket) -> bool:
    """Whether the process at the other end is dead; waits for it."""
    with connection:
        connection.settimeout(PATIENCE)
        return connection.recv(1) == b""


def test_home_goes_with_its_pool(temporary: Path, tmp_path: Path) -> None:
    """A pool that ends as it should leaves an empty folder, which nobody else may enter."""
    with HostPool(PLAIN) as pool:
        assert run(pool, job(tmp_path, "open('x', 'w')\n")).outcome is Outcome.PASSED
        assert len(list(own(temporary).iterdir())) == 1
    assert list(own(temporary).iterdir()) == []
    assert list(temporary.iterdir()) == [own(temporary)]
    assert own(temporary).stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("session", [False, True])
def test_leftovers_of_killed_pool_and_host_are_swept(
    temporary: Path, tmp_path: Path, listener: socket.socket, session: bool
) -> None:
    """Both killed at once, their folders and the programs of their runs are the next one's task."""
    source = starting_engine(listener.getsockname()[1], session)
    Site(tmp_path).write("source.py", source)
    program = f"""\
        import os, sys
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from pathlib import Path
        from support.runs import job
        from uradori.run.job import Warmth
        from uradori.run.pool import HostPool
        root = Path({str(tmp_path)!r})
        with HostPool(Warmth(("plain",), "ap-northeast-1", workers=2, shares_network=True)) as pool:
            print(pool._process.pid, flush=True)
            pool.submit(job(root, (root / "source.py").read_text(), engines=True)).result()
        """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        host = int(parent.stdout.readline())
        engine = listener.accept()[0]
        assert engine.recv(16)  # it has come so far that it can hold on
        ended = os.pidfd_open(host)
        os.kill(host, signal.SIGSTOP)  # it shall not notice the end of its parent
        parent.kill()
    os.kill(host, signal.SIGKILL)
    assert select.select([ended], [], [], PATIENCE) == ([ended], [], [])
    os.close(ended)
    (left,) = own(temporary).iterdir()
    with HostPool(PLAIN):
        assert is_gone(engine)
        assert not left.exists()
    assert list(own(temporary).iterdir()) == []


def test_programs_of_killed_host_end_at_once(
    temporary: Path, tmp_path: Path, listener: socket.socket
) -> None:
    """Its pool sees to what a killed host can no longer see to."""
    with HostPool(PLAIN) as pool:
        source = starting_engine(listener.getsockname()[1], session=True)
        future = pool.submit(job(tmp_path, source, engines=True))
        engine = listener.accept()[0]
        assert engine.recv(16)
        pool._process.kill()
        with pytest.raises(HostDied, match="status -9"):
            future.result(timeout=PATIENCE)
        assert is_gone(engine)


def test_home_that_cannot_be_locked_is_not_left(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is full just then keeps no empty folder."""
    monkeypatch.setattr(homes, "LOCK", "x" * 300)
    with pytest.raises(PoolError, match="File name too long"):
        open_pool(PLAIN)
    assert list(own(temporary).iterdir()) == []


def test_home_in_use_is_left_alone(temporary: Path, tmp_path: Path) -> None:
    """Pools that live at the same time do not sweep each other's."""
    with HostPool(PLAIN) as first:
        with HostPool(PLAIN) as second:
            assert len(list(own(temporary).iterdir())) == 2
            assert run(second, job(tmp_path, "x = 1\n")).outcome is Outcome.PASSED
        assert run(first, job(tmp_path, "open('x', 'w')\n")).outcome is Outcome.PASSED


def test_host_holds_the_home_of_a_killed_pool(temporary: Path) -> None:
    """While a host is still ending its runs, their folder is not taken away under them."""
    first = homes.open_home()
    holder = subprocess.Popen(["/bin/sleep", "6000"], pass_fds=[first.lock])
    os.close(first.lock)
    try:
        second = homes.open_home()
        assert first.path.is_dir()
        second.remove()
    finally:
        holder.kill()
        holder.wait()
    homes.open_home().remove()
    assert not first.path.exists()


@pytest.mark.parametrize("name", ["pool-x", "else"])
def test_what_is_not_ours_stays(temporary: Path, tmp_path: Path, name: str) -> None:
    """Folders without our mark, and what links lead to, are not touched."""
    precious = Site(tmp_path / "precious")
    precious.write("file", "content")
    precious.write(homes.LOCK, "")
    homes.open_home().remove()
    (own(temporary) / "pool-link").symlink_to(precious.root)
    Site(own(temporary)).write(f"{name}/file", "content")
    homes.open_home().remove()
    assert (precious.root / "file").read_text() == "content"
    assert (own(temporary) / name / "file").read_text() == "content"


def test_folder_behind_a_link_is_refused(temporary: Path, tmp_path: Path) -> None:
    """Whoever puts a link in the place of our folder learns nothing and breaks nothing."""
    trap = tmp_path / "trap"
    trap.mkdir(mode=0o755)
    own(temporary).symlink_to(trap)
    with pytest.raises(PoolError, match="somebody else's; set TMPDIR"):
        open_pool(PLAIN)
    assert (list(trap.iterdir()), trap.stat().st_mode & 0o777) == ([], 0o755)


def test_permissions_are_tightened(temporary: Path) -> None:
    """A folder of ours that others may enter is closed to them."""
    own(temporary).mkdir(mode=0o755)
    homes.open_home().remove()
    assert own(temporary).stat().st_mode & 0o777 == 0o700
