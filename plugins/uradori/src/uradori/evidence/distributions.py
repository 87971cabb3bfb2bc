"""Distributions: which one a module belongs to, in which version, and where its files are.

All metadata that installers left on an import path is read at once; asking `importlib.metadata`
for every name by itself takes several times as long.
"""

import ast
import json
import os
import re
import sys
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import metadata
from pathlib import Path
from urllib.parse import unquote, urlsplit

_FIELD = re.compile(r"(?m)^(Name|Version):[ \t]*(\S+)")
_COMPONENT = re.compile(r'(?m)^"?([^/,"\r\n]+)')
_MAPPING = re.compile(r"(?m)^MAPPING\b[^=\n]*=\s*(\{.*\})\s*$")
"""How the modules that setuptools leaves in the place of a package say where it is."""

_OF_NOBODY = (".dist-info", "__pycache__")
"""Ends of names of folders in which no module is looked for."""
_SITES = frozenset({"site-packages", "dist-packages"})
"""What folders are called that installers put distributions into."""
_USUAL_SITES, _STANDARD_LIBRARY = (
    tuple({f"{sysconfig.get_paths()[name]}/" for name in names})
    for names in (("purelib", "platlib"), ("stdlib", "platstdlib"))
)


@dataclass(frozen=True, slots=True)
class Distribution:
    """Something installed: what a version speaks for."""

    name: str
    version: str
    editable: bool = False
    """Whether it was installed in place: its files change without its version."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where files of a distribution are that was installed in place."""

    folder: str
    """A folder with a slash at its end, or one file."""
    name: str
    """What it is called on the import path: "", "mylib/", "mylib.py"."""
    owner: Distribution


class Distributions:
    """What is installed on an import path."""

    def __init__(self, path: Iterable[str]) -> None:
        self._path = [entry for entry in path if Path(entry).is_dir()]
        self._named: dict[str, Distribution] = {}
        self._in_sites: list[tuple[str, Distribution, metadata.Distribution]] = []
        self._places: list[_Place] = []
        for found in metadata.distributions(path=self._path):
            self._add(found)
        self._places.sort(key=lambda place: -len(place.folder))  # the innermost first
        self._sites = tuple({folder for folder, _, _ in self._in_sites})

    @cached_property
    def _owners(self) -> dict[str, dict[str, list[tuple[Distribution, metadata.Distribution]]]]:
        """By folder, then by the first part of the paths in it; not everybody needs to know."""
        owners: dict[str, dict[str, list[tuple[Distribution, metadata.Distribution]]]] = {}
        for folder, owner, found in self._in_sites:
            components = owners.setdefault(folder, {})
            for component in _components(found, owner.name):
                components.setdefault(component, []).append((owner, found))
        return owners

    def named(self, name: str) -> Distribution | None:
        """The distribution of this very name: "Valkey", a server, is not "valkey", a client."""
        return self._named.get(name)

    @property
    def versions(self) -> dict[str, str]:
        """The version of each, by name."""
        return {name: found.version for name, found in self._named.items()}

    def editable(self, names: Iterable[str]) -> frozenset[str]:
        """Those of these distributions that were installed in place."""
        found = (self._named.get(name) for name in names)
        return frozenset(each.name for each in found if each is not None and each.editable)

    def of_module(self, name: str, file: str) -> Distribution | None:
        """The distribution that a module comes from, which was loaded from `file`."""
        for folder, owners in self._owners.items():
            if file.startswith(folder):
                relative = file[len(folder) :]
                found = owners.get(relative.partition("/")[0], [])
                return found[0][0] if len(found) == 1 else _listing(found, relative)
        for place in self._places:
            if file.startswith(place.folder):
                relative = place.name + file[len(place.folder) :]
                if relative == place_of(name, file):
                    return place.owner
        return None

    def providing(self, module: str) -> list[Distribution]:
        """The distributions that a top-level module comes from, without loading it."""
        found = [
            each
            for owners in self._owners.values()
            for component, several in owners.items()
            if component.partition(".")[0] == module
            for each, _ in several
        ]
        places = [module, f"{module}.py", f"{module}/__init__.py"]
        found += [
            place.owner
            for place in self._places
            if any(_exists(place, wanted) is not None for wanted in places)
        ]
        return list(dict.fromkeys(found))

    def in_place(self, file: str) -> tuple[str, str] | None:
        """The distribution that was installed in place around a file, and its place on the path."""
        for place in self._places:
            if file.startswith(place.folder):
                return place.owner.name, place.name + file[len(place.folder) :]
        return None

    def find(self, name: str) -> Path | None:
        """The file that is called so on the import path."""
        for place in self._places:
            if (found := _exists(place, name)) is not None:
                return found
        found_here = (Path(entry, name) for entry in self._path)
        return next((each for each in found_here if each.is_file()), None)

    def has_module(self, name: str) -> bool:
        """Whether a top-level module of Python's source is in a folder for distributions."""
        ends = (f"{name}.py", f"{name}/__init__.py")
        return any(os.path.isfile(site + end) for site in self._sites for end in ends)  # noqa: PTH113 - often, and as text

    @property
    def folders(self) -> tuple[str, ...]:
        """Those with files that versions speak for: Python's own, and what was installed."""
        return (*self._sites, *_STANDARD_LIBRARY)

    def holds(self, file: str) -> bool:
        """Whether a file lies in a folder that installers put distributions into."""
        return file.startswith(self._sites)

    def is_pythons(self, file: str) -> bool:
        """Whether a file is Python's own, which its version speaks for."""
        return file.startswith(_STANDARD_LIBRARY) and not self.holds(file)

    def _add(self, found: metadata.Distribution) -> None:
        text = found.read_text("METADATA") or found.read_text("PKG-INFO") or found.read_text("")
        fields = dict(reversed(_FIELD.findall((text or "").partition("\n\n")[0])))
        if "Name" not in fields:
            return
        base = f"{found.locate_file('')}".rstrip("/") + "/"
        in_place = not _is_site(base)
        editable = in_place or _is_editable(found)
        owner = Distribution(fields["Name"], fields.get("Version", ""), editable)
        self._named.setdefault(owner.name, owner)
        if not in_place:
            self._in_sites.append((base, owner, found))
        if editable:
            places = [("", base)] if in_place else _places(found, base)
            self._places += [_Place(folder, name, owner) for name, folder in places]


def place_of(module: str, file: str) -> str:
    """The place on the import path of a module that was loaded from `file`: "mylib/core.py"."""
    name = file.rpartition("/")[2]
    path = module.replace(".", "/")
    return f"{path}/{name}" if name.startswith("__init__.") else _beside(path, name)


def _beside(path: str, name: str) -> str:
    folder = path.rpartition("/")[0]
    return f"{folder}/{name}" if folder else name


def here() -> Distributions:
    """What is installed for this interpreter, read again when something was installed since."""
    return at(tuple(each for each in sys.path if each and each != os.getcwd()))  # noqa: PTH109 - as text


def at(path: tuple[str, ...]) -> Distributions:
    """What is installed on this import path."""
    return _read(path, tuple(_changed(entry) for entry in path))


@cache
def _read(path: tuple[str, ...], _changed_at: tuple[int, ...]) -> Distributions:
    return Distributions(path)


def _changed(folder: str) -> int:
    try:
        return os.stat(folder).st_mtime_ns  # noqa: PTH116 - often, and as text
    except OSError:
        return 0


def _is_site(folder: str) -> bool:
    return folder in _USUAL_SITES or folder.rstrip("/").rpartition("/")[2] in _SITES


def _is_editable(found: metadata.Distribution) -> bool:
    return bool(_direct_url(found).get("dir_info", {}).get("editable"))


def _direct_url(found: metadata.Distribution) -> Mapping[str, dict[str, bool]]:
    try:
        read = json.loads(found.read_text("direct_url.json") or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _components(found: metadata.Distribution, name: str) -> Iterable[str]:
    """The first parts of the paths of a distribution; its name where it lists none."""
    if record := found.read_text("RECORD"):
        names = {*_COMPONENT.findall(record)}
        return {each for each in names if each != ".." and not each.endswith(_OF_NOBODY)}
    listed = (found.read_text("top_level.txt") or "").split()
    stems = listed or [re.sub(r"[-.]+", "_", name)]
    return {variant for stem in stems for variant in (stem, f"{stem}.py")}


def _listing(
    several: list[tuple[Distribution, metadata.Distribution]], relative: str
) -> Distribution | None:
    """The one of the distributions that share a folder which lists the file."""
    for owner, found in several:
        if re.search(rf'(?m)^"?{re.escape(relative)}"?,', found.read_text("RECORD") or ""):
            return owner
    return None


def _places(found: metadata.Distribution, base: str) -> list[tuple[str, str]]:
    """Where the files are of a distribution that was installed in place: name, folder or file."""
    places: list[tuple[str, str]] = []
    for name in sorted({*_COMPONENT.findall(found.read_text("RECORD") or "")}):
        if name.endswith(".pth"):
            places += _folders(_text(base + name))
        elif name.startswith("__editable__") and name.endswith(".py"):
            places += _mapped(_text(base + name))
    if not places:
        address = urlsplit(str(_direct_url(found).get("url", "")))
        if address.scheme == "file":  # a finder leads there, in a way of its own
            root = unquote(address.path).rstrip("/")
            places += [("", f"{root}/src/"), ("", f"{root}/")]
    return places


def _folders(pth: str) -> Iterator[tuple[str, str]]:
    for line in pth.splitlines():
        if line.startswith("/"):
            yield "", line.rstrip().rstrip("/") + "/"


def _mapped(finder: str) -> Iterator[tuple[str, str]]:
    """The modules of a finder, unless it says in another way where they are."""
    match = _MAPPING.search(finder)
    try:
        mapping = ast.literal_eval(match[1]) if match else {}
    except (ValueError, SyntaxError):
        return
    for module, place in mapping.items():
        name = str(module).replace(".", "/")
        file = f"{str(place).removesuffix('.py')}.py"
        yield (f"{name}.py", file) if Path(file).is_file() else (f"{name}/", f"{place}/")


def _text(path: str) -> str:
    try:
        return Path(path).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _exists(place: _Place, name: str) -> Path | None:
    if not name.startswith(place.name):
        return None
    found = Path(place.folder + name[len(place.name) :])
    return found if found.is_file() else None
