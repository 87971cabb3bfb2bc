"""Evidence of a claim, concluded from its runs; what an earlier campaign found is kept with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from uradori.evidence import bindings, places, records
from uradori.evidence.model import Evidence, MutationResult, Run
from uradori.project.catalog import Catalog
from uradori.project.model import Snippet
from uradori.run import conclusions


def conclude(
    catalog: Catalog,
    snippet: Snippet,
    real: Run,
    faults: Mapping[str, Run],
    mutation: MutationResult | None,
    ended: datetime | None = None,
) -> Evidence:
    """The evidence of a claim whose runs have ended: just now, if nobody says when.

    Without a result of mutation the one on disk is kept, if it is about the same bytes.
    """
    evidence = records.conclude(
        snippet,
        bindings.resting_on_all(real, faults.values()),
        conclusions.fault_runs(snippet, real, faults),
        catalog,
        mutation,
        ended or datetime.now(UTC),
    )
    return evidence if mutation is not None else _keep_mutation(catalog, evidence)


def _keep_mutation(catalog: Catalog, new: Evidence) -> Evidence:
    """`new` with the mutation result of the evidence on disk, if that is about the same bytes.

    A result that judged nothing is worth nothing later: only the run that had it complains of it.
    """
    old, _ = records.read(catalog.project, new.claim)
    if old and old.mutation and old.mutation.score is not None and records.same_subject(old, new):
        same = places.of_now(old, catalog.snippets[new.claim])
        return replace(new, mutation=same.mutation)
    return new
