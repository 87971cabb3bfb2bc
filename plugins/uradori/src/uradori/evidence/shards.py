"""What machines leave that share the runs of a campaign: portions, and a report on them.

A portion is what one machine ran of one claim: all of it, or some of its runs. It speaks for
nothing until `uradori merge` has all portions, so it is kept apart from evidence. The report is
written last. It says what every shard was to run, and binds the portions by their digests: one
that is of another day, or that somebody put there, is not among them.
"""

import hmac
import os
import platform
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from uradori.evidence import bindings, distributions, installed, records
from uradori.evidence.model import MutationResult, Run
from uradori.evidence.store import Folder, Store, began
from uradori.project import validation
from uradori.project.catalog import Catalog
from uradori.project.git import head, tracked
from uradori.project.model import Header, Snippet, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

T = TypeVar("T")

SCHEMA = 1

UNREADABLE = "UR420"
"""The code of the problem with a report, or a part of it, that cannot be read or believed."""

REPORT = "shard"
"""What the report is called in its folder; portions are in the folder beside it."""
PORTIONS = "claims"

KEY = "URADORI_SHARD_KEY"
"""The variable with a word that all machines of one campaign share, and nobody else knows."""

Plan = tuple[Mapping[str, tuple[str, ...]], ...]
"""What each shard runs: by claim, its run in the real world and those under faults, by name."""


@dataclass(frozen=True, slots=True, order=True)
class Shard:
    """One of the machines that share a campaign."""

    index: int
    """Counted from 1."""
    count: int

    @classmethod
    def named(cls, text: str) -> "Shard":
        """The shard that people write as I/N. Raises ValueError for what is none."""
        found = re.fullmatch(r"(\d{1,4})/(\d{1,4})", text)
        index, count = map(int, found.groups()) if found else (0, 0)
        if not 1 <= index <= count:
            raise ValueError(f'"{text}" is no shard: write I/N, as 1/4 for the first of four')
        return cls(index, count)

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"

    @property
    def folder(self) -> str:
        """The name of the folder with its report."""
        return f"{self.index}-of-{self.count}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a campaign is about, and how it is run: the same on all of its machines."""

    claims: tuple[str, ...] = ()
    """Claims and folders of claims that were named; none named means all."""
    tiers: tuple[str, ...] = ()
    """The tiers that were named."""
    mutate: bool = False


@dataclass(frozen=True, slots=True)
class Portion:
    """What one machine ran of one claim."""

    schema: int
    claim: str
    subject: Mapping[str, str]
    """Digests and settings of what was run, by what they are of; see `subject_of`."""
    ended: datetime
    real: Run | None
    """In the real world; None where another machine had that."""
    mutation: MutationResult | None
    faults: Mapping[str, Run]

    @property
    def runs(self) -> tuple[Run, ...]:
        """All runs, the one in the real world first."""
        return (*([self.real] if self.real else []), *self.faults.values())


@dataclass(frozen=True, slots=True)
class Report:
    """What one machine says of its share."""

    schema: int
    shard: Shard
    asked: Asked
    plan: Plan
    commit: str
    """Of the checkout; "" where there is no git to ask."""
    machine: str
    """Its system and kind of processor."""
    versions: Mapping[str, str]
    """Of Python, of uradori and of everything installed, by name; of engines, by `engine: name`."""
    portions: Mapping[str, str]
    """Digest of each portion's file, by claim."""
    seal: str = ""
    """Made of all the rest and the word that the machines share; "" where they share none."""


@dataclass(frozen=True)
class Found:
    """A report, and the folder it was found in."""

    project: Project
    folder: Path
    report: Report

    @property
    def shown(self) -> str:
        """The report's file as people are told of it."""
        return relative(self.folder / f"{REPORT}.json", self.project.root)

    def portion(self, claim: str) -> Portion | Problem:
        """The portion of a claim that the report names, if it is the one that it speaks of."""
        store = self._portions
        data = store.folder.read(store.path(claim))
        shown = store.folder.shown(store.path(claim))
        if data is None or isinstance(data, Problem):
            return data or Problem(UNREADABLE, shown, "is missing, though the report names it")
        if sha256(data) != self.report.portions[claim]:
            message = "is not the portion that the report speaks of"
            return Problem(UNREADABLE, shown, message, hint=f"run shard {self.report.shard} again")
        return store.decode(data, claim)

    @cached_property
    def _portions(self) -> Store[Portion]:
        return _portions(self.project, self.folder / PORTIONS)


def subject_of(project: Project, snippet: Snippet) -> dict[str, str]:
    """What a run of this snippet is a run of, as far as that is known before.

    The header counts too: that of a claim whose code stands elsewhere is in no digest of code.
    """
    header = replace(snippet.header, confirmed=None)
    return {
        "snippet": snippet.source_sha256,
        "approved output": snippet.approved_sha256 or "",
        "header": sha256(validation.to_json(Header, header)),
        "place of its confirmation": ", ".join(map(str, snippet.left_out)),
        "uradori": bindings.ourselves(),
        **{f"setting {key}": value for key, value in records.settings_of(project, snippet).items()},
    }


def portion_of(
    catalog: Catalog,
    snippet: Snippet,
    real: Run | None,
    faults: Mapping[str, Run],
    mutation: MutationResult | None,
) -> Portion:
    """The portion that consists of these runs, which just ended."""
    return Portion(
        schema=SCHEMA,
        claim=snippet.id,
        subject=subject_of(catalog.project, snippet),
        ended=datetime.now(UTC).replace(microsecond=0),
        real=real and replace(real, mutable=(), nearest=()),  # which nobody asks of again
        mutation=mutation,
        faults=dict(sorted(faults.items())),
    )


@dataclass
class Keeper:
    """Writes the portions of one shard as they come, and its report in the end."""

    project: Project
    shard: Shard
    asked: Asked
    plan: Plan
    kept: dict[str, str] = field(default_factory=dict)

    _begun: bool = False

    def begin(self) -> None:
        """Take away what this shard left before: nothing of it is to pass for new."""
        self._begun, place = True, self.folder

        def unwanted(path: Path, data: bytes) -> bool:
            return path.is_relative_to(place) and began(data)

        Folder(self.project, "shards", UNREADABLE).remove(".json", began, unwanted)

    def keep(self, portion: Portion) -> list[Problem]:
        """Write a portion; gives what kept it from being written."""
        if not self._begun:
            self.begin()
        store = _portions(self.project, under=f"{self.shard.folder}/{PORTIONS}/")
        problem = store.write(portion)
        if problem:
            return [problem]
        self.kept[portion.claim] = sha256(store.encode(portion))
        return []

    def conclude(self) -> list[Problem]:
        """Write the report; gives what kept it from being written."""
        if not self._begun:
            self.begin()
        report = Report(
            schema=SCHEMA,
            shard=self.shard,
            asked=self.asked,
            plan=self.plan,
            commit=head(self.project.root),
            machine=machine_here(),
            versions=versions_here(self.project),
            portions=dict(sorted(self.kept.items())),
        )
        problem = _reports(self.project, under=f"{self.shard.folder}/").write(sealed(report))
        return [problem] if problem else []

    @property
    def folder(self) -> Path:
        """Where portions and report are."""
        return self.project.path(self.project.settings.shards) / self.shard.folder


def sealed(report: Report) -> Report:
    """A report with the seal of this machine's key; without one where it has none."""
    key = os.environ.get(KEY, "")
    bare = replace(report, seal="")
    said = validation.to_json(Report, bare)
    return replace(bare, seal=hmac.digest(key.encode(), said, "sha256").hex() if key else "")


def machine_here() -> str:
    """The system of this machine and its kind of processor."""
    return f"{platform.system()} {platform.machine()}"


def versions_here(project: Project) -> dict[str, str]:
    """Version of all that a run on this machine may rest on, by name."""
    found = {name: asked() for name, asked in installed.COMES_WITH_PYTHON.items()}
    found |= distributions.here().versions
    for key, engine in project.settings.engines.items():
        of_it = {
            **installed.distribution_versions([engine], project.root),
            **installed.program_digests([engine], project.root),
        }
        found |= {f"{key}: {name}": version for name, version in of_it.items()}
    return {**dict(sorted(found.items())), "uradori": bindings.ourselves()}


def find(project: Project, folders: Iterable[Path]) -> tuple[list[Found], list[Problem]]:
    """The reports in these folders and below, and what is wrong with any of them.

    A folder that is named twice, or lies in another, counts once.
    """
    found: dict[Path, Found] = {}
    problems: list[Problem] = []
    for folder in folders:
        places = [*_places(folder)]
        if not places:
            message = "holds no report of a shard"
            hint = "a shard that was cut short leaves none: run it again"
            shown = relative(folder, project.root)
            problems.append(Problem(UNREADABLE, shown, message, hint=hint))
        for place in places:
            report = _read(project, place)
            if isinstance(report, Problem):
                problems.append(report)
            else:
                found[place.resolve()] = Found(project, place, report)
    return list(found.values()), list(dict.fromkeys(problems))


def _places(folder: Path) -> Iterator[Path]:
    """The folders with a report, at `folder` or below; links are not followed."""
    for place, inner, names in os.walk(folder):
        inner.sort()
        if f"{REPORT}.json" in names:
            inner.clear()  # its portions may be called so, too
            yield Path(place)


def _read(project: Project, place: Path) -> Report | Problem:
    store = _reports(project, place)
    shown = store.folder.shown(store.path(REPORT))
    if tracked(place.resolve(), "."):
        message = "is kept in git, and not believed"
        return Problem(UNREADABLE, shown, message, hint="git rm -r --cached its folder, delete it")
    data = store.folder.read(store.path(REPORT))
    if data is None or isinstance(data, Problem):
        return data or Problem(UNREADABLE, shown, "is missing")
    report = store.decode(data, REPORT)
    if isinstance(report, Problem):
        return report
    if not 1 <= report.shard.index <= report.shard.count == len(report.plan):
        return Problem(UNREADABLE, shown, f"speaks of a shard {report.shard} that there cannot be")
    if not hmac.compare_digest(report.seal.encode(), sealed(report).seal.encode()):
        return Problem(UNREADABLE, shown, _OTHER_SEAL[bool(report.seal)], hint=_ONE_KEY)
    return report


_ONE_KEY = f"give all shards and the merge the same {KEY}, or none"
_OTHER_SEAL = {
    False: f"has no seal, and {KEY} is set here: anybody may have written it",
    True: f"has a seal that {KEY} of this machine does not make: it is of another campaign",
}


def _portions(project: Project, at: Path | None = None, under: str = "") -> Store[Portion]:
    return _store(project, Portion, lambda portion: f"{under}{portion.claim}", at)


def _reports(project: Project, at: Path | None = None, under: str = "") -> Store[Report]:
    return _store(project, Report, lambda _: f"{under}{REPORT}", at)


def _store(project: Project, shape: type[T], name: Callable[[T], str], at: Path | None) -> Store[T]:
    return Store(
        folder=Folder(project, "shards", UNREADABLE, at),
        shape=shape,
        schema=SCHEMA,
        name=name,
        remake=lambda _: "run its shard again",
        other_schema=UNREADABLE,
    )
