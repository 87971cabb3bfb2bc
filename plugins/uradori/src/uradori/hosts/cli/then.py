"""A claim as it was when it was last confirmed, as far as git knows.

The files of the commit that brought the digest are read like any project, so that what is compared
are sentences as readers saw them, and not lines of Markdown.
"""

import contextlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from uradori.project import confirmation
from uradori.project.catalog import Catalog, load_catalog
from uradori.project.files import read_text, write_atomically
from uradori.project.model import Mention, Snippet
from uradori.project.root import SETTINGS
from uradori.project.settings import Project, load_project
from uradori.project.site_file import NAMES, SiteFileError, docs_of, found, load

FILE_MODES = {b"100644", b"100755"}
"""Of files; links lead nowhere that is of use elsewhere."""


@dataclass(frozen=True, slots=True)
class Then:
    """One claim in the commit that brought its confirmation."""

    commit: str
    """Its name, shortened."""
    day: date
    snippet: Snippet
    mentions: tuple[Mention, ...]
    exact: bool
    """Whether it is what was confirmed; else only some of that was committed."""


class UnknownError(Exception):
    """Git cannot say how a claim was; as text, why."""


def _written_in(snippet: Snippet) -> str:
    """The file that says what a person has confirmed."""
    return SETTINGS if snippet.elsewhere else snippet.path


class Commits:
    """The commits of a project; each is read once."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._catalogs: dict[str, Catalog] = {}

    def confirmed(self, snippet: Snippet) -> Then:
        """The claim when it was confirmed last. Raises UnknownError where git cannot say."""
        digest = snippet.header.confirmed or ""
        if not re.fullmatch("[0-9a-f]{64}", digest):
            raise UnknownError("what its header says is no digest")
        search = ("log", "--format=%H %h %cs", "--no-textconv", f"-S{digest}")
        found = self._git(*search, "--", _written_in(snippet)).decode().splitlines()
        for line in found:  # the newest first; some brought the digest, others took it away
            commit, short, day = line.split()
            then = self._catalog(commit).snippets.get(snippet.id)
            if then and then.header.confirmed == digest:
                mentions = self._catalog(commit).mentions(snippet.id)
                exact = confirmation.digest(then, mentions) == digest
                return Then(short, date.fromisoformat(day), then, mentions, exact)
        raise UnknownError("no commit has its confirmation")

    def _catalog(self, commit: str) -> Catalog:
        if commit not in self._catalogs:
            with tempfile.TemporaryDirectory(prefix="uradori-then-") as folder:
                self._catalogs[commit] = self._read(commit, Path(folder).resolve())
        return self._catalogs[commit]

    def _read(self, commit: str, folder: Path) -> Catalog:
        """The project of a commit, put into a folder and read as it would be today."""
        self._put(commit, [SETTINGS], folder)
        settings = load_project(folder).settings
        above = [PurePosixPath(settings.docs), *PurePosixPath(settings.docs).parents]
        self._put(commit, [str(each / name) for each in above for name in NAMES], folder)
        named = {settings.docs, settings.snippets, settings.notes, settings.glossary}
        if name := found(folder, settings.docs):
            text = read_text(folder / name, name, "UR213")
            with contextlib.suppress(SiteFileError):
                said = docs_of(load(text)) if isinstance(text, str) else None
                named |= {str(PurePosixPath(name).parent / said)} if said else set()
        self._put(commit, sorted(named), folder)
        return load_catalog(folder)

    def _put(self, commit: str, names: list[str], folder: Path) -> None:
        """Those of these files and folders that the commit has, below a folder."""
        found = list(self._listed(commit, names))
        wanted = b"".join(number + b"\n" for number, _ in found)
        answer = memoryview(self._git("cat-file", "--batch", given=wanted))
        for _, name in found:
            end = bytes(answer[:200]).index(b"\n")
            size = int(bytes(answer[:end]).rsplit(b" ", 1)[1])
            write_atomically(folder / name, bytes(answer[end + 1 : end + 1 + size]))
            answer = answer[end + size + 2 :]

    def _listed(self, commit: str, names: list[str]) -> Iterator[tuple[bytes, str]]:
        """(object, path below the project) of every file that the commit has there."""
        above = self._git("rev-parse", "--show-prefix").decode().rstrip("\n")
        paths = [above + name for name in names]
        listed = self._git("ls-tree", "-r", "-z", "--full-tree", commit, "--", *paths)
        for line in filter(None, listed.split(b"\0")):
            about, _, path = line.partition(b"\t")
            mode, _, number = about.split()
            name = os.fsdecode(path).removeprefix(above)
            if mode in FILE_MODES and ".." not in PurePosixPath(name).parts:
                yield number, name

    def _git(self, *arguments: str, given: bytes = b"") -> bytes:
        """What git prints. Raises UnknownError where it refuses, or is not there."""
        program = shutil.which("git")
        if program is None:
            raise UnknownError("git is not installed")
        # No program of anyone's is started along the way, and nothing is fetched.
        quiet = ("--no-pager", "--no-optional-locks", "--literal-pathspecs")
        made = subprocess.run(
            [program, *quiet, *arguments],
            cwd=self._project.root,
            env=os.environ | {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"},
            input=given,
            capture_output=True,
            check=False,
        )
        if made.returncode != 0:
            said = made.stderr.decode(errors="replace").strip().split("\n")[0]
            raise UnknownError(f"git says: {said}")
        return made.stdout
