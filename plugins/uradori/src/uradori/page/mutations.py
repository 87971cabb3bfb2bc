"""A mutant in words: what would have to be otherwise for an assertion to fail. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

from uradori.evidence.model import Mutation, Origin
from uradori.page.labels import labels

_WHOLE = {Origin.ANSWER: "value", Origin.LIBRARY: "value", Origin.DOCUMENT: "document"}
"""The name under which an answer holds the whole of what was answered, if it is no table itself."""
_NAMES = frozenset({"appeared", "lost"})
"""Changes of which the last part of the path is what comes, or goes."""
_LONG, _AROUND = 32, 12
"""Characters: longer values are cut to where they differ, and to what stands around that."""


def in_words(mutation: Mutation, lang: str) -> str:
    """The mutant as a condition, code in backticks: "if `n` in the answer of `F` were `2`…"."""
    words: Mapping[str, Any] = labels(lang)["mutant"]
    path = list(mutation.path)
    if path[:1] == [_WHOLE.get(mutation.origin)]:
        del path[0]
    name = path.pop() if mutation.change in _NAMES and path else ""
    operation = mutation.operation.rpartition(" ")[2]
    of = words["of"].get(mutation.origin, "").format(operation=operation)
    shown = _path(path)
    template: str = words["if"][_key(mutation)]
    before, after = around_difference(mutation.before, mutation.after)
    return template.format(
        what=words["part"].format(of=of, path=shown) if shown else of,
        operation=operation,
        line=path[0] if path else "",
        name=name,
        before=before,
        after=after,
    )


def around_difference(before: str, after: str) -> tuple[str, str]:
    """Two texts, cut to the place where they differ if either is long; "…" stands for the rest."""
    if max(len(before), len(after)) <= _LONG:
        return before, after
    start = _alike(before, after)
    end = min(_alike(before[::-1], after[::-1]), len(before) - start, len(after) - start)
    first, last = max(0, start - _AROUND), max(0, end - _AROUND)

    def cut(text: str) -> str:
        return "…" * (first > 0) + text[first : len(text) - last] + "…" * (last > 0)

    return cut(before), cut(after)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _key(mutation: Mutation) -> str:
    """Which words tell of a change; of a flag, or of nothing, they are those of any value."""
    if mutation.change in {"altered", "flipped", "filled"}:
        return "altered" if mutation.before or mutation.after else "altered_somehow"
    return mutation.change


def _path(path: Sequence[str | int]) -> str:
    """A path as one would say it: Messages[0].Body."""
    parts = [f"[{key}]" if isinstance(key, int) else f".{key}" for key in path]
    return "".join(parts).removeprefix(".")
