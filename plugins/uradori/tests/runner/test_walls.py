"""What the kernel keeps a run from, whatever it uses to get there: Python's guard sees none of it.

Each row is tried through C's own functions, by a plain run and by one that may start programs.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from support.runs import PATIENCE, job, run
from support.sites import Site
from uradori.evidence import records
from uradori.run.campaign import run_campaign
from uradori.run.job import Warmth
from uradori.run.pool import HostPool, PoolError, open_pool
from uradori.run.walls import Wall, seccomp, stand

STANDING = {wall for wall, why in stand().items() if not why}
pytestmark = pytest.mark.skipif(
    bool({*Wall} - STANDING), reason=f"this kernel builds no more than {sorted(STANDING)}"
)

BEGIN = """\
import ctypes, os, socket, sys
from pathlib import Path

library = ctypes.CDLL(None, use_errno=True)
root, parent = Path(__file__).parents[2], os.getppid()


def ask(function, *arguments):
    found = getattr(library, function)(*arguments)
    if found < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return found


def opened(path, how=0):
    number = ask("open", os.fsencode(path), how, 0o600)
    return os.read(number, 10) if how == 0 else number


"""
REFUSED = {
    "hidden file of the project": "opened(root / '.env')",
    "home": "ask('open', {home!r}.encode(), os.O_DIRECTORY)",
    "passwords": "opened('/etc/shadow')",
    "passwords by another way": "opened('/proc/self/root/etc/shadow')",
    "environment of the parent": "opened(f'/proc/{{parent}}/environ')",
    "memory of the parent": "opened(f'/proc/{{parent}}/mem')",
    "environment of the first": "opened('/proc/1/environ')",
    "memory map of the parent": "opened(f'/proc/{{parent}}/maps')",
    "list of other runs": "ask('open', os.fsencode(Path.cwd().parent), os.O_DIRECTORY)",
    "new file in the project": "ask('creat', os.fsencode(root / 'new'), 0o600)",
    "write to the project": "opened(root / 'snippets/prices.py', 1)",
    "link in the project": "ask('symlink', b'/etc', os.fsencode(root / 'link'))",
    "new folder": "ask('mkdir', os.fsencode(root / 'folder'), 0o700)",
    "memory of another": "ask('process_vm_readv', parent, None, 0, None, 0, 0)",
    "trace": "ask('ptrace', 16, parent, 0, 0)",
    "signal to the parent": "ask('kill', parent, 0)",
    "keys": "ask('syscall', {add_key}, b'user', b'x', b'y', 1, -3)",
    "another root": "ask('chroot', b'.')",
    "another network": "ask('unshare', 0x40000000)",
    "mount": "ask('mount', b'none', b'.', b'tmpfs', 0, None)",
    "packets": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "service of this machine": "ask('connect', socket.socket().detach(), address, 16)",
}
ALONE = {
    "process": "ask('fork')",
    "program": "ask('execv', b'/bin/true', None)",
    "local socket": "socket.socket(socket.AF_UNIX)",
}
"""What a run may that starts programs."""
BY_THE_KERNEL = (
    "PermissionError: [Errno 1] ",
    "PermissionError: [Errno 13] ",
    "OSError: [Errno 97] Address family",
    "ConnectionRefusedError: ",
)
ADDRESS = """\
import struct
family, port = socket.AF_INET, socket.htons({port})
address = struct.pack("=HH", family, port) + bytes([127, 0, 0, 1]) + bytes(8)
"""


@pytest.fixture(scope="module")
def service() -> Iterator[int]:
    """The port of something on this machine that is not for snippets."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture(params=[False, True], ids=["plain", "with programs"])
def processes(request: pytest.FixtureRequest) -> bool:
    """Whether a run may start programs."""
    return bool(request.param)


def outcome(pool: HostPool, folder: Path, source: str, *, processes: bool) -> str:
    """How a run ended that did what `source` says."""
    wanted = job(folder, source)
    made = run(pool, replace(wanted, limits=replace(wanted.limits, processes=processes)))
    assert set(made.walls) == {*Wall}
    return made.detail


@pytest.mark.parametrize("what", [*REFUSED, *ALONE])
def test_kernel_refuses(
    plain_pool: HostPool, tmp_path: Path, service: int, processes: bool, what: str
) -> None:
    """With an error of its own, where no hook of Python's has a say."""
    if what in ALONE and processes:
        pytest.skip("a run that starts programs may do this")
    site = Site(tmp_path)
    for name in (".env", "snippets/prices.py"):
        site.write(name, "secret")
    (tmp_path / ".env").chmod(0o644)
    statement = {**REFUSED, **ALONE}[what].format(home=str(Path.home()), add_key=248)
    source = f"{BEGIN}{ADDRESS.format(port=service)}{statement}\n"
    detail = outcome(plain_pool, tmp_path, source, processes=processes)
    assert detail.startswith(BY_THE_KERNEL), detail
    assert not {"new", "link", "folder"} & {path.name for path in tmp_path.iterdir()}


def test_run_has_what_it_needs(plain_pool: HostPool, tmp_path: Path, processes: bool) -> None:
    """Its project, Python, its scratch folder, threads, and a loopback of its own."""
    Site(tmp_path).write("data/prices.csv", "1")
    source = f"""{BEGIN}
import concurrent.futures, sqlite3, tempfile, zoneinfo

assert opened(root / "data/prices.csv") == b"1"
assert opened("/proc/self/environ") and opened("/proc/meminfo") and os.urandom(1)
opened("here", os.O_CREAT | os.O_WRONLY)
tempfile.TemporaryFile().write(b"x")
sqlite3.connect("here.db").execute("create table x (y)")
concurrent.futures.ThreadPoolExecutor().submit(print, "thread").result()
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(server.getsockname()).close()
left, right = socket.socketpair()
assert zoneinfo.ZoneInfo("Asia/Tokyo") and socket.gethostbyname("localhost")
"""
    assert outcome(plain_pool, tmp_path, source, processes=processes) == ""


def test_programs_stand_behind_the_same_walls(plain_pool: HostPool, tmp_path: Path) -> None:
    """What a run starts reaches no further than the run."""
    Site(tmp_path).write(".env", "secret")
    source = """
        import subprocess
        from pathlib import Path

        said = subprocess.run(
            ["/bin/cat", Path(__file__).parents[2] / ".env", "/etc/shadow"], capture_output=True
        )
        print(said.returncode, said.stdout, said.stderr.count(b"Permission denied"))
        """
    wanted = job(tmp_path, source)
    made = run(plain_pool, replace(wanted, limits=replace(wanted.limits, processes=True)))
    assert (made.detail, made.stdout) == ("", "1 b'' 2\n")


@pytest.mark.parametrize("replaced", ["data.txt", "data"])
def test_what_was_replaced_can_be_read(plain_pool: HostPool, tmp_path: Path, replaced: str) -> None:
    """Editors put a new file in the place of the old one, and git a folder; the host stays."""
    site = Site(tmp_path)
    name = replaced if replaced.endswith(".txt") else f"{replaced}/x.txt"
    source = f"print(open({str(tmp_path / name)!r}).read())"
    for text in ("one", "two"):
        if (tmp_path / replaced).exists():
            (tmp_path / replaced).rename(tmp_path / f".old-{replaced}")
        site.write(name, text)
        made = run(plain_pool, job(tmp_path, source))
        assert (made.detail, made.stdout) == ("", f"{text}\n")


def test_evidence_names_the_walls(site: Site, plain_pool: HostPool) -> None:
    """Whoever reads it can tell what a snippet could have reached."""
    for made in run_campaign(site.catalog, sorted(site.catalog.snippets), plain_pool):
        records.write(site.project, made)
        assert set(made.walls) == {*Wall}


def test_server_of_others_can_be_reached_where_it_is_asked(tmp_path: Path, service: int) -> None:
    """A witness waits outside: then the network is the machine's, and said to be."""
    source = f"import socket\nsocket.create_connection(('127.0.0.1', {service}))\n"
    with open_pool(Warmth(("plain",), "ap-northeast-1", shares_network=True)) as pool:
        made = run(pool, job(tmp_path, source))
    assert (made.detail, set(made.walls)) == ("", {*Wall} - {Wall.NETWORK})


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_program_for_system_calls_is_sound(machine: str) -> None:
    """Every step leads to another one, and the last to an answer."""
    for processes in (False, True):
        made = seccomp.program(machine, processes=processes)
        steps = [made[at : at + 8] for at in range(0, len(made), 8)]
        assert len(made) % 8 == 0
        assert len(steps) < 4096
        for number, step in enumerate(steps):
            code = int.from_bytes(step[:2], sys.byteorder)
            ends = code == 0x06
            assert ends or number + 1 + max(step[2], step[3]) < len(steps)
        assert steps[-1][:2] == (0x06).to_bytes(2, sys.byteorder)


WITHOUT = """\
import json, os, sys
from pathlib import Path
from uradori.run.walls import seccomp, stand
from uradori.run.walls.kernel import gain_nothing

step = seccomp._step
refused = [
    step(0x20, 0),
    *(
        each
        for number in (444, 445, 446, 272)
        for each in (step(0x15, number, other=1), step(0x06, 0x00050000 | {errno}))
    ),
    step(0x06, 0x7FFF0000),
]
gain_nothing()
seccomp.build(seccomp.place(b"".join(refused)))
print(json.dumps(stand()))
"""


@pytest.mark.parametrize("errno", [1, 38, 95], ids=["EPERM", "ENOSYS", "EOPNOTSUPP"])
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="numbers of calls are those of x86_64")
def test_wall_that_cannot_be_built_is_named_with_the_reason(errno: int) -> None:
    """An older kernel, a container: the others stand all the same."""
    source = WITHOUT.replace("{errno}", str(errno))
    said = subprocess.run([sys.executable, "-c", source], capture_output=True, check=True).stdout
    missing = {name: why for name, why in json.loads(said).items() if why}
    assert missing == {"landlock": os.strerror(errno), "network": os.strerror(errno)}


def test_host_makes_no_run_without_a_wall_that_is_demanded(tmp_path: Path) -> None:
    """It ends before it is ready, and says which wall it is and why it does not stand."""
    demanding = Warmth(("plain",), "ap-northeast-1", shares_network=True, demands=("network",))
    with open_pool(demanding) as pool:
        future = pool.submit(job(tmp_path, "print(1)\n"))
        with pytest.raises(PoolError, match=r"without these walls.*network: not wanted"):
            future.result(timeout=PATIENCE)


def test_host_makes_runs_behind_what_is_demanded(tmp_path: Path) -> None:
    """Where the kernel has it."""
    lacking = [name for name in ("network", "landlock", "seccomp") if stand()[Wall(name)]]
    if lacking:
        pytest.skip(f"no {', '.join(lacking)} here")
    demanding = Warmth(("plain",), "ap-northeast-1", demands=("network", "landlock", "seccomp"))
    with open_pool(demanding) as pool:
        assert run(pool, job(tmp_path, "print(1)\n")).stdout == "1\n"
