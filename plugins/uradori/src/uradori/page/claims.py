"""A claim on a page: what opens below its sentence, and all that is shown there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from uradori.evidence import outputs
from uradori.evidence.entry import Entry
from uradori.evidence.model import GOOD, Answer, Verdict
from uradori.evidence.verdicts import Reason
from uradori.page import (
    clause_list,
    listing,
    looks,
    quotes,
    sequence,
    sources,
    wording,
    worlds,
)
from uradori.page.fragments import clean, html
from uradori.page.labels import labels
from uradori.page.worlds import World
from uradori.project.model import FaultSpec, Mention, anchor
from uradori.project.snippet_lines import Numbered, lines_of, shown_lines

_SLOT = re.compile(r'(<div [^<>]*\bdata-slot="([^"]+)"[^<>]*>)(?=</div>)')


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """A block of code for the host to highlight, in the slot of that name."""

    slot: str
    heading: str
    language: str
    text: str
    title: str = ""
    worlds: tuple[str, ...] = ()
    """Keys of the worlds to which it belongs; none where it belongs to all."""
    lines: Sequence[Numbered] = ()
    """The lines of `text` with their numbers in the file, where something is said of them."""
    marks: Mapping[int, listing.LineMark] = field(default_factory=dict)
    name: str = ""
    """What the ids of its lines begin with."""
    lang: str = ""

    def marked(self, highlighted: str) -> str:
        """The block as the host has highlighted it, with what is said of its lines."""
        words = labels(self.lang) if self.marks else {}
        return listing.marked(highlighted, self.lines, self.marks, self.name, words)


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


@dataclass(frozen=True, slots=True)
class EvidenceBlock:
    """What opens below a claim: its `<details>`, in which a `data-slot` waits for each block."""

    html: str
    blocks: tuple[CodeBlock, ...]
    parts: tuple[clause_list.Part, ...]
    """The clauses of the sentence."""
    name: str
    """What the ids of what it is made of begin with."""

    def filled(self, shown: Mapping[str, str]) -> str:
        """The whole of it; `shown` is the HTML of each block, by slot."""
        return _SLOT.sub(lambda found: f"{found[1]}{shown[found[2]]}", self.html)


@dataclass(frozen=True, slots=True)
class Places:
    """Where more of a claim can be seen; "" for what can be seen nowhere."""

    edit: str = ""
    """The address at which the snippet can be edited."""
    row: str = ""
    """The claim's row in the ledger."""
    files: Mapping[str, str] = field(default_factory=dict)
    """Paths of all that the check consists of, with their addresses."""
    record: str = ""
    """The record of its runs."""
    command: str = ""
    """What one can type to run its check, where Python is all that this takes."""
    report: str = ""
    """Where a mistake in it can be reported."""
    tab: str = ""
    """What a browser needs to know to run its check."""
    tab_size: str = ""
    """How much that takes, in megabytes."""
    untried: str = ""
    """Why no browser can run it: a key of the words `tab.why`, or an error in its own words."""


NOWHERE = Places()


def claim_evidence(
    entry: Entry,
    faults: Mapping[str, FaultSpec],
    mention: Mention,
    places: Places = NOWHERE,
    *,
    apart: bool = False,
) -> EvidenceBlock:
    """What opens below a claim where a page mentions it.

    Evidence that stands apart from its sentence repeats it: there may be others in the paragraph,
    and the page may quote only a part.
    """
    lang = mention.lang
    words = labels(lang)
    ran = entry.verdict not in {Verdict.NOT_RUN, Verdict.CITED} and entry.evidence is not None
    evidence = entry.evidence if ran else None
    versions = evidence.versions if evidence else {}
    reasons = [_reason(entry, each, lang) for each in entry.judgement.reasons]
    broken = worlds.broken_worlds(entry, faults, lang)
    shown = () if entry.snippet.unpublished else shown_lines(entry.snippet, lang)
    parts = clause_list.parts(entry, mention, broken, shown, lang)
    blocks = tuple(_code_blocks(entry, shown, broken, parts, lang))
    made = evidence.calls if evidence else ()
    return EvidenceBlock(
        html(
            "claim.html",
            words=words,
            snippet=entry.snippet,
            name=entry.snippet.anchor,
            sentence=mention.sentence if apart else "",
            evidence=evidence,
            picture=sequence.draw(made, broken),
            blocks=blocks,
            badge=wording.mark(entry, lang),
            short=wording.word(entry.strength.value, lang) if entry.strength else "",
            icon=looks.of(entry).icon,
            why=_why(entry, reasons, lang),
            worlds=broken,
            folded=_folded(blocks, shown),
            parts=parts,
            quotes=quotes.quotations(entry.snippet.header.quotes, versions),
            kind=wording.kind(entry, lang),
            low=wording.low(entry, lang),
            marked=clause_list.are_marked(parts),
            reasons=reasons,
            witnesses=witness_lines(entry, lang),
            agreement=agreement(entry),
            account=entry.snippet.header.account.get(lang, ""),
            limits=entry.snippet.header.limits.get(lang, ""),
            lang=lang,
            sources=[sources.describe(each) for each in entry.snippet.header.sources],
            notices=wording.notices(entry, lang),
            held=wording.held(evidence, lang) if evidence else "",
            calls=wording.calls(made, lang),
            places=places,
            files={path: where for path, where in places.files.items() if where},
        ),
        blocks,
        parts,
        entry.snippet.anchor,
    )


def _folded(blocks: Sequence[CodeBlock], shown: Sequence[Numbered]) -> int:
    """How many lines the code has, if some of them are folded; else 0."""
    said = next((each.marks for each in blocks if each.slot == "code"), {})
    return len(shown) if said and len(listing.decisive(shown, said)) < len(shown) else 0


def number(evidence: EvidenceBlock, part: clause_list.Part, lang: str) -> str:
    """The number at the words of a clause, which leads to the code that shows it."""
    return html("number.html", name=evidence.name, part=part, words=labels(lang)["clause"])


def _code_blocks(
    entry: Entry,
    shown: Sequence[Numbered],
    broken: Sequence[World],
    parts: Sequence[clause_list.Part],
    lang: str,
) -> Iterator[CodeBlock]:
    """The code and outputs of a claim, as far as there is something true to show."""
    snippet, evidence, verdict = entry.snippet, entry.evidence, entry.verdict
    if not snippet.executed:
        return
    words = labels(lang)["part"]
    known = evidence is not None and verdict is not Verdict.STALE
    false = [each for each in evidence.assertions if not each.held] if evidence and known else []
    code = CodeBlock(
        slot="code",
        heading=words["code"],
        language="python",
        text=clean("".join(f"{line}\n" for _, line in shown)),
        title=clean(snippet.path),
        lines=shown,
        marks=listing.marks(snippet, shown, parts, false, broken),
        name=snippet.anchor,
        lang=lang,
    )
    if not snippet.unpublished:
        yield code
    agrees = False
    if evidence and known:
        printed = worlds.other_outputs(entry, broken)
        for place, (text, keys) in enumerate(printed.items()):
            slot = f"output-{place}" if place else "output"
            said = clean(text) or words["nothing"]
            here = keys if len(printed) > 1 else ()
            yield CodeBlock(slot, "" if place else words["output"], "text", said, worlds=here)
        agrees = snippet.approved is not None and outputs.agree(evidence.stdout, snippet.approved)
    # Where these bytes have printed nothing yet, what was approved says so of itself.
    if snippet.approved is not None and not agrees:
        text = clean(outputs.normalise(snippet.approved))
        yield CodeBlock("approved", words["approved"], "text", text)


def _why(entry: Entry, reasons: Sequence[str], lang: str) -> str:
    """What a reader must know before believing the sentence, said beside the badge itself."""
    words = labels(lang)["why"]
    if entry.verdict in {*GOOD, Verdict.UNCHALLENGED}:
        return ""
    if entry.verdict is Verdict.BROKEN:
        said: str = words["broken"].format(reason=reasons[0])
        return said
    return reasons[0] if reasons else words[entry.verdict.value]


def unknown_claim(claim: str, hint: str, lang: str) -> str:
    """What stands on the page of a claim that has no snippet."""
    return html("unknown.html", words=labels(lang), claim=claim, hint=hint)


def mark(entry: Entry, lang: str) -> str:
    """The verdict of a claim in running text, as a link to its evidence."""
    place = evidence_anchor(entry.snippet.id)
    icon = looks.of(entry).icon
    return html(
        "mark.html",
        badge=wording.mark(entry, lang),
        icon=icon,
        place=place,
        classes=looks.classes(entry),
    )


def apart(claim: str, classes: str) -> str:
    """What is around the evidence of a claim in running text, which stands apart from it."""
    return html("apart.html", claim=claim, classes=classes, place=evidence_anchor(claim))


def evidence_anchor(claim: str) -> str:
    """The HTML id of evidence that stands apart from its claim."""
    return anchor(claim).replace("claim-", "evidence-", 1)


def reference(entry: Entry, lang: str) -> str:
    """The verdict of a claim, as an icon for a link that leads to it."""
    return html("reference.html", badge=wording.mark(entry, lang), icon=looks.of(entry).icon)


def _reason(entry: Entry, reason: Reason, lang: str) -> str:
    words = labels(lang)
    about = reason.about.split("\n", 1)[0]
    evaluated = entry.evidence.refuted_by if entry.evidence else None
    if reason.key == "run_failed" and evaluated is not None:
        code = lines_of(entry.snippet.source)[evaluated.line - 1].strip()
        values = [f"{each.source} = {each.value}" for each in evaluated.values]
        at = words["clause"]["line"].format(line=evaluated.line)
        if entry.snippet.unpublished:
            return str(words["reason"][reason.key].format(about=at))
        about = words["reason"]["at"].format(
            line=at, code=code, values=words["ledger"]["separator"].join(values) or about
        )
    said: str = words["reason"][reason.key].format(about=about)
    return said
