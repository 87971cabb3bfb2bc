"""Inputs for readers: what is right, edited in ways that people, editors and merges have."""

from collections.abc import Callable

from hypothesis import strategies as st
from uradori.project.problems import Problem, rules

from support.readers import Reader

MOST_EDITS = 6


def is_told(problem: Problem) -> bool:
    """Whether a problem is one of those listed, in one line that can be printed."""
    str(problem).encode()
    return problem.code in rules() and bool(problem.message) and "\n" not in str(problem)


@st.composite
def inputs(draw: st.DrawFn, reader: Reader) -> bytes:
    """Bytes for the file of a reader."""
    lines = draw(st.sampled_from(reader.seeds)).split("\n")
    if draw(st.integers(0, 9)) == 0:
        lines = [""]
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=MOST_EDITS)):
        edit(draw, lines, reader)
    return "\n".join(lines).encode(errors="replace")


def _piece(draw: st.DrawFn, reader: Reader) -> str:
    word = st.sampled_from(reader.words)
    return draw(st.one_of(word, word, st.text(max_size=6), st.lists(word, max_size=8).map("".join)))


def _put_in(draw: st.DrawFn, lines: list[str], reader: Reader) -> None:
    """Somewhere in a line."""
    at = draw(st.integers(0, len(lines) - 1))
    where = draw(st.integers(0, len(lines[at])))
    cut = draw(st.integers(0, 4))
    lines[at] = lines[at][:where] + _piece(draw, reader) + lines[at][where + cut :]


def _line(draw: st.DrawFn, lines: list[str], reader: Reader) -> None:
    """A line of its own."""
    indent = draw(st.sampled_from(("", "", "    ", "> ", "# ", "- ")))
    lines.insert(draw(st.integers(0, len(lines))), indent + _piece(draw, reader))


def _value(draw: st.DrawFn, lines: list[str], reader: Reader) -> None:
    """Another value behind a key."""
    with_key = [at for at, line in enumerate(lines) if "=" in line or ":" in line]
    if not with_key or not reader.values:
        return
    at = draw(st.sampled_from(with_key))
    mark = "=" if "=" in lines[at] else ":"
    key, _, old = lines[at].partition(mark)
    comma = "," if old.endswith(",") else ""
    lines[at] = f"{key}{mark} {draw(st.sampled_from(reader.values))}{comma}"


def _gone(draw: st.DrawFn, lines: list[str], _: Reader) -> None:
    """Some lines less."""
    at = draw(st.integers(0, len(lines) - 1))
    del lines[at : at + draw(st.integers(1, 3))]
    lines += [""] if not lines else []


def _again(draw: st.DrawFn, lines: list[str], _: Reader) -> None:
    """Lines said again, elsewhere."""
    at, length = draw(st.integers(0, len(lines) - 1)), draw(st.integers(1, 6))
    to = draw(st.integers(0, len(lines)))
    lines[to:to] = lines[at : at + length]


def _indented(draw: st.DrawFn, lines: list[str], _: Reader) -> None:
    """Lines further to the right."""
    at, length = draw(st.integers(0, len(lines) - 1)), draw(st.integers(1, 6))
    by = draw(st.sampled_from(("    ", "  ", "> ", "\t", "# ")))
    lines[at : at + length] = [f"{by}{line}" for line in lines[at : at + length]]


EDITS: tuple[Callable[[st.DrawFn, list[str], Reader], None], ...] = (
    _put_in, _put_in, _line, _value, _value, _gone, _again, _indented,
)  # fmt: skip
