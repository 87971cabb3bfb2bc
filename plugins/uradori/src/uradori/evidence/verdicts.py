"""Verdicts: what a page may say about a claim, computed from its snippet and its evidence alone."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from uradori.evidence import outputs
from uradori.evidence.model import Evidence, Outcome, Verdict
from uradori.project.model import Expectation, FaultSpec, Snippet


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a verdict is not `checked`: a key of the labels, and what it is about."""

    key: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with all its reasons; none for `checked` and `cited`."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Present:
    """What is true of this checkout and this machine now, to hold evidence against."""

    faults: Mapping[str, FaultSpec]
    modules: Mapping[str, str]
    """Digests of the helper modules named in the evidence; a missing file has none."""
    versions: Mapping[str, str]
    """Installed versions of the distributions named in the evidence; one not installed has none."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """Digests of the engines' programs; one not on this machine has none."""
    missing: tuple[str, ...] = ()
    """Engines that the snippet needs and that are not on this machine, and how to get them."""


def judge(
    snippet: Snippet, evidence: Evidence | None, present: Present, damaged: bool = False
) -> Judgement:
    """Judge one claim; total and pure. `damaged` says that a file is there but cannot be used."""
    if not snippet.executed:
        return Judgement(Verdict.CITED)
    missing = tuple(Reason("engine_missing", about) for about in present.missing)
    if evidence is None:
        broken = (Reason("evidence_damaged"),) if damaged else ()
        return Judgement(Verdict.NOT_RUN, (*broken, *missing))
    if stale := _changes(snippet, evidence, present):
        # What cannot be run again here is as good as never run.
        return Judgement(Verdict.NOT_RUN if missing else Verdict.STALE, (*missing, *stale))
    if evidence.outcome is Outcome.FAILED:
        return Judgement(Verdict.REFUTED, (Reason("run_failed", evidence.detail),))
    if broken := _defects(snippet, evidence):
        return Judgement(Verdict.BROKEN, tuple(broken))
    return Judgement(Verdict.CHECKED)


def _changes(snippet: Snippet, evidence: Evidence, present: Present) -> list[Reason]:
    """Everything that is not as it was when the evidence was made."""
    reasons: list[Reason] = []
    if evidence.source_sha256 != snippet.source_sha256:
        reasons.append(Reason("snippet_changed"))
    if evidence.approved_sha256 != snippet.approved_sha256:
        reasons.append(Reason("approved_changed"))
    for path, digest in evidence.modules.items():
        if present.modules.get(path) != digest:
            reasons.append(Reason("helper_changed", path))
    declared = dict(snippet.header.faults)
    ran = {each.fault: each.expectation for each in evidence.faults}
    if declared != ran:
        reasons.append(Reason("faults_changed"))
    changed = {
        present.faults[name].path if name in present.faults else name: None
        for name, digest in evidence.faults_sha256.items()
        if name not in present.faults or present.faults[name].module_sha256 != digest
    }
    reasons += [Reason("fault_changed", about) for about in changed]
    for name, version in evidence.versions.items():
        installed = present.versions.get(name)
        # A machine that only builds the site need not have installed what testified elsewhere.
        if installed is not None and installed != version:
            reasons.append(Reason("version_changed", f"{name} {version} → {installed}"))
    for name, digest in evidence.programs.items():
        if present.programs.get(name, digest) != digest:
            reasons.append(Reason("program_changed", name))
    return reasons


def _defects(snippet: Snippet, evidence: Evidence) -> list[Reason]:
    """Everything that keeps the check from showing anything, for or against the claim."""
    if evidence.outcome is not Outcome.PASSED:
        return [Reason(f"run_{evidence.outcome}", evidence.detail)]
    reasons: list[Reason] = []
    if snippet.approved is None:
        reasons.append(Reason("not_approved"))
    elif not outputs.agree(evidence.stdout, snippet.approved):
        reasons.append(Reason("output_differs"))
    if not any(each.expectation is Expectation.FAILS for each in evidence.faults):
        reasons.append(Reason("cannot_fail"))
    for each in evidence.faults:
        if not each.as_promised:
            survived = each.outcome is Outcome.PASSED
            key = "fault_survived" if survived else f"{each.expectation}_broken"
            reasons.append(Reason(key, each.fault))
    return reasons
