"""What is shipped to browsers: files of installed distributions, of uradori, and of the site."""

import io
import tarfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, distribution
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

ROOMS = ("aws", "engines", "evidence", "project", "run")
"""The rooms of uradori that a run imports."""
NEEDLESS = frozenset({".so", ".pyd", ".pyi", ".typed", ".pth", ".c", ".pyx", ".pxd"})
"""Endings of files that a browser has no use for: compiled for machines, or read by tools."""

STAND_INS = {
    "cryptography": "cryptography",
    "pydantic": "pydantic",
    "pydantic-core": "pydantic_core",
}
"""Distributions in whose place something of ours is shipped, and the package that this is."""

Found = Sequence[tuple[Distribution, bool]]
"""Distributions, and whether each is built for browsers; as installed they are for this machine."""
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


def distributions(names: Iterable[str], wheels: Iterable[Distribution] = ()) -> Found:
    """Of which distributions files are shipped: those of `names` as they are installed here.

    Those that are built for browsers, `wheels`, are in their places; what neither is has a stand-in
    of ours. Raises PackageNotFoundError for one that is not installed.
    """
    found = {_plain(each.metadata["Name"]): (each, True) for each in wheels}
    for name in names:
        if _plain(name) not in (*STAND_INS, *found):
            found[_plain(name)] = (distribution(name), False)
    return [found[name] for name in sorted(found)]


def libraries(found: Found, choosers: Iterable[Chooser]) -> Shipped:
    """The files of distributions that a browser needs, and stand-ins for some of them."""
    choosers = list(choosers)
    for one, for_browsers in found:
        needless = NEEDLESS - {".so"} if for_browsers else NEEDLESS
        for each in one.files or ():
            path = each.as_posix()
            if _is_needless(path, needless) or not all(by.keeps(path) for by in choosers):
                continue
            if not for_browsers and not Path(str(one.locate_file(each))).is_file():
                continue
            data = each.read_binary()
            for by in choosers:
                data = by.content(path, data)
            yield path, data
        yield _metadata(one.metadata["Name"], one.version)
    yield from stand_in_files(found)


def stand_in_files(found: Found) -> Shipped:
    """The files of our stand-ins for what is not among these distributions."""
    real = {_plain(one.metadata["Name"]) for one, _ in found}
    for name, module in STAND_INS.items():
        if name not in real:
            yield from _below(files("uradori.publish.tab") / "standins" / module, f"{module}/")


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


def licensed(found: Found) -> Iterator[Licensed]:
    """What the distributions say of their licences."""
    for one, _ in found:
        said = one.metadata
        texts = {
            each.name: each.read_binary().decode(errors="replace")
            for each in one.files or ()
            if each.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))
            and ".dist-info" in each.as_posix()
        }
        stated = [*(said.get_all("License-Expression") or ()), *_classified(said), "see below"]
        yield Licensed(said["Name"], one.version, stated[0], texts)


def _classified(said: PackageMetadata) -> list[str]:
    found = said.get_all("Classifier") or ()
    return [each.rpartition(" :: ")[2] for each in found if each.startswith("License ::")]


def _is_needless(path: str, endings: Collection[str]) -> bool:
    place = Path(path)
    parts = {*place.parts}
    return (
        place.suffix in endings
        or ".." in parts
        or place.is_absolute()
        or not parts.isdisjoint({"__pycache__", "tests"})
        or any(part.endswith((".dist-info", ".data")) for part in parts)
        or (len(place.parts) == 1 and place.suffix not in {".py", ".so"})
    )


def _plain(name: str) -> str:
    """A distribution's name as it is compared."""
    return name.lower().replace("_", "-")


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
