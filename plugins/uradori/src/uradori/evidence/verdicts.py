"""Verdicts: what a page may say about a claim, computed from its snippet and its evidence alone."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from uradori.evidence import outputs
from uradori.evidence.bindings import LEADS, LOOKED_UP
from uradori.evidence.falsified import unmet
from uradori.evidence.model import UNSTEADY, Evidence, Outcome, Verdict
from uradori.project.assertion_review import may_assert
from uradori.project.fault_lines import is_one_line
from uradori.project.faults import FOLDER
from uradori.project.model import Expectation, Snippet

ASSERTS_NOTHING = "asserts_nothing"
"""Why no fault will ever show that a check can fail: there is nothing in it to be false."""

_IN_WORDS = {
    "fault_unreached": "nothing in the check uses what this fault replaces",
    "fault_uncalled": "not noticed, nor was any function of this fault called",
    "fails_when_broken": "stopped by something else than an assertion, in the broken world",
    "fails_when_unmet": "failed by an assertion that it comes to in the broken world alone",
    "holds_when_broken": "fails where it must hold",
}
"""What a key does not say to whoever has not read the manual."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why nothing speaks for a sentence: a key of the labels, and what it is about."""

    key: str
    about: str = ""

    @property
    def words(self) -> str:
        """The key in words of a terminal, without what it is about."""
        return _IN_WORDS.get(self.key) or self.key.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with all its reasons; none for `checked`, `quoted` and `cited`."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """What is true of this checkout and this machine now, to hold evidence against."""

    files: Mapping[str, str] = field(default_factory=dict)
    """Digests of the files and folders of the project that the evidence names, by path; what is
    not there has none."""
    elsewhere: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The same outside the project, of distributions that are installed here."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Versions of what can be asked without a run: Python, what comes with it, the distributions
    named in the evidence, and those of the engines. What is not on this machine has none."""
    editable: Collection[str] = ()
    """Those of these distributions that are installed in place."""
    uradori: str = ""
    """What of uradori would run."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """Digests of the engines' programs; one not on this machine has none."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """The settings that shape a run of this snippet."""
    missing: tuple[str, ...] = ()
    """Engines that the snippet needs and that are not on this machine, and how to get them."""

    @classmethod
    def of(cls, evidence: Evidence) -> "Present":
        """A checkout and a machine on which nothing has changed since."""
        return cls(
            files=evidence.files,
            elsewhere=evidence.elsewhere,
            editable=evidence.editable,
            uradori=evidence.uradori,
            programs=evidence.programs,
            settings=evidence.settings,
        )


def judge(
    snippet: Snippet, evidence: Evidence | None, present: Present, unusable: str = ""
) -> Judgement:
    """Judge one claim; total and pure.

    `unusable` is the key of the reason why a file that is there says nothing; "" where all is well.
    """
    if not snippet.tested:
        return Judgement(Verdict.CITED)
    missing = tuple(Reason("engine_missing", about) for about in present.missing)
    if evidence is None:
        told = (Reason(unusable),) if unusable else ()
        return Judgement(Verdict.NOT_RUN, (*told, *missing))
    if stale := changes(snippet, evidence, present):
        # What cannot be run again here is as good as never run.
        return Judgement(Verdict.NOT_RUN if missing else Verdict.STALE, (*missing, *stale))
    return _judge_run(snippet, evidence)


def _judge_run(snippet: Snippet, evidence: Evidence) -> Judgement:
    """Judge by evidence of everything as it is now."""
    if evidence.outcome is Outcome.FAILED:
        return Judgement(Verdict.REFUTED, (Reason("run_failed", evidence.detail),))
    if broken := _defects(snippet, evidence):
        return Judgement(Verdict.BROKEN, tuple(broken))
    if not snippet.executed:
        return Judgement(Verdict.QUOTED)
    if not any(each.expectation is Expectation.FAILS for each in evidence.faults):
        reason = "cannot_fail" if _asserts(snippet, evidence) else ASSERTS_NOTHING
        return Judgement(Verdict.UNCHALLENGED, (Reason(reason),))
    return Judgement(Verdict.CHECKED)


def changes(snippet: Snippet, evidence: Evidence, present: Present) -> list[Reason]:
    """Everything that is not as it was when the evidence was made."""
    return [
        *_changed_files(snippet, evidence, present),
        *_changed_faults(snippet, evidence),
        *_changed_surroundings(evidence, present),
    ]


def _changed_files(snippet: Snippet, evidence: Evidence, present: Present) -> Iterator[Reason]:
    if evidence.source_sha256 != snippet.source_sha256:
        yield Reason("snippet_changed")
    if evidence.approved_sha256 != snippet.approved_sha256:
        yield Reason("approved_changed")
    faults = f"{evidence.settings.get('snippets', '')}/{FOLDER}/"
    for path, digest in evidence.files.items():
        if digest == UNSTEADY or present.files.get(path) != digest:
            key = "fault_changed" if path.startswith(faults) else "file_changed"
            yield Reason(key, path.removesuffix(LEADS).removesuffix(LOOKED_UP))
    for owner, digests in evidence.elsewhere.items():
        here = present.elsewhere.get(owner, digests if owner else {})
        for place, digest in digests.items():
            if digest == UNSTEADY or here.get(place) != digest:
                named = place.removesuffix(LOOKED_UP)
                yield Reason("file_changed", f"{owner}: {named}" if owner else named)


def _changed_faults(snippet: Snippet, evidence: Evidence) -> Iterator[Reason]:
    declared = dict(snippet.header.faults)
    ran = {each.fault: each.expectation for each in evidence.faults}
    if declared != ran:
        yield Reason("faults_changed")


def _changed_surroundings(evidence: Evidence, present: Present) -> Iterator[Reason]:
    for name in sorted({*evidence.settings, *present.settings}):
        if evidence.settings.get(name) != present.settings.get(name):
            yield Reason("setting_changed", name)
    # A machine that only builds the site need not have installed what testified elsewhere; what
    # it has, and what the evidence does not speak of, was not there when the snippet ran.
    then = {**evidence.imported, **evidence.versions}
    for name, installed in present.versions.items():
        version = then.get(name) or "–"  # it may have been no distribution yet
        if name in present.editable and name in evidence.editable:
            continue  # its files speak for it
        if name in present.editable:
            yield Reason("version_changed", f"{name} {version} → {installed} (editable)")
        elif installed != version:
            yield Reason("version_changed", f"{name} {version} → {installed}")
    if evidence.uradori != present.uradori:
        yield Reason("version_changed", f"uradori {evidence.uradori} → {present.uradori}")
    for name, digest in present.programs.items():
        if evidence.programs.get(name) != digest:
            yield Reason("program_changed", name)


def _defects(snippet: Snippet, evidence: Evidence) -> list[Reason]:
    """Everything that keeps the check from showing anything, for or against the claim."""
    if evidence.outcome is not Outcome.PASSED:
        missed = evidence.outcome is Outcome.CRASHED and not snippet.executed
        return [Reason("not_quoted" if missed else f"run_{evidence.outcome}", evidence.detail)]
    reasons: list[Reason] = []
    if snippet.approved is not None and not outputs.agree(evidence.stdout, snippet.approved):
        reasons.append(Reason("output_differs"))
    for each in evidence.faults:
        if not each.as_promised:
            key = f"{each.expectation}_broken"
            if each.missed:
                key = "fault_unreached" if is_one_line(each.fault) else "fault_uncalled"
            elif each.outcome is Outcome.PASSED:
                key = "fault_survived"
            reasons.append(Reason(key, each.fault))
    without = unmet(snippet, evidence)
    reasons += [
        Reason("fails_when_unmet", each.fault)
        for each in evidence.faults
        if each.expectation is Expectation.FAILS
        and each.falsified
        and without.issuperset(found.line for found in each.falsified)
    ]
    if any(not each.as_promised for each in evidence.faults) and not _asserts(snippet, evidence):
        reasons.append(Reason(ASSERTS_NOTHING))
    return reasons


def _asserts(snippet: Snippet, evidence: Evidence) -> bool:
    """Whether the check asserted something, as far as anybody can tell."""
    return bool(evidence.assertions) or may_assert(snippet.source)
