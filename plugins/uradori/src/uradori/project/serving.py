"""What `uradori serve` and the server that it starts say to each other: these files have changed.

Both know a file of lines, each a JSON list of paths. A server that has it leaves watching snippets
and evidence to whoever writes it, who first runs what a change made stale: so a saved snippet is
seen with its verdict, and never without.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

TOLD_BY = "URADORI_TOLD_BY"
"""The variable with the path of that file."""
ANYTHING = "*"
"""In place of paths where nobody knows which they are."""

PACE: Mapping[str, Any] = {"step": 30, "rust_timeout": 1000, "raise_interrupt": False}
"""How both watch, as `watchfiles.watch` takes it: milliseconds without a change after which those
before are one, and after which a watcher that saw nothing looks up all the same."""


class Announcements:
    """What a server is told, each thing once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0

    def news(self) -> set[str]:
        """The paths that were told since the last time."""
        with self._path.open("rb") as file:
            file.seek(self._read)
            text = file.read()
        whole = text[: text.rfind(b"\n") + 1]  # of a line that is being written it is too early
        self._read += len(whole)
        return {path for line in whole.splitlines() for path in json.loads(line)}


def tell(path: Path, changed: Iterable[str]) -> None:
    """Tell a server that files have changed."""
    line = json.dumps(sorted(changed)).encode() + b"\n"
    with path.open("ab", buffering=0) as file:
        file.write(line)
