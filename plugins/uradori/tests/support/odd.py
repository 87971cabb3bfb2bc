"""What an author, an editor or a merge may leave in the place of a file."""

import os
from pathlib import Path

ODD = ("folder", "pipe", "dangling", "circular", "encoding")


def put(odd: str, path: Path) -> None:
    """Put this odd thing in the place of the file at `path`, and whatever is there away."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if odd == "folder":
        path.mkdir()
    elif odd == "pipe":
        os.mkfifo(path)
    elif odd == "dangling":
        path.symlink_to("nothing-there")
    elif odd == "circular":
        path.symlink_to(path.name)
    else:
        path.write_bytes(b"\xff\xfe")
