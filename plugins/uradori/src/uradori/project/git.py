"""What git knows of a project, as far as git is there to be asked."""

import os
import subprocess
from pathlib import Path

PATIENCE = 60.0
"""Seconds; git answers this from its index alone, in milliseconds."""


def tracked(root: Path, folder: str) -> frozenset[str]:
    """The files below `folder` that git tracks, committed or about to be, relative to `root`.

    None where the project is in no repository, and where there is no git to ask.
    """
    said = _asked(root, "ls-files", "-z", "--", f":(literal){folder}")
    return frozenset(os.fsdecode(name) for name in said.split(b"\0") if name)


def head(root: Path) -> str:
    """The name of the commit that is checked out; "" where there is none, or nobody to ask."""
    return _asked(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}").decode().strip()


def _asked(root: Path, *question: str) -> bytes:
    """What git answers; nothing where it refuses, or is not there."""
    if not any((each / ".git").exists() for each in (root, *root.parents)):
        return b""
    # The repository around the project is asked, not one that a hook of git's runs for; whoever
    # owns it, and without the programs that its settings may name.
    settings = ("safe.directory=*", "core.fsmonitor=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), "-C", str(root)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            [*command, *question],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout
