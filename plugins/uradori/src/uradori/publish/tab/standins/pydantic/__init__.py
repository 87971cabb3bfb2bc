"""Stands in for `pydantic` in a reader's browser, where nothing that an author wrote is read.

There its names only annotate fields: headers, settings and records were validated when the site
was built.
"""

from typing import Any


class Annotation:
    """What would be said of a field; it says nothing."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return Annotation
