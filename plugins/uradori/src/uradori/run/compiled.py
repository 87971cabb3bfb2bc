"""Code that many runs would compile alike, compiled by the host and handed on by forking.

A snippet runs in the real world, under each fault and each mutation, and its helpers and faults are
imported in most of these runs. What a run finds here was compiled from the very text that it has
itself, by the host, which executes none of it: no run can put anything here for another. What
cannot be compiled is left to the runs, which say so.
"""

import ast
import os
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType
from typing import Any

from uradori.evidence.bindings import file_digest
from uradori.project.assertions import first_lines
from uradori.project.faults import FOLDER
from uradori.project.model import sha256
from uradori.run.crossings import instrument
from uradori.run.denials import denied
from uradori.run.explain import filename_of
from uradori.run.fault_modules import compile_faults
from uradori.run.job import Job
from uradori.run.rewriting import Rewritten, rewrite

MOST_SCRIPTS, MOST_MODULES = 64, 512
"""That are kept; the oldest go first."""

_UNCOMPILABLE = (SyntaxError, ValueError, RecursionError, MemoryError, Warning)


@dataclass(frozen=True, slots=True)
class Script:
    """A snippet as it is executed: what it asserts is told to whoever records that."""

    code: CodeType
    statements: list[Rewritten]
    first_lines: Mapping[int, int]
    denied: tuple[str, ...]
    """What it says is not there; only looked for where a run looks at what is read."""


def compile_script(job: Job) -> Script:
    """The snippet of a job. Raises what compiling raises."""
    filename, source = filename_of(job), job.source.removeprefix("\ufeff")
    tree = ast.parse(source, filename)
    words = denied(tree) if job.track_reads else ()
    lines = first_lines(tree)
    statements = rewrite(tree, source)
    if job.watched:
        instrument(tree, job.watched)
    code = compile(tree, filename, "exec", dont_inherit=True, optimize=0)
    return Script(code, statements, lines, words)


def compile_module(source: bytes, path: str, faults: str = "") -> CodeType:
    """A module, as Python's own loader compiles it; one in the folder `faults` as a fault.

    Raises what compiling raises.
    """
    if os.path.dirname(path) == faults:  # noqa: PTH120 - as text, as a module's file is called
        return compile_faults(source, path)
    code: CodeType = compile(source, path, "exec", dont_inherit=True)
    return code


@dataclass(slots=True)
class Compiled:
    """What a host has compiled so far."""

    _scripts: dict[tuple[object, ...], Script | None] = field(default_factory=dict)
    _modules: dict[str, tuple[str, bytes, CodeType | None]] = field(default_factory=dict)
    """By path: the digest of the source, the source, and its code where it has any."""

    def script(self, job: Job) -> Script | None:
        """The snippet of a job; None where pytest compiles it, and where it is no Python."""
        if job.test:
            return None
        key = job.root, job.path, job.source, job.watched, job.track_reads
        if key not in self._scripts:
            with _quietly():
                self._scripts[key] = None
                self._scripts[key] = compile_script(job)
            _forget(self._scripts, MOST_SCRIPTS)
        return self._scripts[key]

    def module(self, path: str, source: bytes) -> CodeType | None:
        """The code of a module whose text is `source`, if that has been compiled."""
        _, known, code = self._modules.get(path, ("", b"", None))
        return code if known == source else None

    def learn(self, root: str, snippets: str, files: Mapping[str, str]) -> None:
        """Compile the modules beside the snippets among the files that a run has read."""
        faults = os.path.join(root, snippets, FOLDER)  # noqa: PTH118
        for name, digest in files.items():
            path = os.path.join(root, name)  # noqa: PTH118 - as a module's file is called
            if not name.startswith(f"{snippets}/") or not name.endswith(".py"):
                continue
            if path in self._modules and self._modules[path][0] == digest:
                continue
            if file_digest(path) != digest:
                continue
            source = Path(path).read_bytes()
            if sha256(source) != digest:
                continue
            self._modules[path] = (digest, source, None)
            with _quietly():
                self._modules[path] = (digest, source, compile_module(source, path, faults))
            _forget(self._modules, MOST_MODULES)


@contextmanager
def _quietly() -> Iterator[None]:
    """Leave it at that where something cannot be compiled, or not without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            yield
        except _UNCOMPILABLE:
            return


def _forget(kept: dict[Any, Any], most: int) -> None:
    while len(kept) > most:
        del kept[next(iter(kept))]
