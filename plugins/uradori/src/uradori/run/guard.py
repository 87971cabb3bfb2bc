"""What a run may not do: reach other hosts, fork, start programs, write outside its scratch folder.

The guard is an audit hook: it sees every socket, file and process that Python code opens, costs
little, and cannot be taken out again. It stops accidents and careless code, loudly; it is no
jail for hostile code, which must be kept from secrets and networks by the machine it runs on.
"""

import _posixsubprocess
import ipaddress
import math
import os
import posix
import resource
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from uradori.run.entries import Entries
from uradori.run.job import Limits
from uradori.run.reads import Reads

CPU_GRACE = 2
"""Seconds of the processor that a run has, after it has used up its own, to say where it was."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_PROGRAMS = frozenset(
    {
        "subprocess.Popen",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.system",
        "os.kill",
        "os.killpg",
    }
)
_STARTS = ("subprocess.Popen", "os.posix_spawn", "os.system")
"""Of these, those that tell what a program is handed, and after which this process goes on."""
_FORKS = frozenset({"os.fork", "os.forkpty"})
_PATHS: dict[str, tuple[tuple[int, int | None], ...]] = {
    "os.remove": ((0, 1),),
    "os.rmdir": ((0, 1),),
    "os.mkdir": ((0, 2),),
    "os.rename": ((0, 2), (1, 3)),
    "os.link": ((0, 2), (1, 3)),
    "os.symlink": ((0, None), (1, 2)),
    "os.chmod": ((0, 2),),
    "os.chown": ((0, 3),),
    "os.utime": ((0, 3),),
    "os.truncate": ((0, None),),
    "os.setxattr": ((0, None),),
    "os.removexattr": ((0, None),),
    "shutil.rmtree": ((0, 1),),
}
"""Events that change something: where in their arguments a path is, and the folder it starts at."""
_CONNECTS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"})
_CERTIFICATES = ("certfile", "keyfile", "cafile", "capath")
"""What the arguments are called by which OpenSSL is told of files."""
BESIDE_DATABASES = ("-journal", "-wal")
"""What the names of files end in that belong to an SQLite database."""
_PATH_MODULES = frozenset({"genericpath", "pathlib", "posixpath"})
_NOBODY = frozenset({"uradori", "_pytest"})
"""Packages that ask for themselves; what a test rests on is asked for it (`run.footing`)."""
_QUESTIONS = frozenset({"exists", "is_dir", "is_file", "isdir", "isfile", "lexists"})
"""Functions of these that ask whether something is there, and what it is, but not what is in it."""
_LINKS = frozenset({"is_symlink", "islink", "readlink"})
"""Those that ask about a link itself."""
_LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class Guard:
    """Watches one process.

    Remembers what it refused, so that `except` cannot hide it, and has `reads` note which files
    are read, whether by an import or as data.
    """

    def __init__(self, scratch: Path, limits: Limits, reads: Reads) -> None:
        self.violations: list[str] = []
        self._reads = reads
        self._scratch = os.path.realpath(scratch)
        self._elsewhere = {os.devnull}
        self._limits = limits
        self._checks: dict[str, Callable[..., None]] = {
            **dict.fromkeys(() if limits.network else _CONNECTS, self._connect),
            **dict.fromkeys(() if limits.network else _LOOKUPS, self._look_up),
            **{event: partial(self._change, where) for event, where in _PATHS.items()},
            **dict.fromkeys(_FORKS, self._fork),
            **dict.fromkeys(() if limits.processes else _PROGRAMS, self._start_program),
            **(dict.fromkeys(_STARTS, self._hand_files) if limits.processes else {}),
            "socket.getnameinfo": lambda address: self._connect(None, address),
            "cpython.PyInterpreterState_New": self._start_interpreter,
            "os.chdir": self._reads.entered,
            "sqlite3.connect": self._open_database,
            "open": self._open,
            "os.listdir": self._reads.listed,
            "os.scandir": self._reads.listed,
            "import": self._import,
            "ctypes.dlopen": self._load,
        }

    def install(self) -> None:
        """Guard this process until it ends."""
        sys.addaudithook(self._hook())
        # Some ways out raise no event: a server that was never bound, multiprocessing's `spawn`,
        # pipes and devices in the file system; and that of `open` does not tell of `dir_fd`.
        for name in ("open", "mkfifo", "mknod"):
            self._guard_folder(name)
        for name in ("stat", "lstat", "access", "readlink"):
            self._watch_looking(name)
        self._watch_entries()
        self._watch_certificates()
        listen = socket.socket.listen

        def guarded(server: socket.socket, *backlog: int) -> None:
            if server.family in {socket.AF_INET, socket.AF_INET6}:
                self._connect(server, server.getsockname())
            listen(server, *backlog)

        socket.socket.listen = guarded  # type: ignore[assignment,method-assign]
        if not self._limits.processes:
            _posixsubprocess.fork_exec = self._start_program  # type: ignore[assignment]

    def _guard_folder(self, name: str) -> None:
        """Look at the path that a function of `os` would create, wherever it starts from."""
        original = getattr(os, name)

        def guarded(path: Any, *arguments: Any, dir_fd: int | None = None, **options: Any) -> Any:
            flags = (arguments or (options.get("flags", 0),))[0]
            if name != "open" or (dir_fd is not None and flags & _WRITING):
                self._change_path(path, dir_fd)
            elif dir_fd is not None:
                self._reads.opened(_started_at(path, dir_fd))
            return original(path, *arguments, dir_fd=dir_fd, **options)

        if original in os.supports_dir_fd:
            os.supports_dir_fd.add(guarded)
        for module in (os, posix):
            setattr(module, name, guarded)

    def _watch_looking(self, name: str) -> None:
        """Have a function of `os` noted that looks a path up; those raise no event."""
        original = getattr(os, name)

        def looking(path: Any, *arguments: Any, dir_fd: int | None = None, **options: Any) -> Any:
            follows = name != "lstat" and options.get("follow_symlinks", True)
            if not isinstance(path, int):
                asks = _asks(sys._getframe(1), name, follows)
                self._note(asks, path if dir_fd is None else _started_at(path, dir_fd))
            if dir_fd is not None:
                options["dir_fd"] = dir_fd
            return original(path, *arguments, **options)

        for supported in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks):
            if original in supported:
                supported.add(looking)
        if original in os.supports_effective_ids:
            os.supports_effective_ids.add(looking)
        setattr(os, name, looking)

    def _watch_entries(self) -> None:
        """Have a file noted whose size or times are asked of its entry in a folder."""
        original = os.scandir

        def scandir(path: Any = None) -> Entries:
            folder = path if isinstance(path, int) else None

            def asked(entry: str, follows: bool) -> None:
                place = entry if folder is None else _started_at(entry, folder)
                self._note(_asks(sys._getframe(2), "stat", follows), place)

            return Entries(original(path), asked)

        os.supports_fd.add(scandir)
        os.scandir = scandir  # type: ignore[assignment]

    def _watch_certificates(self) -> None:
        """Have files noted that OpenSSL opens by itself."""
        ssl: Any = sys.modules.get("ssl")  # which every host has ready
        for name in ("load_cert_chain", "load_verify_locations") if ssl else ():
            self._watch_loading(ssl.SSLContext, name)

    def _watch_loading(self, context: Any, name: str) -> None:
        original = getattr(context, name)

        def loading(itself: Any, *files: Any, **named: Any) -> None:
            for each in (*files[:2], *(named.get(key) for key in _CERTIFICATES)):
                if isinstance(each, str | bytes | os.PathLike):
                    self._note(("opened",), each)
            original(itself, *files, **named)

        setattr(context, name, loading)

    def _note(self, asks: Iterable[str], path: Any) -> None:
        for ask in asks:
            try:
                getattr(self._reads, ask)(path)
            except UnicodeEncodeError:
                self._refuse("look up a file of the project whose name is no text in UTF-8")

    def _hook(self) -> Callable[[str, tuple[Any, ...]], None]:
        """What is called with every event; of most of them there are thousands, and no check."""
        find, refuse = self._checks.get, self._refuse

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            check = find(event)
            if check is not None:
                try:
                    check(*arguments)
                except UnicodeEncodeError:
                    refuse("read a file of the project whose name is no text in UTF-8")

        return hook

    def _refuse(self, what: str) -> None:
        self.violations.append(what)
        raise PermissionError(f"a snippet may not {what}")

    def _connect(self, _socket: Any, address: Any = None, *_: Any) -> None:
        if isinstance(address, tuple) and not _is_loopback(address[0]):
            self._refuse(f"use the network beyond this machine ({address[0] or 'every address'})")
        if isinstance(address, str | bytes):  # of a Unix socket, where no folder may stand for it
            name = os.fsdecode(address)
            if name[:1] in {"", "\0"} or not self._is_inside(os.path.realpath(name)):
                self._refuse(f"use sockets outside its scratch folder ({name.lstrip(chr(0))!r})")

    def _look_up(self, host: Any = None, *_: Any) -> None:
        if host is not None and not _is_loopback(host):
            self._refuse(f"use the network beyond this machine ({_text(host)})")

    def _open(self, path: Any, _mode: Any, flags: int) -> None:
        if isinstance(path, int):
            return
        if flags & _WRITING:
            self._change_path(path)
        else:
            self._reads.opened(path)

    def _import(self, module: str, file: Any, *_: Any) -> None:
        """A module is looked for, or one of compiled code is loaded, which is not opened."""
        self._reads.modules.add(module)
        if isinstance(file, str | bytes) and file:
            self._reads.loads(file)

    def _load(self, file: Any) -> None:
        self._reads.loads(file if isinstance(file, str | bytes) else "")

    def _open_database(self, database: Any) -> None:
        self._reads.queried()
        name = os.fsdecode(database)
        if name.startswith("file:"):  # perhaps a URI, which may ask for no more than to read
            parts = urlsplit(name)
            mode, name = parse_qs(parts.query).get("mode", [""])[-1], unquote(parts.path)
            if mode in {"ro", "memory"}:
                for end in ("", *BESIDE_DATABASES) if mode == "ro" else ():
                    self._reads.opened(name + end)
                return
        if name not in {"", ":memory:"}:
            self._change_path(name)

    def _change(self, where: tuple[tuple[int, int | None], ...], *arguments: Any) -> None:
        for path, start in where:
            self._change_path(arguments[path], None if start is None else arguments[start])

    def _change_path(self, path: Any, dir_fd: int | None = None) -> None:
        """Refuse a path outside the scratch folder; a number is a file that is open already."""
        if isinstance(path, int):
            real = _opened(path)
        else:
            real = os.path.realpath(_started_at(path, dir_fd))
        if not self._is_inside(real) and real not in self._elsewhere:
            self._refuse(f"change files outside its scratch folder ({Path(real).name})")

    def _is_inside(self, real: str) -> bool:
        return real == self._scratch or real.startswith(self._scratch + os.sep)

    def _start_interpreter(self, *_: Any) -> None:
        self._refuse("start another interpreter, which nobody would watch")

    def _fork(self, *_: Any) -> None:
        self._refuse("fork")

    def _hand_files(self, program: Any, arguments: Any = (), folder: Any = None, *_: Any) -> None:
        """A program that may be started reads what it likes; what it is handed, we can see."""
        start = folder if isinstance(folder, str | bytes | os.PathLike) else ""
        words = arguments if isinstance(arguments, list | tuple) else (arguments,)
        for each in (program, *words):
            if isinstance(each, str | bytes | os.PathLike):
                for name in _named_in(os.fsdecode(each)):
                    self._reads.handed(os.path.join(os.fsdecode(start), name))  # noqa: PTH118

    def _start_program(self, program: Any = None, arguments: Any = (), *_: Any) -> None:
        first = [*arguments][:1] if isinstance(arguments, list | tuple) else []
        named = next((each for each in (program, *first) if isinstance(each, str | bytes)), "")
        name = f" ({Path(os.fsdecode(named)).name})" if named else ""
        self._refuse(f"start or signal programs{name}; those that need one declare it in engines")


def _asks(frame: FrameType | None, function: str, follows: bool) -> tuple[str, ...]:
    """What is noted, as `Reads` calls it, of who looks a path up by a function of `os`."""
    by = {function}
    while frame is not None and _top(frame) in _PATH_MODULES:
        by.add(frame.f_code.co_name)
        frame = frame.f_back
    if frame is None or _top(frame) in _NOBODY:
        return ()
    if not _LINKS.isdisjoint(by):
        return ("followed",)
    if not _QUESTIONS.isdisjoint(by) or function == "access":
        return ("looked_up",)
    if function == "lstat" and len(by) > 1:  # it finds out where a way leads
        return ("followed",)
    return ("asked",) if follows else ("asked", "followed")


def _top(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]


def _named_in(argument: str) -> Iterator[str]:
    """What may be the name of a file: all of an argument, a value in it, a word of a command."""
    yield argument
    for each in argument.split() if any(map(str.isspace, argument)) else (argument,):
        word = each.strip("\"';|&<>()")
        yield from {word, word.partition("=")[2]} - {"", argument}


def _started_at(path: Any, dir_fd: int | None) -> str:
    """A path as seen from the working directory, which is given as seen from another folder."""
    start = "" if dir_fd in {None, -1} else _opened(dir_fd)
    return os.path.join(start, os.fsdecode(path))  # noqa: PTH118 - as text


def _opened(number: Any) -> str:
    """The path of what is open under a number; one that is surely outside where nobody tells."""
    try:
        return str(Path(f"/proc/self/fd/{number}").readlink())
    except OSError:
        return os.sep


def _text(host: Any) -> str:
    return host.decode(errors="replace") if isinstance(host, bytes) else str(host)


def _is_loopback(host: Any) -> bool:
    name = _text(host)
    if name in {"localhost", "ip6-localhost"}:
        return True
    try:
        return ipaddress.ip_address(name.split("%")[0]).is_loopback
    except ValueError:
        return False


def limit_resources(limits: Limits) -> None:
    """Have the kernel enforce time, memory, file size and core dumps, where it can."""
    mib = 1024 * 1024
    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 256 * mib),
        (resource.RLIMIT_AS, limits.memory_mb * mib),
        # Nothing that one of them takes at once, between two looks of the host, is more than all.
        (resource.RLIMIT_DATA, limits.together_mb * mib),
        (resource.RLIMIT_CPU, math.ceil(limits.cpu_seconds) + CPU_GRACE),
    ]
    for which, value in wanted:
        _, hard = resource.getrlimit(which)
        ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
        # An engine such as a JVM reserves far more address space than it uses, and needs a time
        # of its own to start; both soft limits are lifted for those that are started by means of
        # `uradori.engines`, which the wall limit ends.
        lent = limits.processes and which in {resource.RLIMIT_AS, resource.RLIMIT_CPU}
        lasting = hard if lent else ceiling
        try:
            resource.setrlimit(which, (ceiling, lasting))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS; the time limit still holds
            continue
