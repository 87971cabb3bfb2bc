"""What was taken from AWS's API models of an earlier day, changed."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

Extract = dict[str, Any]


@contextmanager
def altered_extract(name: str, alter: Callable[[Extract], None]) -> Iterator[None]:
    """Change the file `name` in a folder below `models` by `alter`, as whoever reads it sees it."""
    read = Path.read_text

    def read_altered(path: Path, *args: Any, **options: Any) -> str:
        text = read(path, *args, **options)
        if path.name != name or path.parent.parent.name != "models":
            return text
        extract: Extract = json.loads(text)
        alter(extract)
        return json.dumps(extract)

    with mock.patch.object(Path, "read_text", read_altered):
        yield
