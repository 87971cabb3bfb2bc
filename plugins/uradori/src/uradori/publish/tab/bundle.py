"""What is shipped to browsers: files of installed distributions, of uradori, and of the site."""

import io
import tarfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, distribution
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

ROOMS = ("aws", "engines", "evidence", "project", "run")
"""The rooms of uradori that a run imports."""
NEEDLESS = frozenset({".so", ".pyd", ".pyi", ".typed", ".pth", ".c", ".pyx", ".pxd"})
"""Endings of files that a browser has no use for: compiled for machines, or read by tools."""

Shipped = Iterator[tuple[str, bytes]]
"""Files by their paths below the folder that Python imports from."""


class Chooser(Protocol):
    """Chooses what of installed libraries is shipped; see `uradori.portable` in tab.md."""

    def keeps(self, path: str) -> bool:
        """Whether the file at a path below site-packages is needed."""

    def content(self, path: str, data: bytes) -> bytes:
        """What of a file's content is needed."""


@dataclass(frozen=True, slots=True)
class Licensed:
    """A distribution of which files are shipped."""

    name: str
    version: str
    licence: str
    texts: Mapping[str, str]
    """Its licences, by the names of their files."""


def stand_ins() -> frozenset[str]:
    """Distributions in whose place something of ours is shipped."""
    return frozenset({"cryptography", "pydantic", "pydantic-core"})


def libraries(names: Iterable[str], choosers: Iterable[Chooser]) -> Shipped:
    """The files of distributions, by name, that a browser needs; stand-ins for some of them.

    Raises PackageNotFoundError for a distribution that is not installed.
    """
    choosers = list(choosers)
    for name in sorted({*names} - stand_ins()):
        found = distribution(name)
        for each in found.files or ():
            path = each.as_posix()
            place = Path(str(found.locate_file(each)))
            if _is_needless(path) or not all(one.keeps(path) for one in choosers):
                continue
            if not place.is_file():
                continue
            data = place.read_bytes()
            for one in choosers:
                data = one.content(path, data)
            yield path, data
        yield _metadata(found.metadata["Name"], found.version)
    yield from stand_in_files()


def stand_in_files() -> Shipped:
    """The files of our stand-ins."""
    yield from _below(files("uradori.publish.tab").joinpath("standins"), "")


def ourselves() -> Shipped:
    """The files of uradori that run snippets."""
    package = Path(str(files("uradori")))
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package)
        if len(place.parts) == 1 or place.parts[0] in ROOMS:
            yield f"uradori/{place.as_posix()}", path.read_bytes()
    found = distribution("uradori")
    yield _metadata("uradori", found.version)
    points = found.read_text("entry_points.txt") or ""
    yield f"uradori-{found.version}.dist-info/entry_points.txt", points.encode()


def archive(shipped: Iterable[tuple[str, bytes]]) -> bytes:
    """Files as a tar archive: the same bytes for the same files."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w", format=tarfile.GNU_FORMAT) as into:
        for path, data in sorted({*shipped}):
            info = tarfile.TarInfo(path)
            info.size = len(data)
            into.addfile(info, io.BytesIO(data))
    return made.getvalue()


def licensed(names: Iterable[str]) -> Iterator[Licensed]:
    """What the distributions say of their licences."""
    for name in sorted({*names} - stand_ins(), key=str.lower):
        found = distribution(name)
        said = found.metadata
        texts = {
            each.name: Path(str(found.locate_file(each))).read_text("utf-8", errors="replace")
            for each in found.files or ()
            if each.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
            and ".dist-info" in each.as_posix()
        }
        stated = [*(said.get_all("License-Expression") or ()), *_classified(said), "see below"]
        yield Licensed(said["Name"], found.version, stated[0], texts)


def _classified(said: PackageMetadata) -> list[str]:
    found = said.get_all("Classifier") or ()
    return [each.rpartition(" :: ")[2] for each in found if each.startswith("License ::")]


def _is_needless(path: str) -> bool:
    place = Path(path)
    parts = {*place.parts}
    return (
        place.suffix in NEEDLESS
        or ".." in parts
        or place.is_absolute()
        or not parts.isdisjoint({"__pycache__", "tests"})
        or any(part.endswith((".dist-info", ".data")) for part in parts)
        or (len(place.parts) == 1 and place.suffix != ".py")
    )


def _metadata(name: str, version: str) -> tuple[str, bytes]:
    """What of a distribution says its name and version."""
    folder = f"{name.replace('-', '_')}-{version}.dist-info"
    return (
        f"{folder}/METADATA",
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n".encode(),
    )


def _below(folder: Traversable, path: str) -> Shipped:
    for each in sorted(folder.iterdir(), key=lambda one: one.name):
        if each.is_dir() and each.name != "__pycache__":
            yield from _below(each, f"{path}{each.name}/")
        elif each.name.endswith(".py"):
            yield f"{path}{each.name}", each.read_bytes()
