"""Claims and ledger as HTML: XHTML fragments made from templates that escape everything.

A fragment is well-formed XML, so a host can put it into its document tree, where its links are
resolved like those that an author wrote.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from uradori.evidence import counts, outputs
from uradori.evidence.ledger import Entry, Ledger
from uradori.evidence.model import Answer, FaultRun, Outcome, Past, Verdict
from uradori.page import looks, sequence, sources
from uradori.page.labels import labels
from uradori.project import diagrams
from uradori.project.model import Expectation, FaultSpec, Judged, Kind
from uradori.project.settings import Engine
from uradori.project.snippets import shown_lines

_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One line of "fails when …"."""

    description: str
    as_promised: bool
    note: str


def badge(entry: Entry, lang: str) -> str:
    """What a page says about a claim in a few words, and never more than was run."""
    return _badge(entry.verdict, entry.snippet.header.kind, witness(entry), lang)


def badge_of(past: Past, lang: str, engines: Iterable[Engine] = ()) -> str:
    """What the page said after a run in the claim's history."""
    return _badge(past.verdict, past.kind, _witness(past.kind, past.versions, engines), lang)


def witness(entry: Entry) -> str:
    """Who testified, with their versions: "moto 5.2.5", "Valkey 9.1.2, memcached 1.6.18"."""
    versions = entry.evidence.versions if entry.evidence else {}
    return _witness(entry.snippet.header.kind, versions, entry.engines)


def _badge(verdict: Verdict, kind: Kind, testified: str, lang: str) -> str:
    words: Mapping[str, str] = labels(lang)["badge"]
    if verdict is not Verdict.CHECKED:
        return words[verdict.value]
    return words[kind.value].format(witness=testified)


def _witness(kind: Kind, versions: Mapping[str, str], engines: Iterable[Engine]) -> str:
    testified = counts.witnesses(kind, versions, engines)
    return counts.TOGETHER.join(f"{name} {version}".strip() for name, version in testified)


def tally_line(entries: Iterable[Entry], lang: str, link: str = "") -> str:
    """What the claims of a page rest on, in one line; "" where there is none.

    `link` is where they are listed; "" if the line leads nowhere.
    """
    line = figures(entries, lang)
    return html("tally.html", words=labels(lang), line=line, link=link) if line else ""


def figures(entries: Iterable[Entry], lang: str, dated: bool = True) -> str:
    """As `tally_line`, as text; without the day of the last run unless `dated`."""
    counted = counts.count(entries)
    counted = counted if dated else replace(counted, last_run=None)
    return _figures(counted, lang) if counted.total else ""


def _figures(counted: counts.Tally, lang: str) -> str:
    words = labels(lang)["tally"]
    groups = [
        words[group.key].format(count=group.count, witness=group.witness)
        for group in counted.groups
    ]
    line: str = words["line"].format(
        total=_counted(words["claims"], counted.total), groups=words["separator"].join(groups)
    )
    return line + (words["last_run"].format(date=counted.last_run) if counted.last_run else "")


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
    if entry.verdict in {Verdict.CHECKED, Verdict.CITED}:
        return ""
    words = labels(lang)["why"]
    if entry.verdict is Verdict.BROKEN:
        return words["broken"].format(reason=reasons[0])
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


def out_of_date(languages: list[str], lang: str) -> str:
    """The note on top of a page that another language has left behind."""
    words = labels(lang)
    names = [words["language"].get(other, other) for other in languages]
    return html("out_of_date.html", words=words, names=names)


def cards(lang: str) -> str:
    """What goes around tables whose rows can be turned over as cards."""
    return html("cards.html", words=labels(lang))


def reference(entry: Entry, lang: str) -> str:
    """The verdict of a claim, as an icon for a link that leads to it."""
    return html("reference.html", badge=badge(entry, lang), icon=looks.VERDICTS[entry.verdict].icon)


def broken_diagram(why: str, lang: str) -> str:
    """What stands in the place of a diagram that cannot be drawn."""
    return html("broken_diagram.html", words=labels(lang), why=why)


def diagram_figure(text: str, caption: str) -> str:
    """A flow diagram as a figure. Raises ValueError for text that is none."""
    return html(
        "diagram.svg",
        diagram=diagrams.draw(text),
        caption=caption,
        box=diagrams.BOX,
        pad=diagrams.PAD,
        line_height=diagrams.LINE,
    )


JUDGED: tuple[Judged, ...] = ("wrong", "outdated", "imprecise", "opinion", "definition", "correct")
"""Order of the errata: what a reader of the old note must unlearn comes first."""


def errata(ledger: Ledger, lang: str, links: Mapping[str, str]) -> str:
    """What the notes said, what holds now, and the claims that prove it."""
    words = labels(lang)
    statements = list(ledger.catalog.statements.values())
    proofs: dict[str, list[dict[str, str]]] = {}
    for entry in ledger.entries.values():
        claim = entry.snippet.id
        for statement in entry.snippet.header.statements if claim in links else ():
            proof = {
                "claim": claim,
                "link": links[claim],
                "icon": looks.VERDICTS[entry.verdict].icon,
            }
            proofs.setdefault(statement, []).append(proof)
    counts = Counter(each.judged for each in statements)
    parts = [f"{words['judged'][judged]} {counts[judged]}" for judged in JUDGED if counts[judged]]
    groups = [
        {
            "judged": judged,
            "rows": [
                {
                    "statement": each,
                    "said": each.said.get(lang, ""),
                    "now": each.now.get(lang, ""),
                    "omitted": (each.omitted or {}).get(lang, ""),
                    "proofs": proofs.get(each.id, []),
                }
                for each in statements
                if each.judged == judged
            ],
        }
        for judged in JUDGED
        if counts[judged]
    ]
    summary = words["errata"]["summary"].format(
        total=len(statements), parts=words["ledger"]["separator"].join(parts)
    )
    return html("errata.html", words=words, groups=groups, summary=summary)


def clean(text: str) -> str:
    """`text` without characters that XML forbids; Markdown uses two of them for its own ends."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


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


def _counted(forms: Mapping[str, str], count: int) -> str:
    return forms["one" if count == 1 else "other"].format(count=count)


def html(template: str, **values: Any) -> str:
    """Everything in `values` as it is, except what could not be read back as XML."""
    return clean(_template(template).render(values))


@cache
def _template(name: str) -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("uradori.page", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
