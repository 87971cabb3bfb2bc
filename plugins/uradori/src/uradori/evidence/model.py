"""What runs leave behind, as frozen dataclasses. No behaviour beyond derived names, and no I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from uradori.project.fault_lines import is_one_line
from uradori.project.kinds import KindName, Strength
from uradori.project.model import Expectation
from uradori.project.validation import open_list

__all__ = ["Call"]

UNSTEADY = ""
"""The digest of what was one thing and then another while a claim was run; none equals it."""


class Verdict(StrEnum):
    """What a page may say about a claim."""

    CHECKED = "checked"
    """The run agrees, and a named fault was seen to make it fail."""
    QUOTED = "quoted"
    """An installed text says so, in these very words."""
    CITED = "cited"
    """Nothing here can look: the sentence rests on its citations."""
    UNCHALLENGED = "unchallenged"
    """The run agrees, but nothing yet shows that it can fail."""
    STALE = "stale"
    """Something that the evidence rests on has changed since."""
    NOT_RUN = "not_run"
    REFUTED = "refuted"
    """An assertion of the snippet fails in the real world; nothing else says this."""
    BROKEN = "broken"
    """The check did not do its work, so it says nothing about the sentence."""


UNKNOWN_VERDICT = "A verdict that is not known means: not checked."
"""What published schemas say of verdicts that are still to come."""

GOOD = frozenset({Verdict.CHECKED, Verdict.QUOTED, Verdict.CITED})
"""Verdicts that speak for a sentence."""


LOW_SCORE = 0.5
"""A check that notices no more than this share of the mutants is told of beside its badge."""


class Outcome(StrEnum):
    """How one run of a snippet ended."""

    PASSED = "passed"
    FAILED = "failed"
    """An assertion of the snippet itself did not hold."""
    CRASHED = "crashed"
    """Anything else stopped it: another exception, an exit, a signal, a limit."""
    TIMED_OUT = "timed_out"


class Answer(StrEnum):
    """What a second witness said of a claim."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    """An assertion did not hold, the output was another, or a call was refused."""
    NOT_SUPPORTED = "not_supported"
    """It does not offer what the snippet uses, so it cannot say."""
    CRASHED = "crashed"
    TIMED_OUT = "timed_out"


@dataclass(frozen=True, slots=True)
class Call:
    """One API call that a run made."""

    service: str
    """What was asked, as boto3 calls it, or the key of an engine."""
    operation: str
    """What it was asked to do: "SendMessage"."""
    request: str
    """The request's parameters, shortened, as text."""
    result: str
    """The result, shortened, as text; for an error, its code and message."""
    ok: bool = True
    """Whether it was answered, and not by an error."""
    started: float = 0.0
    """Seconds from the snippet's beginning to the call's."""
    ended: float = 0.0
    """Seconds from the snippet's beginning to the answer."""


@dataclass(frozen=True, slots=True)
class Value:
    """One operand of an assertion, as it was at that moment."""

    source: str
    """Its text in the snippet."""
    value: str
    """What it was, as Python writes it, shortened."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two containers that should have been equal differ first."""

    path: str
    """From the containers to that place, as Python writes it: "[0]['Body']"; "" for sets."""
    left: str
    """What stands there in the left one, shortened; "" where nothing does."""
    right: str


@dataclass(frozen=True, slots=True)
class Evaluated:
    """One assertion of the snippet that a run came to."""

    lines: tuple[int, ...]
    """Lines of the snippet that led to it, the innermost first: the assertion, then the calls."""
    held: bool
    values: tuple[Value, ...] = ()
    message: str = ""
    """What the assertion said of its own accord where it did not hold."""
    difference: Difference | None = None
    """Where it compares two containers that are not equal."""

    @property
    def line(self) -> int:
        """The line of the assertion itself."""
        return self.lines[0]


class Origin(StrEnum):
    """Where the value comes from that a mutant changes."""

    ANSWER = "answer"
    """Of an API or an engine."""
    DEFINITION = "definition"
    """Of an API."""
    DOCUMENT = "document"
    HELPER = "helper"
    """A table or a number that a module of the snippets folder states."""
    REQUEST = "request"
    """That reached a server of the snippet's own."""
    LIBRARY = "library"
    """What a package hands to the snippet."""
    CODE = "code"
    """A package's own source, below the project."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change of what a snippet relies on: of which answer, where in it, and how."""

    call: int
    """Number of the answer in the run, counted from 0; of code, of the place in its file."""
    operation: str
    """What was asked: an operation, a part of a definition, a function; of code, its file."""
    path: tuple[str | int, ...]
    """From the answer to the value; of code, the line."""
    change: str
    """The name of a change: see `uradori.run.mutants.changes`."""
    origin: Origin = Origin.ANSWER
    before: str = field(default="", compare=False)
    """What the value was, as Python writes it, shortened; "" where the change says all."""
    after: str = field(default="", compare=False)
    """What it became."""

    def __str__(self) -> str:
        if self.origin is Origin.CODE:
            return f"{self.operation}:{self.path[0]}: {self.before} → {self.after}"
        where = "".join(f"[{key!r}]" for key in self.path)
        return f"call {self.call + 1} {self.operation}: {where} {self.change.replace('_', ' ')}"


@dataclass(frozen=True, slots=True)
class Run:
    """The result of running one snippet once, in the real world, a broken one, or a mutated one."""

    outcome: Outcome
    stdout: str
    detail: str
    """Why it did not pass, as a person reads it; "" where it passed."""
    seconds: float
    """Wall time inside the process, without its start."""
    cpu_seconds: float = 0.0
    """What it used of the processor; 0 where it did not live to say so."""
    own_seconds: float = 0.0
    """As `seconds`, without what it waited for a processor that others had."""
    line: int | None = None
    """The line of the snippet that did not pass."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Digests of the project's files that were imported or read, by path; of a folder whose names
    were listed ("data/"), that of the names."""
    elsewhere: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The same outside the project, where no version speaks for them: by distribution ("" where
    they belong to none), then by place on the import path."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Versions of what testified, by distribution name."""
    imported: Mapping[str, str] = field(default_factory=dict)
    """Versions of the other distributions that the run rests on, by name."""
    editable: tuple[str, ...] = ()
    """Those of all distributions that were installed in place, which their files speak for."""
    libraries: Mapping[str, str] = field(default_factory=dict)
    """Versions of what is under test, by name: the packages that the header names, or else those
    that snippet and helpers import; "" where the project holds one that was never installed."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """Digests of the programs that the engines are made of, by name."""
    calls: tuple[Call, ...] = ()
    assertions: tuple[Evaluated, ...] = ()
    """The assertions that the run came to, in order; of one that it met often, the last that
    held and the first that did not. A broken world goes on after one that does not hold."""
    mutable: tuple[Mutation, ...] = ()
    """Every change that could be made to a value which the snippet read."""
    nearest: tuple[int, ...] = ()
    """For each of these the line of the assertion that was evaluated next; 0 where none was."""
    mutated: bool = False
    """Whether the mutation asked for was applied."""
    proposed: tuple[str, ...] = ()
    """One-line faults that could be tried, where that was asked."""
    reached: bool | None = None
    """Whether anything used what the fault had put in place; None where nobody can tell."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Digest of each installed text that was found to say what the snippet quotes, by place."""
    walls: tuple[str, ...] = ()
    """What the kernel kept it within, by name."""


@dataclass(frozen=True, slots=True)
class FaultRun:
    """What one fault did to a snippet."""

    fault: str
    expectation: Expectation
    outcome: Outcome
    detail: str
    seconds: float
    line: int | None = None
    """The line of the first assertion that did not hold, or where it stopped."""
    falsified: tuple[Evaluated, ...] = ()
    """Every assertion that did not hold, in the order in which they were met."""
    stdout: str = ""
    """What it printed before the first of them."""
    shared: int = 0
    """How many calls it has in common with the run in the real world, at the beginning of both."""
    calls: tuple[Call, ...] = ()
    """The calls from the first one that was answered in another way on."""
    reached: bool | None = None
    """Whether anything used what it had put in place; None where nobody can tell."""

    @property
    def as_promised(self) -> bool:
        """Killed by its own assertion where it must fail, passed where it must hold.

        What holds although nothing used what a one-line fault replaces has not been tried.
        """
        if self.expectation is Expectation.FAILS:
            return self.outcome is Outcome.FAILED
        untried = self.missed and is_one_line(self.fault)
        return self.outcome is Outcome.PASSED and not untried

    @property
    def missed(self) -> bool:
        """Whether it was passed because nothing ever used what it had put in place."""
        return self.outcome is Outcome.PASSED and self.reached is False


@dataclass(frozen=True, slots=True)
class KilledMutant:
    """A mutant that assertions of the snippet noticed."""

    mutation: Mutation
    falsified: tuple[Evaluated, ...]


@dataclass(frozen=True, slots=True)
class MutationResult:
    """What response mutation found: how much of what a snippet reads it also checks."""

    candidates: int
    """Changes that could have been made."""
    noticed: int
    """Mutants stopped by an assertion of the snippet."""
    crashed: int
    """Mutants stopped by anything else; they count neither for nor against the snippet."""
    survivors: tuple[str, ...]
    """Mutants that the snippet let pass, as text."""
    killed: tuple[KilledMutant, ...] = ()

    @property
    def score(self) -> float | None:
        """Share noticed of those that were noticed or let pass; None where there were none."""
        judged = self.noticed + len(self.survivors)
        return None if judged == 0 else round(self.noticed / judged, 4)

    @property
    def low(self) -> bool:
        """Whether it is so small that a reader must know before believing the sentence."""
        return self.score is not None and self.score <= LOW_SCORE


@dataclass(frozen=True, slots=True)
class Past:
    """What one run of a claim came to, in short: a line of its history, in the words of its day."""

    at: datetime
    verdict: Annotated[str, open_list(Verdict, UNKNOWN_VERDICT)]
    """The verdict when the run ended."""
    kind: str
    versions: Mapping[str, str]
    source_sha256: str
    seconds: float | None = None
    """None where nothing was run: the claim rests on its citations."""
    faults: int = 0
    as_promised: int = 0
    """How many of the faults did what the snippet promises."""
    mutation_score: float | None = None
    reasons: tuple[str, ...] = ()
    """Keys of the labels; none where something spoke for the sentence."""
    strength: Annotated[str, open_list(Strength)] = ""
    """How far a proof of that kind went; "" where strengths were not told apart yet."""
    stands_for: str = ""
    """The service in whose place an engine ran; "" where none did."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The record of one claim's runs, bound by digests to the bytes that were run."""

    schema: int
    claim: str
    backend: str
    kind: KindName
    source_sha256: str
    approved_sha256: str | None
    files: Mapping[str, str]
    """Digests of the project's other files that some run imported or read, as `Run.files`."""
    elsewhere: Mapping[str, Mapping[str, str]]
    """The same outside the project, as `Run.elsewhere`."""
    versions: Mapping[str, str]
    """Versions of what testified, by name."""
    imported: Mapping[str, str]
    """Versions of the other distributions that some run rests on, by name."""
    editable: tuple[str, ...]
    """Those of all distributions that were installed in place, which their files speak for."""
    uradori: str
    """What of uradori ran: its version, with a digest where that does not say it all."""
    programs: Mapping[str, str]
    """Digest of each program that testified, by name: a package manager replaces them unasked."""
    settings: Mapping[str, str]
    """The settings that shaped the runs, by name."""
    outcome: Outcome
    detail: str
    line: int | None
    stdout: str
    seconds: float
    ran_at: datetime
    calls: tuple[Call, ...]
    faults: tuple[FaultRun, ...]
    mutation: MutationResult | None
    assertions: tuple[Evaluated, ...] = ()
    """Those that the run in the real world came to, with their values."""
    left_out: tuple[int, ...] = ()
    """Lines of the snippet that `source_sha256` did not cover when it ran; they count as lines."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Digest of each installed text that says what the snippet quotes, by place."""
    walls: tuple[str, ...] = ()
    """What the kernel kept every run within, by name."""

    @property
    def refuted_by(self) -> Evaluated | None:
        """The assertion that does not hold in the real world; None where all do, or nobody asked.

        What was recorded before assertions were has its line and its values in `detail` alone.
        """
        if self.outcome is not Outcome.FAILED:
            return None
        return next((each for each in self.assertions if not each.held), None)


@dataclass(frozen=True, slots=True)
class Testimony:
    """What one second witness said of one claim, bound to the bytes that were run against it."""

    schema: int
    claim: str
    witness: str
    """Its key in the settings."""
    version: str
    source_sha256: str
    approved_sha256: str | None
    files: Mapping[str, str]
    """Digests of the project's other files that the run imported or read, by path."""
    answer: Answer
    detail: str
    """Why it does not agree: the assertion, the difference, or the error; "" where it agrees."""
    line: int | None
    seconds: float
    ran_at: datetime
    left_out: tuple[int, ...] = ()
    """As in `Evidence`."""
