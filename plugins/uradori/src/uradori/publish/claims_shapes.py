"""What claims.json holds, as dataclasses; their docstrings are in its schema. No behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal, get_args

from uradori.evidence.model import UNKNOWN_VERDICT, Answer, Verdict
from uradori.project.kinds import Strength, kinds
from uradori.project.model import Judged, Text
from uradori.project.settings import Tier
from uradori.project.validation import open_list

_DOCUMENTED = {"use_attribute_docstrings": True}


@dataclass(frozen=True, slots=True)
class CallMade:
    """An API call that the run made."""

    service: str
    operation: str


@dataclass(frozen=True, slots=True)
class FailsWhen:
    """A broken world in which the snippet must fail by an assertion of its own."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    fault: str
    killed: bool | None
    """Whether it did; null where that was not run on these bytes."""


@dataclass(frozen=True, slots=True)
class HoldsWhen:
    """A broken world in which the snippet must still pass."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    fault: str
    tolerated: bool | None
    """Whether it did; null where that was not run on these bytes."""


@dataclass(frozen=True, slots=True)
class QuoteRecord:
    """Words that somebody else has written, and that the claim relies on."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    text: str
    """Where they stand: a place in an installed text, as "botocore:lambda/Invoke", or a web
    address."""
    words: str
    lang: str
    """The language that they are in."""
    read: date | None
    """The day on which a person read them there; null where the engine looks."""
    found: bool | None
    """Whether the installed text says them; null where that was not looked up on these bytes."""


@dataclass(frozen=True, slots=True)
class ClauseRecord:
    """A part of a claim's sentence that can be false by itself, and what was seen of it."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    label: str
    """The same in every language; "sentence" where no part is marked and this is all of it."""
    text: Text
    """Its words by language."""
    lines: tuple[int, ...]
    """Lines of the snippet on which what shows it begins."""
    killed_by: tuple[str, ...]
    """What made it false: names of faults, and changed answers as "mutant: …"."""


@dataclass(frozen=True, slots=True)
class WitnessSaid:
    """What a second witness, another implementation of the same API, said of the claim."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    name: str
    version: str
    outcome: Annotated[Answer, open_list(Answer)]
    detail: str
    """Why it does not agree, as the run says."""
    why: Text
    """Why it does not agree, as a person explains it, by language."""


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """One sentence of the site, and what it rests on."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    id: str
    """service/says_the_behaviour: the path of the snippet below the snippets folder."""
    was: tuple[str, ...]
    """What it was called before, or the claim of which it was a part; these ids still answer."""
    kind: Annotated[str, open_list(kinds())]
    """What the proof is worth: who or what testified."""
    strength: Annotated[Strength | None, open_list(Strength, nullable=True)]
    """How far the proof goes that speaks for the sentence. ran: something ran, the kind tells what;
    says: whoever makes the thing says so; cited: a document does, into which nothing here can
    look. null where nothing speaks for the sentence."""
    backend: str
    """What the snippet ran against."""
    engines: tuple[str, ...]
    """The real engines that it started, as keys."""
    stands_for: str | None
    """The service in whose place these ran; null where the sentence is about themselves."""
    tier: Annotated[Tier, open_list(Tier)]
    """How much its engines ask of a machine."""
    verdict: Annotated[Verdict, open_list(Verdict, UNKNOWN_VERDICT)]
    """checked: the run agrees on these very bytes, and a named fault was seen to make it fail;
    quoted: an installed text says so in the words of `quotes`; cited: nothing was looked at here;
    unchallenged: the run agrees, and nothing yet shows that it can fail; stale: run on something
    else; not_run: not run where the site was built; refuted: an assertion fails in the real
    world; broken: the check did not do its work, which says nothing about the sentence. Any other
    verdict means: not checked."""
    reasons: tuple[str, ...]
    """Why nothing speaks for the sentence, as keys."""
    statements: tuple[str, ...]
    """Statements of the notes that this claim settles."""
    confirmed: bool
    """Whether a person has read sentence, code and output side by side as they are now."""
    text: Text
    """The sentence by language, as a reader sees it; a line end is between two blocks."""
    clauses: tuple[ClauseRecord, ...]
    """The parts of the sentence, in order; there is at least one."""
    shown: float | None
    """Share of the sentence's words that lie in clauses which were seen to be false in a broken
    world, from 0 to 1, of the language in which it is least; null where no program was run on
    these bytes, as of all quotations. Whoever takes an average takes it over the others."""
    url: Text
    """Where the sentence stands by language, relative to the site's root."""
    snippet: str
    """The snippet's path, in the repository and below the site's root."""
    published: bool
    """Whether the site has the code; a project may keep it to itself."""
    source_sha256: str
    """Digest of the snippet's bytes, as they are published, or would be."""
    ran_at: datetime | None
    """When it was last run; null where it never was."""
    seconds: float | None
    versions: Mapping[str, str]
    """Versions of what testified, by distribution."""
    imported: Mapping[str, str]
    """Versions of the other distributions that the run rests on, and Python's, by name."""
    witnesses: tuple[WitnessSaid, ...]
    calls: tuple[CallMade, ...]
    fails_when: tuple[FailsWhen, ...]
    holds_when: tuple[HoldsWhen, ...]
    mutation_score: float | None
    """Share of the changes made to what the snippet reads that it noticed, from 0 to 1."""
    sources: tuple[str, ...]
    quotes: tuple[QuoteRecord, ...]
    """The words that the claim relies on."""
    limits: Text
    """What the check does not show, by language."""


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """One assertion of a note that the site grew from, and what became of it."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    id: str
    note: str
    judged: Annotated[Judged, open_list(get_args(Judged))]
    claims: tuple[str, ...]
    """Claims on the pages that settle it."""
    omitted: Text | None
    """Why no claim settles it, by language."""


@dataclass(frozen=True, slots=True)
class ClaimsDocument:
    """Every claim of a site with its verdict, and every statement of the notes it grew from."""

    __pydantic_config__: ClassVar[dict[str, bool]] = _DOCUMENTED

    schema: Literal[1]
    """Changes only when readers would break; new keys may come without notice."""
    languages: tuple[str, ...]
    """The first is the one to fall back on."""
    claims: tuple[ClaimRecord, ...]
    statements: tuple[StatementRecord, ...]
