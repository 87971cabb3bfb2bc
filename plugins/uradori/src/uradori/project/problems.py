"""Problems: what a person must mend, and where."""

from dataclasses import dataclass

from uradori.project.terminal import one_line

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person must mend, and where. Printed as `path:line: code message` + hint.

    As text it is one line that is safe to print; for the hint there is `project.terminal`.
    """

    code: str
    path: str
    message: str
    line: int | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return one_line(f"{place}: {self.code} {self.message}")
