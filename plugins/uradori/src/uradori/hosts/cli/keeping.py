"""Keeping the evidence of a campaign, and telling in the end what is wrong with its claims."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

import click

from uradori.evidence import history, records
from uradori.evidence.ledger import Ledger, load_ledger
from uradori.evidence.model import Evidence, Past
from uradori.evidence.shards import Asked
from uradori.evidence.store import together
from uradori.evidence.unchanged import Inspection
from uradori.hosts.cli.nothing_wrong import named_by, nothing_wrong
from uradori.hosts.cli.running import report
from uradori.hosts.cli.selection import about, chosen_of, meant, select, unable
from uradori.project.many import Many
from uradori.project.problems import Problem
from uradori.publish.publisher import with_problems

UNKEPT = {"UR401", "UR402"}
"""What is said of a claim whose evidence is missing or out of date."""


@dataclass
class Keeping:
    """The evidence that a command leaves, be it made here or by shards."""

    ledger: Ledger
    """As it was before."""
    asked: Asked
    stale: bool = False
    """Whether only what is out of date was run."""
    look: Inspection | None = None
    """The one at which the ledger was read, if all is asked for: what it found can be kept."""
    _unkept: list[Problem] = field(default_factory=list)
    _kept: bool = False
    """Whether evidence was made."""
    _lost: set[str] = field(default_factory=set)
    """Paths of snippets whose evidence could not be written."""

    def keep(self, evidence: Evidence, *, may_be_known: bool = False) -> tuple[Past, list[Problem]]:
        """Write the evidence of a claim and go on with its history, as `history.keep`."""
        catalog = self.ledger.catalog
        snippet = catalog.snippets[evidence.claim]
        past, problems = history.keep(catalog, snippet, evidence, may_be_known=may_be_known)
        self._kept = True
        self._lost.update({snippet.path} if problems else ())
        self._unkept += problems
        return past, problems

    def finish(self, chosen: Sequence[str], as_json: bool, amiss: Sequence[Problem] = ()) -> Ledger:
        """See to what is cited and to what is gone; tell of `chosen`, the claims that were run.

        `amiss` is what was wrong with the runs themselves. Gives the ledger as it is now; ends with
        status 1 if anything is wrong. What was known before is let go of.
        """
        catalog = self.ledger.catalog
        named, unknown = select(catalog, self.asked.claims)
        for snippet in (catalog.snippets[claim] for claim in named):
            if not snippet.tested:
                problem = history.cite(catalog.project, snippet, datetime.now(UTC))
                self._unkept += [problem] if problem else []
        if not self.asked.claims:
            records.prune(catalog.project, catalog.tested)
            history.prune(catalog.project, (*catalog.snippets, *catalog.successors))
        wanted = self.insisted_on(chosen)
        # Where nothing was run, what was read to find that out is what there is to tell of. Else
        # it goes first: memory for both would be twice as much.
        project, after = catalog.project, None if self._kept else self.ledger
        anew = self._kept and not self.asked.claims
        del self.ledger, catalog
        with Inspection(project) if anew else nullcontext(self.look) as look:
            after = with_problems(after or load_ledger(project.root, many=Many))
            everything = not self.asked.claims and not self.stale and not self.asked.tiers
            found = after.problems if everything else about(after, chosen)
            if not as_json:
                for excuse in after.excuses():
                    click.echo(excuse, err=True)
            # That a claim has no fresh evidence needs no words where it could not be kept.
            found = [
                each for each in found if each.path not in self._lost or each.code not in UNKEPT
            ]
            unkept = together(self._unkept)
            problems = [*unknown, *amiss, *unkept, *found, *unable(after, wanted)]
            report(after, problems, chosen, as_json)
            if look:
                self._settle(after, look, bool(chosen))
        return after

    def _settle(self, after: Ledger, look: Inspection, reviewed: bool) -> None:
        """Keep that nothing need be run, and that nothing is wrong where that was looked for."""
        if all(after.entries[claim].settled for claim in chosen_of(after, Asked())):
            look.keep("run", after.excuses(), named_by(after))
            if reviewed and not after.problems:
                look.keep("check", nothing_wrong(after), named_by(after))

    def insisted_on(self, chosen: Sequence[str]) -> list[str]:
        """Those of the chosen claims that somebody named, or whose tier."""
        if self.asked.tiers:
            return list(chosen)
        named = {meant(self.ledger.catalog, each) for each in self.asked.claims}
        return [claim for claim in chosen if claim in named]
