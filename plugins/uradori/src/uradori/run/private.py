"""What only this machine knows, kept out of what runs leave: paths, and names of user and host.

Evidence is published. A value, a message or an output may hold the folder of the project, the
home of whoever ran it, or what the environment was; each has a stand-in here, so that a run says
the same wherever it is made.
"""

import contextlib
import os
import platform
import re
import socket
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PASSED_ON = ("PATH", "SYSTEMROOT", "VIRTUAL_ENV", "JAVA_HOME")
"""The only variables of our own environment that a snippet sees; nothing secret is among them."""
LIBRARIES, STANDARD_LIBRARY = (
    sysconfig.get_paths()[name] + os.sep for name in ("purelib", "stdlib")
)
HOST, USER = "localhost", "user"
"""What every run is told that its machine and its user are called."""

_SAY_NOTHING = frozenset({HOST, USER, "root", "runner", "ubuntu", "nobody", "admin", "vagrant"})
"""Names that thousands have, and words of their own in what snippets speak of."""
_EVERYWHERE = frozenset({"/", "/usr", "/usr/local", "/opt", "/root", "/tmp", "/var/tmp"})  # noqa: S108 - none is written to
_PROGRAMS = re.compile(r"/(usr/)?(local/)?s?bin")
_LEAST = 3
"""Characters of a name; a shorter one is part of anything."""


def without_paths(text: str, root: str, scratch: Path) -> str:
    """`text` without what only this machine knows, apart from names of user and host.

    A snippet may speak of anyone: what it prints keeps all names.
    """
    for path, stand_in in (
        (LIBRARIES, ""),
        (STANDARD_LIBRARY, ""),
        (root + os.sep, ""),
        (str(scratch), "scratch"),
    ):
        text = text.replace(path, stand_in)
    if root in text:  # at the end of a path, and not the beginning of another's name
        text = re.sub(rf"{re.escape(root)}(?![\w-])", ".", text)
    return learn().paths(text)


def impersonal(text: str, root: str, scratch: Path) -> str:
    """`text` without what only this machine knows."""
    return learn().names(without_paths(text, root, scratch))


def be_anyone() -> None:
    """Have this process told the same names of machine and user as every other."""
    os.environ["USER"] = os.environ["LOGNAME"] = USER
    socket.gethostname = lambda: HOST
    known, itself = os.uname, os.uname()

    def uname() -> os.uname_result:
        return os.uname_result((itself.sysname, HOST, *tuple(known())[2:]))

    os.uname = uname
    vars(platform)["_uname_cache"] = None  # which asks again


@dataclass(frozen=True, slots=True)
class _Machine:
    """What puts stand-ins in the place of this machine's own words."""

    paths: Callable[[str], str]
    names: Callable[[str], str]


@cache
def learn() -> _Machine:
    """Find out once what there is to hide; a child of who did so need not ask again."""
    return _Machine(_replacing(_paths(), "{}"), _replacing(_names(), r"(?<![\w-])(?:{})(?![\w-])"))


def _replacing(stand_ins: Mapping[str, str], shape: str) -> Callable[[str], str]:
    """What puts stand-ins for whatever it finds; `shape` says what must stand around that."""
    if not stand_ins:
        return lambda text: text
    # The longer first, or one folder would hide what lies in it.
    either = "|".join(map(re.escape, sorted(stand_ins, key=len, reverse=True)))
    pattern = re.compile(shape.format(f"(?:{either})"))
    return lambda text: pattern.sub(lambda found: stand_ins[found[0]], text)


def _paths() -> dict[str, str]:
    """The folders of this machine, and what its environment says."""
    homes = {str(Path.home()), _account_home(), tempfile.gettempdir()}
    found = dict.fromkeys((sys.prefix, sys.base_prefix), "python") | dict.fromkeys(homes, "~")
    found |= {
        each: "$PATH"
        for each in os.environ.get("PATH", "").split(os.pathsep)
        if not _PROGRAMS.fullmatch(each)
    }
    found |= {
        value: f"${name}"
        for name in PASSED_ON
        if (value := os.environ.get(name, "")) and not _is_common(value)
    }
    return {
        path: stand_in
        for path, stand_in in found.items()
        if len(path) >= _LEAST and path not in _EVERYWHERE
    }


def _is_common(value: str) -> bool:
    """Whether a value says nothing of this machine: folders of programs that every system has."""
    return all(map(_PROGRAMS.fullmatch, value.split(os.pathsep)))


def _names() -> dict[str, str]:
    found = dict.fromkeys(_hosts(), HOST) | dict.fromkeys(_users(), USER)
    return {
        name: stand_in
        for name, stand_in in found.items()
        if len(name) >= _LEAST and name not in _SAY_NOTHING
    }


def _hosts() -> Iterator[str]:
    for name in {os.uname().nodename, socket.gethostname()}:
        yield from (name, name.partition(".")[0])


def _users() -> Iterator[str]:
    import pwd  # not on Windows, where this module is imported but never used

    with contextlib.suppress(KeyError):  # a container's user need not be listed
        yield pwd.getpwuid(os.getuid()).pw_name
    yield from (os.environ[name] for name in ("USER", "LOGNAME") if os.environ.get(name))


def _account_home() -> str:
    import pwd  # as above

    with contextlib.suppress(KeyError):
        return pwd.getpwuid(os.getuid()).pw_dir
    return ""
