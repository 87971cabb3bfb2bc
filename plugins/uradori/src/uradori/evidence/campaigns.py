"""Whether reports of shards are those of one campaign, each of its shards once and whole.

Pure: they are held against each other, not against what is here.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from uradori.evidence.installed import COMES_WITH_PYTHON
from uradori.evidence.shards import Found, Report
from uradori.project.problems import Problem

DIVERGENT = "UR421"
"""The code of the problem with reports that do not belong together."""

AGAIN = "run all shards again, from one commit"
_MOST_NAMES = 3
"""So many stand in a message; the others are counted."""


def listed(names: Iterable[str]) -> str:
    """Names for a message, of which there may be thousands."""
    found = sorted(names)
    more = len(found) - _MOST_NAMES
    return ", ".join(found[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def commit(name: str) -> str:
    """A commit as people are told of it."""
    return f"commit {name[:12]}" if name else "no commit that git knows of"


def review(found: Sequence[Found]) -> list[Problem]:
    """What keeps these reports, of which there is at least one, from being those of one campaign.

    What single runs rested on is not looked at.
    """
    problems = [*_each_once(found)]
    for each in found[1:]:
        problems += _unlike(found[0], each)
    for each in found:
        problems += _shares(each)
    return problems


def mixed(found: Sequence[Found], rested: Collection[str]) -> Iterator[Problem]:
    """The versions that differ from one machine to another, of what runs `rested` on.

    Names are those of distributions, and of engines as in the settings.
    """
    first, *others = found
    always = {"uradori", *COMES_WITH_PYTHON}
    for other in others:
        one, two = first.report.versions, other.report.versions
        for name in sorted({*one, *two}):
            counts = name in always or name in rested or name.partition(": ")[0] in rested
            if counts and one.get(name) != two.get(name):
                versions = " and ".join(
                    f"{each.report.versions.get(name, 'none')} on shard {each.report.shard}"
                    for each in (first, other)
                )
                message = f"shards ran with different versions of {name}: {versions}"
                hint = "install the same on all, from a lock file, and run them again"
                yield Problem(DIVERGENT, other.shown, message, hint=hint)


def _each_once(found: Sequence[Found]) -> Iterator[Problem]:
    first: dict[int, Found] = {}
    for each in found:
        twin = first.setdefault(each.report.shard.index, each)
        if twin is not each:
            message = f"shard {each.report.shard.index} is there twice: also as {twin.shown}"
            hint = "leave out the one that does not belong to the others"
            yield Problem(DIVERGENT, each.shown, message, hint=hint)
    count = found[0].report.shard.count
    if missing := [n for n in range(1, count + 1) if n not in first]:
        names = listed(f"{n}/{count}" for n in missing)
        message = f"is not all of it: no report of shard {names}"
        hint = "name its folder; a shard that was cut short leaves none: run it again"
        yield Problem(DIVERGENT, found[0].shown, message, hint=hint)


def _unlike(first: Found, other: Found) -> Iterator[Problem]:
    """In what two reports say that they are not of one campaign."""
    one, two = first.report, other.report
    differences = [
        f"{what}: {said} there, {told} here"
        for what, said, told in (
            ("number of shards", str(one.shard.count), str(two.shard.count)),
            ("commit", commit(one.commit), commit(two.commit)),
            ("machine", one.machine, two.machine),
            ("what was asked", _asked(one), _asked(two)),
        )
        if said != told
    ]
    hint = AGAIN
    if one.shard.count == two.shard.count and one.plan != two.plan:
        moved = {
            claim
            for mine, yours in zip(one.plan, two.plan, strict=True)
            for claim in {*mine, *yours}
            if mine.get(claim) != yours.get(claim)
        }
        differences.append(f"the runs were shared out differently: {listed(moved)}")
        hint = "give all the same history (uradori remember), or none, and the same engines"
    if differences:
        message = f"is of another campaign than {first.shown}: {'; '.join(differences)}"
        yield Problem(DIVERGENT, other.shown, message, hint=hint)


def _asked(report: Report) -> str:
    words = [
        *(report.asked.claims or ["all claims"]),
        *(f"--tier {tier}" for tier in report.asked.tiers),
        *(["--mutate"] if report.asked.mutate else []),
    ]
    return " ".join(words)


def _shares(each: Found) -> Iterator[Problem]:
    """What a shard was to run and did not, and what it was not to run."""
    report = each.report
    share = report.plan[report.shard.index - 1]
    if missing := {*share} - {*report.portions}:
        message = f"shard {report.shard} has no result of {listed(missing)}"
        yield Problem(DIVERGENT, each.shown, message, hint="run this shard again, whole")
    if others := {*report.portions} - {*share}:
        message = f"shard {report.shard} has results that are another’s: {listed(others)}"
        yield Problem(DIVERGENT, each.shown, message, hint=AGAIN)
