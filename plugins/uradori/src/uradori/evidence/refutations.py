"""What speaks against a refuted sentence: the assertion that does not hold, with its values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from uradori.evidence.model import Evidence, Outcome, Value
from uradori.project.model import Snippet
from uradori.project.snippet_lines import lines_of

_VALUE = re.compile(r" {2}(?P<source>\S.*?) = (?P<value>.*)")
"""How the detail of a run tells of a value."""


@dataclass(frozen=True, slots=True)
class Refutation:
    """The assertion that does not hold in the real world."""

    line: int | None
    """Where it stands in the snippet; None where nobody could tell."""
    code: str
    """That line, without its indent."""
    message: str
    """What it says of its own accord; "" for nothing."""
    values: tuple[Value, ...]
    """Its operands as they were."""


def refutation(snippet: Snippet, evidence: Evidence) -> Refutation | None:
    """What refutes the sentence, of evidence that is about the snippet as it is now; else None."""
    if evidence.outcome is not Outcome.FAILED:
        return None
    first, *rest = evidence.detail.split("\n")
    assertion = evidence.refuted_by
    line = assertion.line if assertion else evidence.line
    return Refutation(
        line=line,
        code=_code(snippet, line),
        message=assertion.message if assertion else first.partition(": ")[2],
        values=assertion.values if assertion and assertion.values else tuple(_values(rest)),
    )


def _code(snippet: Snippet, line: int | None) -> str:
    lines = lines_of(snippet.source)
    return lines[line - 1].strip() if line and line <= len(lines) else ""


def _values(lines: list[str]) -> Iterator[Value]:
    for match in map(_VALUE.fullmatch, lines):
        if match:
            yield Value(match["source"], match["value"])
