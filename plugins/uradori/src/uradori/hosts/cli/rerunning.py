"""Running again at once what a saved file made stale, by a host that stays warm between saves.

Only where it is known which claims those are; else `uradori run --stale` finds it out.
"""

from collections.abc import Collection
from contextlib import closing
from typing import Self

from uradori.evidence import distributions, history, records
from uradori.evidence.ledger import Ledger
from uradori.evidence.model import Verdict
from uradori.evidence.rereading import other_claims, reread
from uradori.hosts.cli import console
from uradori.hosts.cli.selection import runnable
from uradori.project.problems import Problem
from uradori.project.settings import USUAL_TIERS
from uradori.project.waivers import sift
from uradori.run.campaign import run_campaign, warmth
from uradori.run.pool import Pool, PoolError, open_pool


class Reruns:
    """What was known of all claims last, and a pool that runs some of them again; use it by `with`.

    The host of the pool imports nothing of the project, so that edits do not make it old; where
    other packages are installed, or other settings hold, another one is started.
    """

    def __init__(self) -> None:
        self._ledger: Ledger | None = None
        self._pool: Pool | None = None
        self._warmth: object = None
        self._unkept: list[Problem] = []
        self._ran: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def begin(self, ledger: Ledger) -> None:
        """Go on from a ledger that was just read, and have a host warm for what it may run."""
        there = any(entry.snippet.elsewhere for entry in ledger.entries.values())
        self._ledger = None if there else ledger.with_pages({}, ())
        if self._ledger is not None:
            self._warm(self._ledger)

    @property
    def ledger(self) -> Ledger | None:
        """What is known of all claims, whatever pages say; None where it would have to be read."""
        return self._ledger

    def run(self, changed: Collection[str]) -> set[str] | None:
        """Run what the change of these files has made stale.

        Gives the files that runs have left; None where it is not known what to run, or it could
        not be run.
        """
        before, self._ledger = self._ledger, None
        now = None if before is None else reread(before, changed)
        if before is None or now is None:
            return None
        other = sorted(other_claims(before, now))
        wanted = [
            claim
            for claim in runnable(now, other)
            if now.entries[claim].tier in USUAL_TIERS
            and now.entries[claim].verdict in {Verdict.NOT_RUN, Verdict.STALE}
        ]
        self._ran, self._unkept = other, []
        try:
            left = self._run(now, wanted) if wanted else set()
        except PoolError:
            self._close()
            return None
        self._ledger = reread(now, left) if left else now
        return left

    def report(self) -> None:
        """Print what is wrong with the claims that the last change was about, and their runs."""
        if (ledger := self._ledger) is None:
            return
        snippets = [ledger.catalog.snippets[claim] for claim in self._ran]
        paths = {path for each in snippets for path in (each.path, each.output_path)}
        found = [each for each in (*ledger.catalog.apart, *ledger.judged) if each.path in paths]
        sifted = sift(found, ledger.project.settings, ledger.catalog.snippets, {}).told
        console.print_problems([*self._unkept, *(each for each in found if each in sifted)])

    def _run(self, ledger: Ledger, claims: list[str]) -> set[str]:
        catalog, left = ledger.catalog, set[str]()
        pool = self._warm(ledger)
        with (
            console.run_report(False) as progress,
            closing(run_campaign(catalog, claims, pool, on_run=progress.on_run)) as results,
        ):
            for evidence in results:
                snippet = catalog.snippets[evidence.claim]
                past, problems = history.keep(catalog, snippet, evidence)
                self._unkept += problems
                verdict = Verdict.NOT_RUN if problems else Verdict(past.verdict)
                progress.on_claim(snippet, evidence, verdict)
                left.add(str(records.path_of(catalog.project, evidence.claim)))
        return left

    def _warm(self, ledger: Ledger) -> Pool:
        """The pool, or a new one where another is needed."""
        usual = [
            claim
            for claim, entry in ledger.entries.items()
            if entry.snippet.tested and entry.tier in USUAL_TIERS
        ]
        wanted = (warmth(ledger.catalog, usual), ledger.project.settings, distributions.here())
        if self._pool is None or self._warmth != wanted:
            self._close()
            self._pool, self._warmth = open_pool(wanted[0]).__enter__(), wanted
        return self._pool

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.__exit__(None, None, None)
            self._pool = None
