"""What one run rests on: files, distributions and their versions, as it reports them."""

import itertools
import operator
import os
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES
from pathlib import Path

from uradori.evidence.bindings import LOOKED_UP, NOTHING, merge, without_lookups
from uradori.evidence.installed import COMES_WITH_PYTHON
from uradori.project.faults import FOLDER as FAULTS
from uradori.project.kinds import backends
from uradori.project.root import SETTINGS
from uradori.project.snippets import ENGINES
from uradori.run import imports
from uradori.run.backends import Backend
from uradori.run.job import Job, folders_of_tests
from uradori.run.libraries import TESTER
from uradori.run.origins import SNIPPET, Imported, Warm, file_of, imported
from uradori.run.reads import Reads

_OURS = str(Path(__file__).parents[1])
_SQLITE = "sqlite3"
_MODULES = (*EXTENSION_SUFFIXES, *SOURCE_SUFFIXES)
"""What names of files with a module in them end in; the first that is there is imported."""


@dataclass(frozen=True, slots=True)
class Rests:
    """What a run rests on, as in `Run`."""

    files: Mapping[str, str]
    elsewhere: Mapping[str, Mapping[str, str]]
    versions: Mapping[str, str]
    imported: Mapping[str, str]
    editable: tuple[str, ...]
    libraries: Mapping[str, str]


class Footing:
    """Watches what the run of this process reads and imports."""

    def __init__(self, job: Job, warm: Warm, tell: Callable[[str, str], None]) -> None:
        self._job, self._warm = job, warm
        imports.forget()
        self._root = job.root.rstrip(os.sep) + os.sep
        self._snippets = f"{self._root}{job.snippets}{os.sep}"
        self._tests = folders_of_tests(job)
        self._libraries = (*warm.table.folders, _OURS + os.sep, *_environments(self._root))
        apart = tuple(self._root + name for name in job.apart)
        self.reads = Reads(job.root, apart, self._libraries, warm.table.in_place, tell)

        if job.test:  # what pytest is told there is bound by itself, and all else is nothing to it
            self.reads.unheeded = frozenset({self._root + SETTINGS})

    def found(self, backend: Backend) -> Rests:
        """What it rests on so far, in the world of its backend."""
        if self._job.test:
            for path in _around(self._job):
                self.reads.looked_up(path)
        noted = imports.asked()
        for path in self._before_what_was_found(noted):
            self.reads.looked_up(path)
        self.reads.end()
        world = backends()[self._job.backend].load.partition(":")[0]
        versions = backend.versions({name.partition(".")[0] for name in self._by(noted, FAULTS)})
        named = versions.keys() | imports.told()
        every = imported(self._warm, noted, {world, *self.reads.modules}, named)
        known = {each.name: each.version for each in every.distributions}
        known["python"] = COMES_WITH_PYTHON["python"]()
        if any(what == _SQLITE for _, what in noted):
            known["SQLite"] = COMES_WITH_PYTHON["SQLite"]()
        files, elsewhere = self._files(every)
        if absent := {f"{each}{LOOKED_UP}": NOTHING for each in self._not_installed(noted)}:
            merge(elsewhere.setdefault("", {}), absent)
        return Rests(
            files=files,
            elsewhere=elsewhere,
            versions=versions,
            imported={name: each for name, each in known.items() if name not in versions},
            editable=tuple(each.name for each in every.distributions if each.editable),
            libraries=self._under_test(self._by(noted, FAULTS, ENGINES), known),
        )

    def _by(self, noted: Collection[tuple[str, str]], *without: str) -> set[str]:
        """What the snippet asked for and its helpers, those in some folders left out."""
        others = tuple(f"{self._snippets}{folder}{os.sep}" for folder in without)

        def is_helper(who: str) -> bool:
            file = file_of(who) or ""
            if file.startswith(self._tests):
                return True
            return file.startswith(self._snippets) and not file.startswith(others)

        askers = {who for who in {who for who, _ in noted} if who == SNIPPET or is_helper(who)}
        return {what for who, what in noted if who in askers}

    def _before_what_was_found(self, noted: Collection[tuple[str, str]]) -> Iterator[str]:
        """Files of the project that would be imported instead of what was, if they were there."""
        tops = {what.partition(".")[0] for _, what in noted}
        for name in (tops | imports.sought()) - self._warm.sources.keys():  # found before the run
            module, file = sys.modules.get(name), file_of(name)
            if module is not None and file is None and not hasattr(module, "__path__"):
                continue  # compiled into Python
            around, _, last = name.rpartition(".")
            folders = getattr(sys.modules.get(around), "__path__", ()) if around else sys.path
            for folder in map(os.path.abspath, folders):
                package = os.path.join(folder, last, "__init__.py")  # noqa: PTH118 - often, as text
                if file in {folder, package}:  # the folder may be an archive
                    break
                own = self._is_own(folder + os.sep)
                if own:
                    yield package
                is_helpers = f"{folder}{os.sep}".startswith(self._snippets)
                ends = SOURCE_SUFFIXES if is_helpers else _MODULES  # helpers are not compiled
                modules = [os.path.join(folder, last + end) for end in ends]  # noqa: PTH118
                if own:
                    yield from itertools.takewhile(partial(operator.ne, file), modules)
                if file in modules:
                    break

    def _not_installed(self, noted: Collection[tuple[str, str]]) -> Iterator[str]:
        """Modules that would come from a distribution, if one were installed that has them.

        What is installed comes before the snippets folder, and a package before mere folders.
        """
        asked_for = {each.partition(".")[0] for each in self._by(noted)}
        for top in asked_for - self._warm.sources.keys() - sys.stdlib_module_names:
            file = file_of(top)
            if file is None or file.startswith(self._snippets):
                yield top

    def _files(self, every: Imported) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        """What was read, and what was imported without being read: the host had done so."""
        files, elsewhere = dict(self.reads.files), dict(self.reads.elsewhere)
        for path, file in every.files.items():
            if not self._is_own(path):
                merge(elsewhere.setdefault(file.owner, {}), {file.place: file.digest})
            else:
                files.setdefault(path[len(self._root) :].replace(os.sep, "/"), file.digest)
        return without_lookups(files), elsewhere

    def _is_own(self, path: str) -> bool:
        return path.startswith(self._root) and not path.startswith(self._libraries)

    def _under_test(self, asked_for: Collection[str], known: Mapping[str, str]) -> dict[str, str]:
        """The libraries that the header names, or else those that the snippet imports."""
        if self._job.libraries:
            names = [self._testifies(each, known) for each in self._job.libraries]
        else:
            tester = {TESTER} if self._job.test else set[str]()
            names = [self._library(each) for each in sorted({*asked_for} - tester)]
        return {name: known.get(name, "") for name in names if name}

    def _testifies(self, name: str, known: Mapping[str, str]) -> str:
        """What a name in a header is known by: a distribution, or what comes with Python."""
        if name in known:
            return name
        if name in sys.stdlib_module_names:
            known_as = "SQLite" if name == _SQLITE else "python"
            return known_as if name in sys.modules else ""
        return self._library(name)

    def _library(self, module: str) -> str:
        """The distribution of a module, or its own name; "" for Python's own, and for helpers."""
        source = self._warm.source(module)
        if source is None:
            return ""
        if source.distribution is not None:
            return source.distribution.name
        beside = (self._snippets, *self._tests)
        # A folder without an __init__.py has no file of its own.
        helper = (file_of(module) or file_of(source.top) or "").startswith(beside)
        return "" if helper else source.top


def _around(job: Job) -> Iterator[str]:
    """Files that would change what pytest makes of a test, if they were there."""
    root, folder = Path(job.root), Path(job.root, job.found_in or job.path).parent
    yield from (str(root / name) for name in ("pytest.ini", "tox.ini", "setup.cfg"))
    for each in (folder, *folder.parents):
        if each.is_relative_to(root):
            yield str(each / "conftest.py")


def _environments(root: str) -> set[str]:
    """Where Python itself is, if that is below the root."""
    places = {os.path.join(each, "") for each in (sys.prefix, sys.base_prefix)}  # noqa: PTH118
    return {each for each in places if each.startswith(root) and each != root}
