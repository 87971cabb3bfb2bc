"""A claim on a page: what opens below its sentence, and all that is shown there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from uradori.evidence import outputs
from uradori.evidence.ledger import Entry
from uradori.evidence.model import GOOD, Answer, FaultRun, Outcome, Verdict
from uradori.page import looks, sequence, sources
from uradori.page.fragments import clean, html
from uradori.page.labels import labels
from uradori.page.wording import badge
from uradori.project.model import Expectation, FaultSpec, anchor
from uradori.project.snippet_lines import shown_lines


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One line of "fails when …"."""

    description: str
    as_promised: bool
    note: str


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A block of code for the host to highlight, in the slot of that name."""

    slot: str
    heading: str
    language: str
    text: str
    title: str = ""


def code_blocks(entry: Entry, lang: str) -> list[CodeBlock]:
    """The code and output of a claim, as far as there is something true to show."""
    snippet, evidence, verdict = entry.snippet, entry.evidence, entry.verdict
    if not snippet.executed:
        return []
    words = labels(lang)["part"]
    source, path = clean(shown_lines(snippet, lang)), clean(snippet.path)
    blocks = [CodeBlock("code", words["code"], "python", source, path)]
    if evidence is None or verdict is Verdict.STALE:
        # Nothing has been printed by these bytes yet; what was approved says so of itself.
        if snippet.approved is not None:
            text = clean(outputs.normalise(snippet.approved))
            blocks.append(CodeBlock("approved", words["approved"], "text", text))
        return blocks
    printed = clean(outputs.normalise(evidence.stdout)) or words["nothing"]
    blocks.append(CodeBlock("output", words["output"], "text", printed))
    if snippet.approved is not None and not outputs.agree(evidence.stdout, snippet.approved):
        text = clean(outputs.normalise(snippet.approved))
        blocks.append(CodeBlock("approved", words["approved"], "text", text))
    return blocks


@dataclass(frozen=True, slots=True)
class WitnessLine:
    """What a second witness says of a claim, and why where it does not agree."""

    answer: str
    icon: str
    said: str
    why: str
    detail: str


def witness_lines(entry: Entry, lang: str) -> list[WitnessLine]:
    """One line for each second witness that was asked about the claim as it is now."""
    words = labels(lang)["witness"]
    return [
        WitnessLine(
            answer=each.answer.value,
            icon=looks.ANSWERS[each.answer].icon,
            said=words[each.answer.value].format(who=f"{each.name} {each.version}"),
            why=each.why.get(lang, ""),
            detail=each.detail.split("\n", 1)[0],
        )
        for each in entry.heard
    ]


def agreement(entry: Entry) -> str:
    """How many of the second witnesses that could say something agree: "2/2"."""
    said = [each for each in entry.heard if each.answer is not Answer.NOT_SUPPORTED]
    agreeing = sum(each.answer is Answer.AGREES for each in said)
    return f"{agreeing}/{len(said)}" if said else ""


def claim_evidence(
    entry: Entry, faults: Mapping[str, FaultSpec], lang: str, edit: str = "", row: str = ""
) -> str:
    """The `<details>` that opens below a claim; a `data-slot` waits for each of its code blocks.

    `edit` is the address at which the snippet can be edited, `row` that of the claim's row in the
    ledger; "" where there is none.
    """
    words = labels(lang)
    evidence = entry.evidence
    ran = entry.verdict not in {Verdict.NOT_RUN, Verdict.CITED} and evidence is not None
    reasons = [_reason(words["reason"], each.key, each.about) for each in entry.judgement.reasons]
    return html(
        "claim.html",
        words=words,
        snippet=entry.snippet,
        evidence=evidence if ran else None,
        calls=list(sequence.merged(evidence.calls if ran and evidence else ())),
        most_calls=sequence.MOST_ROWS,
        blocks=code_blocks(entry, lang),
        badge=badge(entry, lang),
        icon=looks.VERDICTS[entry.verdict].icon,
        why=_why(entry, reasons, lang),
        fails_when=_fault_lines(entry, faults, Expectation.FAILS, lang),
        holds_when=_fault_lines(entry, faults, Expectation.HOLDS, lang),
        reasons=reasons,
        witnesses=witness_lines(entry, lang),
        limits=entry.snippet.header.limits.get(lang, ""),
        lang=lang,
        sources=[sources.describe(each) for each in entry.snippet.header.sources],
        score=mutation_score(entry),
        sequence=Markup(sequence_picture(entry, lang)) if ran else "",  # noqa: S704 - our template
        edit=edit,
        row=row,
    )


def _why(entry: Entry, reasons: Sequence[str], lang: str) -> str:
    """What a reader must know before believing the sentence, said beside the badge itself."""
    words = labels(lang)["why"]
    if entry.verdict in GOOD:
        low = entry.evidence and entry.evidence.mutation and entry.evidence.mutation.low
        doubt: str = words["low_score"].format(score=mutation_score(entry)) if low else ""
        return doubt
    if entry.verdict is Verdict.BROKEN:
        said: str = words["broken"].format(reason=reasons[0])
        return said
    return reasons[0] if reasons else words[entry.verdict.value]


def sequence_picture(entry: Entry, lang: str) -> str:
    """The API calls of a claim's run as an SVG element; "" where none were recorded."""
    calls = entry.evidence.calls if entry.evidence else ()
    if not calls:
        return ""
    words = labels(lang)["sequence"]
    return html(
        "sequence.svg",
        picture=sequence.draw(calls),
        margin=sequence.MARGIN,
        actor=words["actor"],
        title=words["title"].format(claim=entry.snippet.id),
    )


def unknown_claim(claim: str, hint: str, lang: str) -> str:
    """What stands on the page of a claim that has no snippet."""
    return html("unknown.html", words=labels(lang), claim=claim, hint=hint)


def mark(entry: Entry, lang: str) -> str:
    """The verdict of a claim in running text, as a link to its evidence."""
    icon = looks.VERDICTS[entry.verdict].icon
    place = evidence_anchor(entry.snippet.id)
    return html("mark.html", badge=badge(entry, lang), icon=icon, place=place)


def apart(claim: str, verdict: str) -> str:
    """What is around the evidence of a claim in running text, which stands apart from it."""
    return html("apart.html", claim=claim, verdict=verdict, place=evidence_anchor(claim))


def evidence_anchor(claim: str) -> str:
    """The HTML id of evidence that stands apart from its claim."""
    return anchor(claim).replace("claim-", "evidence-", 1)


def reference(entry: Entry, lang: str) -> str:
    """The verdict of a claim, as an icon for a link that leads to it."""
    return html("reference.html", badge=badge(entry, lang), icon=looks.VERDICTS[entry.verdict].icon)


def _fault_lines(
    entry: Entry, faults: Mapping[str, FaultSpec], expectation: Expectation, lang: str
) -> list[FaultLine]:
    words = labels(lang)["part"]
    ran = {each.fault: each for each in fault_runs(entry)}
    lines: list[FaultLine] = []
    for name, promised in entry.snippet.header.faults:
        if promised is not expectation:
            continue
        spec = faults.get(name)
        description = spec.description.get(lang, name) if spec else name
        result = ran.get(name)
        note = ""
        if result is None:
            note = words["not_run"]
        elif not result.as_promised:
            note = words["survived" if result.outcome is Outcome.PASSED else "crashed"]
        lines.append(FaultLine(description, bool(result and result.as_promised), note))
    return lines


def fault_runs(entry: Entry) -> tuple[FaultRun, ...]:
    """What faults did to the snippet as it is now; nothing is known of that if it has changed."""
    stale = entry.verdict is Verdict.STALE
    return () if stale or entry.evidence is None else entry.evidence.faults


def _reason(words: Mapping[str, str], key: str, about: str) -> str:
    first = about.split("\n", 1)[0]
    return words[key].format(about=first)


def mutation_score(entry: Entry) -> str:
    """The share of mutants that the check noticed: "94%"; "" where none is known."""
    mutation = entry.evidence.mutation if entry.evidence else None
    if mutation is None or mutation.score is None or entry.verdict is Verdict.NOT_RUN:
        return ""
    return f"{mutation.score:.0%}"
