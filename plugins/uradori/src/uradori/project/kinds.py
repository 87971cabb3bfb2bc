"""Kinds of proof, and the backends that can show them: what is registered, as light descriptors.

A distribution registers its kinds in the entry point group `uradori.kinds`, its backends in
`uradori.backends`, what plain snippets may rest on in `uradori.inputs`, and texts that can be
quoted in `uradori.texts`; ours are registered in the same way. A descriptor is data alone: to say
what a badge says, nobody need import what runs snippets.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from importlib.metadata import EntryPoint
from typing import Annotated, TypeVar

from pydantic import AfterValidator

from uradori.project.entry_points import entry_points
from uradori.project.problems import Problem

__all__ = ["BackendSpec", "Definition", "InputsSpec", "Kind", "Strength", "TextsSpec"]

KINDS = "uradori.kinds"
BACKENDS = "uradori.backends"
INPUTS = "uradori.inputs"
TEXTS = "uradori.texts"


class Strength(StrEnum):
    """How far a proof goes, the farthest first: a reader tells these three apart at a glance."""

    RAN = "ran"
    """Something ran and behaved as the sentence says; the kind tells what it was."""
    SAYS = "says"
    """Whoever makes the thing says so, in a definition for programs or in words."""
    CITED = "cited"
    """A document says so that nothing here can look into."""


@dataclass(frozen=True, slots=True)
class Definition:
    """How code reads a definition: the names of its attributes, and of what gives them."""

    descriptions: frozenset[str]
    """What it says in words, which nothing holds anybody to."""
    statements: frozenset[str]
    """What it says to programs, or what may say anything."""
    parts: frozenset[str]
    """Its parts by name: to ask which there are is to read a statement, to take one is not."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a proof is worth: who or what testified.

    The words are by language; `{witness}` stands for who testified, `{count}` for how many.
    """

    name: str
    """What headers, evidence and claims.json call it."""
    place: int
    """Where it stands among the others of its strength, in figures and charts; the smallest comes
    first."""
    title: Mapping[str, str]
    """What figures and charts call it."""
    strength: Strength = Strength.RAN
    """How far it goes, where its check holds."""
    badge: Mapping[str, str] = field(default_factory=dict)
    """What a badge says."""
    tally: Mapping[str, str] = field(default_factory=dict)
    """What the line on top of a page says of so many claims."""
    formerly: Mapping[str, str] = field(default_factory=dict)
    """What badges said before they told how far proofs go, where that is another: histories keep
    the words of their day."""
    witness: str = ""
    """Whose version the badge names; "" where that depends on the run, or where nobody did."""
    by_engines: bool = False
    """Whether the engines that a header names testify, whatever the backend is."""
    by_libraries: bool = False
    """Whether the packages testify that the header names, or else those that the snippet imports
    beyond the standard library."""
    executed: bool = True
    """Whether a program is run."""
    quoted: bool = False
    """Whether the words in the header are looked for in an installed text. What is neither run nor
    looked for rests on its citations."""
    comparable: bool = False
    """Whether second witnesses can be asked: servers with the same API as the first."""
    backends: tuple[str, ...] = ()
    """Backends of others that can show it, too."""
    definition: Definition | None = None
    """Where a definition testifies: how to tell whether a check reads its descriptions alone."""

    @property
    def tested(self) -> bool:
        """Whether there is something to find out here, of which evidence is left."""
        return self.executed or self.quoted


@dataclass(frozen=True, slots=True)
class BackendSpec:
    """What a snippet runs against, as far as one must know it without running anything."""

    name: str
    """What headers call it."""
    load: str
    """Where the backend itself is, as "module:attribute"."""
    kinds: tuple[str, ...] = ()
    """What it can show. A backend that can show nothing serves second witnesses alone."""
    usual: str = ""
    """The kind of a snippet whose header names none; "" where it must name one."""
    simulator: str = ""
    """The distribution that answers whatever an engine does not."""
    modules: tuple[str, ...] = ()
    """Whoever imports one of these top-level modules runs against it, unless its header says
    otherwise."""
    install: str = ""
    """The command that installs what it needs, for people."""
    inside: str = ""
    """Pattern of the modules in which a simulation has what it simulates, and can be broken."""


@dataclass(frozen=True, slots=True)
class InputsSpec:
    """Something that snippets of the plain backend read, and that mutation can change."""

    name: str
    """What messages call it."""
    load: str
    """What observes it, as "module:attribute": an `uradori.run.inputs.Observe`."""
    requires: str
    """The module that must be installed, or there is nothing to observe."""
    warm: str = ""
    """What loads once, before any run, what snippets that name these services would load again, as
    "module:attribute": a function of the names."""
    witnesses: Mapping[str, str] = field(default_factory=dict)
    """Top-level module → the distribution that testifies to a snippet which imports it."""


@dataclass(frozen=True, slots=True)
class TextsSpec:
    """Texts that are installed with a distribution, and can be quoted: "name:place"."""

    name: str
    """What comes before the colon."""
    load: str
    """What gives the text of a place, as "module:attribute": an `uradori.run.quotations.Reader`."""
    distribution: str
    """What the texts come with; its version is theirs."""
    owner: str = ""
    """Whose words they are, where that is not the distribution's own name."""


Descriptor = TypeVar("Descriptor", Kind, BackendSpec, InputsSpec, TextsSpec)


@cache
def kinds() -> Mapping[str, Kind]:
    """Every kind that is registered, by name, in their order."""
    found = [each for _, each in _registered(KINDS, Kind) if isinstance(each, Kind)]
    strengths = list(Strength)
    found.sort(key=lambda kind: (strengths.index(kind.strength), kind.place, kind.name))
    return {each.name: each for each in found}


@cache
def backends() -> Mapping[str, BackendSpec]:
    """Every backend that is registered, by name."""
    found = (each for _, each in _registered(BACKENDS, BackendSpec))
    return {each.name: each for each in found if isinstance(each, BackendSpec)}


@cache
def inputs() -> Mapping[str, InputsSpec]:
    """Everything registered that plain snippets may rest on, by name."""
    found = (each for _, each in _registered(INPUTS, InputsSpec))
    return {each.name: each for each in found if isinstance(each, InputsSpec)}


@cache
def texts() -> Mapping[str, TextsSpec]:
    """Everything registered that can be quoted, by name."""
    found = (each for _, each in _registered(TEXTS, TextsSpec))
    return {each.name: each for each in found if isinstance(each, TextsSpec)}


@cache
def problems() -> tuple[Problem, ...]:
    """What is wrong with what other distributions register."""
    everything = (
        *_registered(KINDS, Kind),
        *_registered(BACKENDS, BackendSpec),
        *_registered(INPUTS, InputsSpec),
        *_registered(TEXTS, TextsSpec),
    )
    return tuple(
        Problem(
            "UR430",
            "pyproject.toml",
            f"{_place(entry)} {each}",
            hint=f"mend {_owner(entry)}, or remove it",
        )
        for entry, each in everything
        if isinstance(each, str)
    )


def kinds_shown(backend: str, *, engines: bool) -> frozenset[str]:
    """The kinds that a snippet with this backend can show; `engines` says that it names some."""
    spec = backends().get(backend)
    if spec is None:
        return frozenset()
    return frozenset(
        kind.name
        for kind in kinds().values()
        if kind.name in spec.kinds
        or backend in kind.backends
        or (engines and kind.by_engines and spec.kinds)
    )


def simulators() -> frozenset[str]:
    """Distributions that answer whatever an engine does not."""
    return frozenset(each.simulator for each in backends().values() if each.simulator)


def meant(name: str) -> str:
    """What was probably meant by the name of a kind that there is not, as a hint."""
    close = get_close_matches(name, kinds(), n=1)
    return f'did you mean "{close[0]}"?' if close else f"one of: {', '.join(kinds())}"


def _known(name: str) -> str:
    if name not in kinds():
        raise ValueError(f'there is no kind named "{name}"')
    return name


KindName = Annotated[str, AfterValidator(_known)]
"""The name of a kind that is registered."""


def _registered(
    group: str, shape: type[Descriptor]
) -> Iterator[tuple[EntryPoint, Descriptor | str]]:
    """Each entry point of a group with its descriptor, or with what is wrong with it."""
    seen: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=group), key=lambda each: (each.name, each.value)):
        if (first := seen.setdefault(entry.name, entry)) is not entry:
            yield entry, f"has the name of one that {_owner(first)} registers"
            continue
        try:
            found = entry.load()
        except Exception as error:  # noqa: BLE001 - another's code, which may raise anything
            yield entry, f"cannot be loaded: {error}"
            continue
        if isinstance(found, shape) and found.name == entry.name:
            yield entry, found
        else:
            yield entry, f"is no {shape.__name__} of that name"


def _place(entry: EntryPoint) -> str:
    return f'{_owner(entry)}: entry point "{entry.name}" of {entry.group}'


def _owner(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else entry.module
