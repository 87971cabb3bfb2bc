"""One claim with everything known about it: its snippet, its sentences, its runs, its verdict."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from uradori.evidence import installed
from uradori.evidence.clauses import Shown, clauses, share
from uradori.evidence.model import GOOD, Evidence, Past, Verdict
from uradori.evidence.testimony import Heard
from uradori.evidence.unshown import unshown
from uradori.evidence.verdicts import Judgement
from uradori.project import confirmation
from uradori.project.confirmation import Confirmation
from uradori.project.kinds import Strength, kinds
from uradori.project.model import Mention, Snippet
from uradori.project.problems import Problem
from uradori.project.settings import Engine, Tier

SETTLED = GOOD | {Verdict.UNCHALLENGED}
"""Verdicts after which nothing need be run again."""

SAID_BY_RUN = frozenset({Verdict.REFUTED, Verdict.BROKEN})
"""Verdicts of which the run itself is the reason; running once more would say the same."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim and everything known about it."""

    snippet: Snippet
    evidence: Evidence | None
    judgement: Judgement
    mentions: tuple[Mention, ...]
    history: tuple[Past, ...] = ()
    """What runs came to, the oldest first; the latest ones, and those that changed something."""
    heard: tuple[Heard, ...] = ()
    """What second witnesses say of the claim as it is now; no verdict rests on it."""
    engines: tuple[Engine, ...] = ()
    """The engines that the snippet names."""
    missing: tuple[str, ...] = ()
    """Those that are not on this machine, and how to get them."""

    @property
    def verdict(self) -> Verdict:
        """What a page may say."""
        return self.judgement.verdict

    @property
    def confirmation(self) -> Confirmation:
        """Whether a person has read it as it is now."""
        return confirmation.state(self.snippet, self.mentions)

    @property
    def strength(self) -> Strength | None:
        """How far the proof goes that speaks for the sentence; None where nothing does."""
        kind = kinds()[self.snippet.header.kind]
        return kind.strength if self.verdict in GOOD else None

    @property
    def clauses(self) -> tuple[Shown, ...]:
        """The parts of the sentence, and what runs of the snippet as it is now showed of each."""
        fresh = None if self.verdict is Verdict.STALE else self.evidence
        return clauses(self.snippet, self.mentions, fresh)

    @property
    def shown(self) -> float | None:
        """How much of the sentence lies in clauses that were seen to fail, from 0 to 1.

        None where nothing was run on what the claim is now, and of a quotation: it shows nothing
        by assertions, and its words stand beside the sentence.
        """
        if self.evidence is None or self.verdict is Verdict.STALE or not self.snippet.executed:
            return None
        if self.verdict in SAID_BY_RUN:
            return 0.0
        return share(self.mentions, self.clauses)

    def unshown(self, names: Callable[[str], Sequence[str]]) -> tuple[Problem, ...]:
        """What its sentences state and its check does not compare, as far as that is known.

        `names` gives those of a language in which a digit is no figure.
        """
        fresh = None if self.verdict is Verdict.STALE else self.evidence
        return tuple(unshown(self.snippet, self.mentions, fresh, names))

    @property
    def settled(self) -> bool:
        """Whether nothing need be run for it."""
        return self.verdict in SETTLED

    @property
    def tier(self) -> Tier:
        """How much the claim asks of a machine."""
        return installed.tier_of(self.engines)
