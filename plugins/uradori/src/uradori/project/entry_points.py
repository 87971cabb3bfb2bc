"""What installed distributions offer, looked for again when something is installed or removed."""

import sys
from functools import lru_cache
from importlib import metadata
from pathlib import Path


def entry_points(*, group: str) -> tuple[metadata.EntryPoint, ...]:
    """The entry points of a group, as `importlib.metadata` finds them.

    That reads a file of every distribution there is, and is asked several times for each catalog.
    """
    return _found(group, tuple((path, _changed(path)) for path in sys.path))


@lru_cache(maxsize=32)
def _found(group: str, _: tuple[tuple[str, int], ...]) -> tuple[metadata.EntryPoint, ...]:
    return tuple(metadata.entry_points(group=group))


def _changed(path: str) -> int:
    """When something was last put into a folder of the path or taken out, in nanoseconds."""
    try:
        return Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        return 0
