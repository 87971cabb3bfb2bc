"""Joins the reports of shards into evidence; where anything is amiss, nothing is joined."""

from collections.abc import Collection, Generator, Sequence

from uradori.evidence import campaigns
from uradori.evidence.campaigns import listed
from uradori.evidence.model import Evidence
from uradori.evidence.shards import Found, Portion
from uradori.project.catalog import Catalog
from uradori.project.git import head
from uradori.project.problems import Problem
from uradori.run.joining import CHANGED, HERE, Joiner


class Merger:
    """The reports of one campaign, and the project that they are to be about."""

    def __init__(self, catalog: Catalog, found: Sequence[Found]) -> None:
        """`found` holds at least one report."""
        self._catalog = catalog
        self._found = sorted(found, key=lambda each: (each.report.shard, each.shown))
        self._joiner = Joiner(catalog)
        self.claims = sorted({claim for share in self._found[0].report.plan for claim in share})

    def review(self, expected: Collection[str]) -> list[Problem]:
        """Everything that keeps the reports from being joined.

        `expected` are the claims that here would be run, where the same was asked.
        """
        problems = campaigns.review(self._found)
        here = head(self._catalog.project.root)
        for each in self._found:
            if each.report.commit != here:
                message = f"is of {campaigns.commit(each.report.commit)}"
                message += f"; here is {campaigns.commit(here)}"
                problems.append(Problem(CHANGED, each.shown, message, hint=HERE))
        if unknown := {*expected} - {*self.claims}:
            message = f"no shard was to run {listed(unknown)}"
            hint = "run all shards again with the same engines, from the commit that is here"
            problems.append(Problem(CHANGED, self._found[0].shown, message, hint=hint))
        if problems:  # whose parts are missing, or are another's, needs no telling claim by claim
            return problems
        rested: set[str] = set()
        for claim in self.claims:
            joined = self._joined(claim, rested)
            problems += joined if isinstance(joined, list) else []
        return [*campaigns.mixed(self._found, rested), *problems]

    def evidence(self) -> Generator[Evidence, None, None]:
        """The evidence of each claim; only where nothing is amiss.

        Each is read once more, and not kept since: there may be thousands.
        Raises ValueError where a file has changed since it was looked at.
        """
        for claim in self.claims:
            joined = self._joined(claim, set())
            if isinstance(joined, list):
                raise ValueError("; ".join(map(str, joined)))  # noqa: TRY004 - a file changed
            yield joined

    def _joined(self, claim: str, rested: set[str]) -> Evidence | list[Problem]:
        """The evidence of a claim, or what is amiss; adds to `rested` what its runs rested on."""
        snippet = self._catalog.snippets.get(claim)
        if snippet is None:
            place = self._found[0].shown
            return [Problem(CHANGED, place, f'here is no snippet named "{claim}"', hint=HERE)]
        portions: list[tuple[str, Portion]] = []
        unreadable: list[Problem] = []
        for each in self._found:
            if claim in each.report.portions:
                portion = each.portion(claim)
                if isinstance(portion, Problem):
                    unreadable.append(portion)
                else:
                    portions.append((f"shard {each.report.shard}", portion))
        runs = [run for _, each in portions for run in each.runs]
        rested.update(name for run in runs for name in (*run.versions, *run.imported))
        rested.update(snippet.header.engines)
        return unreadable or self._joiner.joined(snippet, portions)
