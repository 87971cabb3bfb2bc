"""What a run was answered: the calls it made, which parts of the answers it read, and a change.

Whoever testifies (AWS as moto simulates it, an engine, an API model) hands its answers to one
`Recording`, which numbers them, keeps them for the evidence, notes what the snippet looks at
(`tracked.py` sees that), and changes the one value that a mutation asks for.
"""

import json
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from uradori.evidence.calls import MOST_CALLS
from uradori.evidence.model import Call, Mutation
from uradori.run import mutants, tracked
from uradori.run.mutants import Candidate, Example, no_example

__all__ = ["Recording", "shorten"]

MOST_CANDIDATES = 10_000
"""Changes that are noted; far fewer are made."""
TEXT = 100
"""Characters of a string in a request or result that are kept."""
DIGITS = 4
"""Digits after the point of a time in seconds."""
MOST_ITEMS = 12
"""Elements of a list, or keys of a dict, that are kept."""


@dataclass(slots=True)
class Recording:
    """What one run was answered; one mutation is applied on the way if asked for."""

    mutation: Mutation | None = None
    """What is to be changed, if anything."""
    track_reads: bool = False
    """Whether to note what the snippet looks at."""
    mutated: bool = False
    """Whether what was to be changed has been."""
    denied: Sequence[str] = ()
    """Words of which the snippet says that they are not somewhere."""
    versions: dict[str, str] = field(default_factory=dict)
    """What running engines said of themselves, by the name that a badge shows."""
    _candidates: dict[Candidate, int] = field(default_factory=dict)
    """With how many assertions had been evaluated when the value was first looked at."""
    _judged: list[int] = field(default_factory=list)
    """Lines of the assertions that were evaluated, in order."""
    _kept: dict[int, Call] = field(default_factory=dict)
    """Calls by number: a call made by a trigger ends before the call that pulled it."""
    _began: float = field(default_factory=time.time)
    _now: float = 0.0
    """Seconds from the beginning, when somebody last looked."""
    _started: list[float] = field(default_factory=list)
    """Seconds from the beginning to each answer's request, by number."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def calls(self) -> list[Call]:
        """The calls so far, in the order in which they were made."""
        with self._lock:
            return [self._kept[index] for index in sorted(self._kept)]

    def mutable(self) -> list[Mutation]:
        """Every change that could be made to a value which the snippet read."""
        return [each.mutation for each in self._candidates]

    def nearest(self) -> list[int]:
        """For each of these the line of the assertion that was evaluated next; 0 where none was."""
        return [
            self._judged[before] if before < len(self._judged) else 0
            for before in self._candidates.values()
        ]

    def begin(self) -> float:
        """The snippet begins now; gives the moment, as `time.perf_counter` does."""
        self._began, self._now = time.time(), 0.0
        return time.perf_counter()

    def judged(self, line: int) -> None:
        """An assertion at this line has been evaluated."""
        if self.track_reads:
            with self._lock:
                self._judged.append(line)

    def number(self) -> int:
        """The number of the next answer, counted from 0; whoever asks has just been asked."""
        with self._lock:
            self._started.append(self._passed())
            return len(self._started) - 1

    def keep(self, index: int, call: Call) -> None:
        """Keep `call`, which was answered just now, as evidence; `index` is its `number()`."""
        if index < MOST_CALLS:
            with self._lock:
                started, ended = self._started[index], self._passed()
                self._kept[index] = replace(
                    call, started=round(started, DIGITS), ended=round(ended, DIGITS)
                )

    def _passed(self) -> float:
        """Seconds from the beginning by the clock that simulated services go by.

        A snippet that waits for days moves it on; where it is set back, no time has passed.
        """
        self._now = max(self._now, time.time() - self._began)
        return self._now

    def give(
        self, index: int, operation: str, answer: dict[str, Any], example: Example = no_example
    ) -> dict[str, Any]:
        """`answer` as the snippet gets it: changed in place, watched, or as it is.

        `index` is its `number()`, `operation` what was asked, and `example` gives for a path in the
        answer what an absent value there would look like, or None.
        """
        if self.wants(index, operation):
            self.change(answer, example)
        if self.track_reads:
            return tracked.TrackedDict(
                answer, tracked.Watch(self.saw, index, operation, example), ()
            )
        return answer

    def wants(self, index: int, operation: str) -> bool:
        """Whether the answer numbered `index`, to `operation`, is to be changed."""
        wanted = self.mutation
        return wanted is not None and (wanted.call, wanted.operation) == (index, operation)

    def change(self, answer: Any, example: Example = no_example) -> None:
        """Change in `answer` what is to be changed, if it can be; `example` as in `give`."""
        if self.mutation is not None:
            known, wanted = example(self.mutation.path), self.mutation
            self.mutated = mutants.apply(answer, wanted.path, wanted.change, known)

    def saw(self, candidate: Candidate) -> None:
        """Note a `candidate`: one thing that could be changed in what the snippet looks at."""
        with self._lock:
            if len(self._candidates) < MOST_CANDIDATES:
                self._candidates.setdefault(candidate, len(self._judged))


def shorten(value: Any) -> str:
    """`value`, a request or result, as JSON of a bounded size: its long parts are cut."""
    return json.dumps(_short(value), ensure_ascii=False, default=_plain)


def _short(value: Any) -> Any:
    if isinstance(value, str):
        return value if len(value) <= TEXT else value[: TEXT - 1] + "…"
    if isinstance(value, dict):
        return {str(key): _short(item) for key, item in list(value.items())[:MOST_ITEMS]}
    if isinstance(value, list | tuple):
        kept = [_short(item) for item in value[:MOST_ITEMS]]
        return [*kept, f"… {len(value) - MOST_ITEMS}"] if len(value) > MOST_ITEMS else kept
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, bytes):
        return value[:60].decode(errors="backslashreplace")
    if (
        isinstance(value, Decimal) and value.is_finite()
    ):  # what a DynamoDB table says of its numbers
        return int(value) if value == int(value) else float(value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return type(value).__name__
