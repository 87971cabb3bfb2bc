"""What git tracks of a project, as far as git is there to be asked."""

import os
import subprocess
from pathlib import Path

PATIENCE = 60.0
"""Seconds; git answers this from its index alone, in milliseconds."""


def tracked(root: Path, folder: str) -> frozenset[str]:
    """The files below `folder` that git tracks, committed or about to be, relative to `root`.

    None where the project is in no repository, and where there is no git to ask.
    """
    if not any((each / ".git").exists() for each in (root, *root.parents)):
        return frozenset()
    # The repository around the project is asked, not one that a hook of git's runs for; whoever
    # owns it, and without the programs that its settings may name.
    settings = ("safe.directory=*", "core.fsmonitor=false")
    command = ["git", *(part for each in settings for part in ("-c", each)), "-C", str(root)]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    try:
        done = subprocess.run(
            [*command, "ls-files", "-z", "--", f":(literal){folder}"],
            capture_output=True,
            check=True,
            timeout=PATIENCE,
            env=environment,
        )
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(os.fsdecode(name) for name in done.stdout.split(b"\0") if name)
