"""Walls that the kernel puts round a run, beside the guard that speaks in words.

A wall that cannot be built here is left out by name: `uradori doctor` says which there are, and so
does the evidence of each run. What is left in a process behind all of them is said in SECURITY.
"""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from uradori.run.walls import capabilities, landlock, network, seccomp
from uradori.run.walls.kernel import gain_nothing


class Wall(StrEnum):
    """By the name of what Linux builds it with."""

    NETWORK = "network"
    CAPABILITIES = "capabilities"
    LANDLOCK = "landlock"
    SECCOMP = "seccomp"


@dataclass(frozen=True, slots=True)
class Terrain:
    """What a host has prepared for its runs; each run builds its walls from it."""

    machine: str
    stands: tuple[Wall, ...]
    """What stands already, for all runs."""
    missing: dict[Wall, str]
    """Why a wall cannot be built here, in a few words."""
    programs: dict[bool, seccomp.Placed]
    """What is asked of system calls, of runs that may start programs or not."""


def prepare(*, shares_network: bool) -> Terrain:
    """Prepare what all runs of this process need, which must have one thread.

    What no run may gain this process cannot gain either, from now on.
    With `shares_network` they stay in the network of this machine, where somebody waits for them.
    """
    machine = platform.machine()
    stands: list[Wall] = []
    missing: dict[Wall, str] = {}
    programs: dict[bool, seccomp.Placed] = {}
    if sys.platform != "linux":
        return Terrain(machine, (), dict.fromkeys(Wall, "Linux has it, and this is none"), {})

    def attempt(wall: Wall, build: Callable[[], object]) -> None:
        try:
            build()
        except OSError as error:
            missing[wall] = error.strerror or str(error)
        except KeyError:
            missing[wall] = f"not known how on {machine}"
        else:
            stands.append(wall)

    def files() -> None:
        gain_nothing()
        landlock.version()

    def program() -> None:
        gain_nothing()
        for each in (True, False):
            programs[each] = seccomp.place(seccomp.program(machine, processes=each))

    if shares_network:
        missing[Wall.NETWORK] = "not wanted: somebody is waiting outside"
    else:
        attempt(Wall.NETWORK, lambda: network.leave(machine))
    attempt(Wall.CAPABILITIES, capabilities.limit)
    attempt(Wall.LANDLOCK, files)
    attempt(Wall.SECCOMP, program)
    return Terrain(machine, tuple(stands), missing, programs)


def stand() -> dict[Wall, str]:
    """Every wall, with nothing or with the reason why it cannot be built on this machine.

    A process is started to try them, since whoever has walls round it cannot leave them. Raises
    CalledProcessError where it does not come to its end.
    """
    command = [sys.executable, "-P", "-m", __name__]
    with TemporaryDirectory() as folder:
        told = subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout
    return {Wall(name): why for name, why in json.loads(told).items()}


class Builder:
    """Builds walls round the runs of one host, one after another."""

    def __init__(self, site: Terrain) -> None:
        self._site = site
        self._wanted: tuple[tuple[str, tuple[int, int]], ...] = ()
        self._ground: landlock.Ground | None = None

    def round(
        self,
        root: str,
        readable: Iterable[str],
        scratch: Path,
        *,
        processes: bool,
        apart: bool = False,
    ) -> Callable[[], tuple[str, ...]]:
        """What the process of a run is to call, which builds its walls and says which stand.

        The run may read what lies in `root` and is not hidden there, and `readable`; it may write
        `scratch` alone. With `processes` it may start programs, which stand behind the same walls.
        With `apart` it is in a network of its own: what listens at ports that are written out, as
        servers of tests do, would meet its like of another run.
        """
        if Wall.LANDLOCK in self._site.stands:
            paths = (root, *readable, *_python(root), *_shown(root))
            # What was put in the place of a file, as editors do who save, is another file.
            wanted = tuple((path, _identity(path)) for path in paths)
            if wanted != self._wanted:
                if self._ground is not None:
                    self._ground.close()
                self._wanted, self._ground = wanted, landlock.prepare(paths[1:], root)
        return partial(
            _build, self._site, self._ground, str(scratch), processes=processes, apart=apart
        )


def _build(
    site: Terrain, ground: landlock.Ground | None, scratch: str, *, processes: bool, apart: bool
) -> tuple[str, ...]:
    built: list[str] = [each for each in site.stands if each is Wall.NETWORK]
    if sys.platform != "linux":
        return ()

    def attempt(wall: Wall, how: Callable[[], object]) -> None:
        try:
            how()
        except (OSError, KeyError):
            return
        built.append(wall)

    if apart and Wall.NETWORK in site.stands:
        with suppress(OSError):  # it shares the host's then, as other runs do
            network.leave_again(site.machine)
    if Wall.CAPABILITIES in site.stands:
        attempt(Wall.CAPABILITIES, lambda: capabilities.drop(site.machine))
    if ground is not None:
        attempt(Wall.LANDLOCK, lambda: landlock.build(ground, scratch, sees_processes=processes))
    if site.programs:
        attempt(Wall.SECCOMP, lambda: seccomp.build(site.programs[processes]))
    return tuple(built)


def _identity(path: str) -> tuple[int, int]:
    """Which file it is that has this path now."""
    with suppress(OSError):
        status = os.stat(path)  # noqa: PTH116 - often, and as text
        return status.st_dev, status.st_ino
    return 0, 0


def _python(root: str) -> Iterator[str]:
    """Where this Python is, and what it imports from; nothing that all of the project lies in."""
    for path in (sys.prefix, sys.base_prefix, os.environ.get("JAVA_HOME", ""), *sys.path):
        if os.path.isabs(path) and not f"{root}/".startswith(f"{path.rstrip('/')}/"):  # noqa: PTH117 - as text
            yield path


def _shown(root: str) -> Iterator[str]:
    """What a project's folder has in it that is neither hidden nor leads out of it."""
    inside = f"{os.path.realpath(root)}/"
    with suppress(OSError), os.scandir(root) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            outside = entry.is_symlink() and not os.path.realpath(entry.path).startswith(inside)
            if not entry.name.startswith(".") and not outside:
                yield entry.path
