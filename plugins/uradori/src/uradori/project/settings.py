"""`[tool.uradori]` of a project's pyproject.toml: found, checked and given as one object."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field

from uradori.project import folders, validation
from uradori.project.model import Seconds, Text
from uradori.project.problems import Problem, rules
from uradori.project.root import SETTINGS, read_settings
from uradori.project.root import find_root as find_root  # noqa: PLC0414 - part of what this offers

LANGUAGE = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")
"""A language, with script and region where they matter."""
Language = Annotated[
    str,
    validation.matching(LANGUAGE.pattern, "must be a language such as en, pt-BR or zh-Hant"),
]


def _inside(folder: str) -> str:
    outside = folder.startswith("/") or "\\" in folder or ".." in folder.split("/")
    if not folder or outside or not folder.isprintable():
        raise ValueError("must be a folder inside the project, with forward slashes")
    return folder.rstrip("/")


Folder = Annotated[str, AfterValidator(_inside)]


class Tier(StrEnum):
    """How much an engine asks of a machine; in this order."""

    DEFAULT = "default"
    """Comes with the project's own environment."""
    SYSTEM = "system"
    """A program of the operating system's: used where it is there."""
    SLOW = "slow"
    """Large, in an environment of its own: run only where somebody asks for it."""


USUAL_TIERS = (Tier.DEFAULT, Tier.SYSTEM)
"""What is run where nobody asks for more."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A real engine that snippets may name in their header."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    name: Annotated[str, Field(min_length=1)]
    """What a badge says, before the version that the running engine reports."""
    tier: Tier = Tier.DEFAULT
    """How much it asks of a machine; what is slow runs only where somebody asks for it."""
    modules: tuple[str, ...] = ()
    """What must be importable, in `python` if that is given; evidence is bound to the versions,
    and to the bytes of what is installed in place."""
    programs: tuple[str, ...] = ()
    """What must be on the PATH or among the daemons; evidence is bound to the bytes."""
    python: Folder | None = None
    """The interpreter of an environment of its own, relative to the root."""
    install: str = ""
    """The command that installs it, for people."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A server that simulates AWS's API, which the same snippets are run against.

    In `command`, `version` and `environment`, `{root}` stands for the project's folder,
    `{python}` for the interpreter of its environment and `{port}` for the port to listen on.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    name: str
    """What pages call it."""
    package: str
    """Its name in `lock`."""
    lock: Folder
    """The file that fixes its version: one of pip's requirement files, or a package-lock.json."""
    command: Annotated[tuple[str, ...], Field(min_length=1)]
    """Program and arguments that start it; it must listen on 127.0.0.1 alone."""
    version: Annotated[tuple[str, ...], Field(min_length=1)]
    """Program and arguments that print the version which is installed."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables that it is started with, beside those of the run."""
    services: tuple[str, ...] = ()
    """The boto3 services it offers; none named means that it is asked about every claim."""
    lacks: Mapping[str, Text] = field(default_factory=dict)
    """Service → why it cannot testify on claims that use it, by language."""
    install: str = ""
    """How to install it, as a hint."""


WitnessKey = Annotated[
    str, validation.matching("[a-z][a-z0-9-]*", "must be a name in small letters, digits and -")
]
EngineKey = Annotated[
    str, validation.matching("[a-z][a-z0-9_]*", "must be a name in small letters, digits and _")
]
Code = Annotated[
    str, validation.matching("UR[0-9]{0,3}", "must be a code of a problem, or its beginning")
]


ModuleName = Annotated[
    str, validation.matching(r"[^\W\d]\w*(\.[^\W\d]\w*)*", "must be the name of a module")
]
Region = Annotated[
    str, validation.matching("[A-Za-z0-9-]+", "must be a region of AWS, such as eu-west-1")
]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project may set. Folders are relative to the project's root and stay inside it."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    language: Language = "en"
    """What the pages are in, where the site has one language; they stay where they are."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = ()
    """Folders of `docs`, one a language, be it a single one; the first is the one to fall back on.
    Without this key, a site has one language and no such folders."""
    docs: Folder = "docs"
    """Where the pages are; where there is a mkdocs.yml, its `docs_dir` says so. It is looked for at
    the root, then in each folder on the way to `docs`."""
    snippets: Folder = "snippets"
    """Where the checks are; faults and engine modules lie below it."""
    pythonpath: tuple[Folder, ...] | None = None
    """Folders in which runs find the project's own packages; none given means those that pytest
    is told of, else src where there is one, else the root where a package is."""
    notes: Folder = "docs/notes"
    """Where it is written what the sources of the site once said."""
    glossary: Folder = "docs/glossary.toml"
    """A file, not a folder: which word is used for what, and which are not."""
    words: Folder = "docs/words"
    """Words of uradori's own on pages, as LANGUAGE.toml: of languages that it lacks, or others."""
    deck: Folder = "docs/deck.toml"
    """A file too: what the deck of flashcards asks."""
    evidence: Folder = ".uradori/evidence"
    """What runs leave behind; keep it out of git."""
    history: Folder = ".uradori/history"
    """What earlier runs came to; keep it out of git."""
    testimony: Folder = ".uradori/witnesses"
    """What second witnesses said, one folder a witness."""
    shards: Folder = ".uradori/shards"
    """What machines that share the runs hand to `uradori merge`; keep it out of git."""
    cards: Folder = ".uradori/cards"
    """Where pictures are kept that would be drawn the same again."""
    tab: validation.Flag = False
    """Whether readers can run checks in their browsers, as far as these can, once `uradori tab` has
    built what that takes; it needs Node.js and npm."""
    tab_lock: Folder | None = None
    """A file, one of pip's requirement files with digests: of wheels for browsers that pip gives to
    `uradori tab` only those are shipped that it has the digest of. Without this key all are."""
    region: Region = "ap-northeast-1"
    """The AWS region that snippets run in."""
    timeout: Seconds = 30.0
    """Seconds of CPU time that one run may use, unless the snippet's header says otherwise.

    How long it may last is ten times as much, and at least a minute.
    """
    memory_mb: Annotated[validation.Whole, Field(ge=128, le=1 << 20)] = 2048
    """Address space of one run, in MiB. With engines it may use that much for itself and again for
    each of them, by what is really in memory."""
    output_kb: Annotated[validation.Whole, Field(ge=1, le=1 << 20)] = 64
    """How much one run may print, in KiB."""
    mutants: Annotated[validation.Whole, Field(ge=1, le=1 << 20)] = 36
    """At most this many response mutations are tried on one claim."""
    mutation_seconds: Seconds = 20.0
    """Seconds that the mutants of one claim may take together, going by how long a run takes."""
    require_faults: validation.Flag = False
    """Whether a snippet that names no fault is a problem; without one its claim counts as
    unchallenged."""
    require_outputs: validation.Flag = False
    """Whether a snippet without an approved output is a problem."""
    require_confirmation: validation.Flag = False
    """Whether a claim that no person ever confirmed is a problem; one that changed since always
    is."""
    require_clauses: validation.Flag = False
    """Whether a clause that is more than the smallest part that can be false is a problem."""
    require_claims: validation.Flag = False
    """Whether figures, names in code font and absolutes are a problem that stand outside of
    claims."""
    mutants_alone_at_most: Annotated[validation.Number, Field(ge=0, le=1)] | None = None
    """The share of clauses that only changed answers, and no fault of yours, may make false."""
    asserting: tuple[ModuleName, ...] = ()
    """Modules that assert on behalf of who calls them, as unittest does: "expect". What they find
    wrong is an assertion of the snippet's, and counts even if something catches it."""
    ledger_claims: Annotated[validation.Whole, Field(ge=1, le=1 << 20)] = 600
    """How many claims the ledger lists itself; where there are more, each service has a page of
    them, and the ledger leads there."""
    helpers: Annotated[tuple[str, ...], Field()] = field(default=("faults", "engines", "exercises"))
    """Folders of `snippets` that hold no claims."""
    unpublished: tuple[Folder, ...] = ()
    """Folders, as `tests`, whose code the site does not have: pages say so in its place, and show
    verdicts, faults and outputs as ever. What a page itself says below a claim stays there."""
    claims: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What a header would say of claims whose code stands elsewhere, by id; `code` is its address,
    as "tests/test_queues.py::test_fifo"."""
    witnesses: Mapping[WitnessKey, Witness] = field(default_factory=dict)
    """Servers that the same snippets are run against, to hear who agrees."""
    engines: Mapping[EngineKey, Engine] = field(default_factory=dict)
    """What snippets may name in `engines`; each has a module of that name in snippets/engines."""
    select: tuple[Code, ...] = ("UR",)
    """Codes of the problems to tell of, or their beginnings: "UR3" means all of UR3xx."""
    ignore: tuple[Code, ...] = ()
    """Codes among them not to tell of; of two that fit a problem the longer one counts."""

    def __post_init__(self) -> None:
        if not self.languages:
            object.__setattr__(self, "languages", (self.language,))


WRITTEN_BY_US = ("evidence", "history", "testimony", "shards", "cards")
"""Settings that name a folder which only uradori writes to, and may delete its own files in."""
WRITTEN_BY_AUTHORS = ("docs", "snippets", "notes", "glossary", "words", "deck")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder whose pyproject.toml has `[tool.uradori]`."""

    root: Path
    settings: Settings
    problems: tuple[Problem, ...] = ()
    refused: Mapping[str, Problem] = field(default_factory=dict)
    """Setting of `WRITTEN_BY_US` → why its folder is left alone, for those that break a rule."""
    in_folders: bool = True
    """Whether each language has a folder of its own; else there is one language and none."""
    many: Callable[[], MutableMapping[str, Any]] = field(default=dict, compare=False)
    """Makes what holds things of which there may be very many, by name."""

    def folder(self, lang: str) -> str:
        """Where pages and documents of a language lie in the site: "ja/", or "" without folders."""
        return f"{lang}/" if self.in_folders else ""

    def publishes(self, path: str) -> bool:
        """Whether the site may have the code of a file, by its path from the root."""
        return not any(f"{path}/".startswith(f"{each}/") for each in self.settings.unpublished)

    def path(self, relative: str) -> Path:
        """The absolute path of something named relative to the root."""
        return self.root / relative


def load_project(root: Path) -> Project:
    """Read the settings of the project at `root`; what is wrong with them becomes problems.

    A key that is wrong counts as left out, and the others stand.
    """
    table, broken = read_settings(root)
    settings, complaints = validation.read(Settings, table)
    problems = [broken] if broken else []
    if settings is None:
        problems += [
            Problem("UR902", SETTINGS, f"tool.uradori.{key}: {message}", hint=_MANUAL)
            for key, message in complaints
        ]
        table = _without(table, [key for key, _ in complaints])
        rest, _ = validation.read(Settings, table)
        settings = rest or Settings()
    ours, theirs = (
        {name: getattr(settings, name) for name in names}
        for names in (WRITTEN_BY_US, WRITTEN_BY_AUTHORS)
    )
    refused = folders.refused(root, ours, theirs)
    told = (*problems, *_switches(settings), *refused.values())
    return Project(root, settings, told, refused, in_folders="languages" in table)


_MANUAL = "the manual lists every key with its default: docs/keys.md"


def _switches(settings: Settings) -> Iterator[Problem]:
    """Codes in the settings that switch nothing on or off."""
    for key, codes in (("select", settings.select), ("ignore", settings.ignore)):
        for code in codes:
            if not any(known.startswith(code) for known in rules()):
                message = f'tool.uradori.{key}: no problem has a code that begins with "{code}"'
                yield Problem("UR903", SETTINGS, message, hint="delete it")
            elif key == "ignore" and code in rules() and (why := rules()[code].fixed):
                message = f"tool.uradori.ignore: {code} cannot be switched off: {why}"
                yield Problem("UR903", SETTINGS, message, hint="delete it")


def _without(table: dict[str, Any], wrong: Iterable[str]) -> dict[str, Any]:
    """`table` without the keys that are wrong; of engines and witnesses, without those alone."""
    left = dict(table)
    for key in wrong:
        first, _, rest = key.partition(".")
        name, inner = rest.partition(".")[0], table.get(first)
        if first in {"engines", "witnesses"} and isinstance(inner, dict) and name in inner:
            left[first] = {each: left[first][each] for each in left[first] if each != name}
        else:
            left.pop(key if key in left else first, None)
    return left


def strangers(
    texts: Mapping[str, Mapping[str, Any]], project: Project, path: str, line: int | None
) -> Iterator[Problem]:
    """The keys of these texts by language that are no language of the site.

    `texts` has their names in the file, for the message; `path` and `line` say where they stand.
    """
    languages = project.settings.languages
    for name, words in texts.items():
        for lang in words:
            if lang not in languages:
                message = f"{name}.{lang}: the site has no language {lang}"
                hint = f"its languages are: {', '.join(languages)}"
                yield Problem("UR127", path, message, line, hint)


def relative(path: Path, root: Path) -> str:
    """`path` as shown to people and stored in evidence: from the root, with forward slashes."""
    name, above = os.fspath(path), f"{os.fspath(root)}/"
    if name.startswith(above) and "/.." not in name:  # nearly always, and so much faster
        return name[len(above) :]
    return Path(os.path.relpath(path, root)).as_posix()
