"""The sites that `init` and `eject` know how to change: by file, by host, and how pages are there.

Each host's file stays as its author wrote it, but for what makes us a part of the site.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import click

from uradori.evidence.store import HOME
from uradori.hosts.cli.forms import SPHINX_SOURCE, PageForm
from uradori.project import site_file, site_lists, sphinx_file, zensical_file
from uradori.project.root import read_settings
from uradori.project.settings import Settings
from uradori.project.site_file import SiteFileError
from uradori.project.site_lists import Listed

SPHINX_FOLDERS = ("docs", "doc")
"""Folders in which a conf.py is Sphinx's, whatever it says."""
_NO_SITE = frozenset({"fixtures", "node_modules", "site-packages", "templates", "test", "tests"})
"""Folders in which the file of a site is no project's."""
_TABLES = ("pymdownx", "zensical")
"""Tables of extensions, in a file in TOML."""
NEW = "mkdocs.yml"
"""What is written where there is no site yet."""


@dataclass(frozen=True, slots=True)
class HostedSite:
    """The file that says how a site is built, what is in it, and what it would be with us."""

    config: str
    """Its path from the root."""
    document: Mapping[str, Any]
    """What it says."""
    pages: str
    """The folder of pages, as a path from the root that may go up."""
    docs: str
    """The same as the settings have to name it: by it the file is found again."""
    language: str | None
    form: PageForm
    with_us: Callable[[str], str]
    """Of its text; raises SiteFileError where that takes a person."""
    then: tuple[tuple[str, str], ...]
    """Commands with which the site is seen, and what each does."""


@dataclass(frozen=True, slots=True)
class SiteHost:
    """What builds sites of one kind."""

    packages: tuple[str, ...]
    """Any of them is enough."""
    missing: str
    """What to do where none is installed."""
    find: Callable[[Path], list[str]]
    """Files, by which a site is this host's, as paths from the root."""
    read: Callable[[Path, str, str], HostedSite]
    """Makes a site of root, path and text. Raises SiteFileError."""

    @property
    def is_here(self) -> bool:
        """Whether it is installed."""
        return any(map(find_spec, self.packages))


def _mkdocs(root: Path, config: str, text: str) -> HostedSite:
    document = site_file.load_whole(root, config, text)
    pages = _beside(config, site_file.docs_of(document))
    where = f" --config-file {config}" if "/" in config else ""
    own = "properdocs" if PurePosixPath(config).stem == "properdocs" else "mkdocs"
    host = next(each for each in (own, "mkdocs", "properdocs") if find_spec(each))
    return HostedSite(
        config=config,
        document=document,
        pages=pages,
        docs=pages if "/" in config else Settings().docs,
        language=site_file.language_of(document),
        form=PageForm.MARKDOWN,
        with_us=lambda text: site_lists.with_entries(text, document),
        then=((f"{host} serve{where}", "look at it"),),
    )


def _zensical(root: Path, config: str, text: str) -> HostedSite:
    is_toml = config.endswith(".toml")
    document = zensical_file.load(text) if is_toml else site_file.load_whole(root, config, text)
    pages = _beside(config, site_file.docs_of(document))
    watched = watched_by_zensical(root, config)

    def with_us(text: str) -> str:
        if is_toml:
            return zensical_file.with_us(text, watched, _usual_extensions())
        usual = () if "markdown_extensions" in document else _usual_items()
        lists = (Listed("markdown_extensions", usual=usual), Listed("watch", (*watched,)))
        return site_lists.with_entries(text, document, lists)

    is_usual = config in (zensical_file.NAME, *site_file.OF_MKDOCS)
    where = "" if is_usual else f" --config-file {config}"
    built = _beside(config, document.get("site_dir") or "site")
    return HostedSite(
        config=config,
        document=document,
        pages=pages,
        docs=pages if "/" in config else Settings().docs,
        language=site_file.language_of(document),
        form=PageForm.MARKDOWN,
        with_us=with_us,
        then=(
            (f"zensical build --clean{where}", "build it"),
            (f"uradori publish {built}", "put our style, scripts and data into what was built"),
        ),
    )


def watched_by_zensical(root: Path, config: str) -> list[str]:
    """Folders that pages depend on, as the file at `config` has to name them."""
    snippets = read_settings(root)[0].get("snippets", Settings().snippets)
    above = PurePosixPath(config).parent
    return [os.path.relpath(each, above) for each in (str(snippets), f"{HOME}/evidence")]


def _usual_extensions() -> str:
    """The table of extensions in the file that `zensical new` writes, as TOML."""
    found = find_spec("zensical")
    assert found is not None
    path = Path(next(iter(found.submodule_search_locations or ())), "bootstrap", zensical_file.NAME)
    try:
        lines = path.read_text("utf-8").splitlines()
        first = lines.index("[project.markdown_extensions]")
    except (OSError, ValueError):
        message = "put the table of extensions that `zensical new` writes into the file first"
        raise SiteFileError(message) from None
    after = lines[first + 1 :]
    last = next((at for at, line in enumerate(after) if line.startswith("[")), len(after))
    kept = [line for line in after[:last] if line.strip() and not line.startswith("#")]
    return "\n".join([lines[first], *kept])


def _usual_items() -> tuple[Any, ...]:
    """The same as items of a list in YAML, where names have to be whole: pymdownx.mark."""
    table = zensical_file.load(_usual_extensions())["markdown_extensions"]
    of_tables = {
        f"{above}.{name}": options
        for above in ("pymdownx", "zensical.extensions")
        for name, options in _below_name(table, above).items()
    }
    alone = {name: options for name, options in table.items() if name not in _TABLES}
    return tuple(
        {name: options} if options else name for name, options in {**alone, **of_tables}.items()
    )


def _below_name(table: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """What a table has below a name with dots."""
    for each in name.split("."):
        table = table.get(each, {})
    return table


def _sphinx(_root: Path, config: str, text: str) -> HostedSite:
    document = sphinx_file.load(text)
    folder = PurePosixPath(config).parent
    docs = folder.parent if folder.name == SPHINX_SOURCE else folder
    spoken = document.get("language")
    built = f"{docs}/_build/html"
    return HostedSite(
        config=config,
        document=document,
        pages=str(folder),
        docs=str(docs),
        language=spoken.replace("_", "-") if isinstance(spoken, str) else None,
        form=PageForm.MYST if sphinx_file.is_markdown(document) else PageForm.RST,
        with_us=sphinx_file.with_us,
        then=((f"sphinx-build {folder} {built}", "build it"),),
    )


def _beside(config: str, said: object) -> str:
    """A folder that a file names, as a path from the root."""
    named = said if isinstance(said, str) else Settings().docs
    return os.path.normpath(PurePosixPath(config).parent / named)


def _at_or_below(names: Iterable[str]) -> Callable[[Path], list[str]]:
    """Finds a file at the root, the first of the names, or else those in its folders."""

    def find(root: Path) -> list[str]:
        here = next((each for each in names if (root / each).is_file()), None)
        return [here] if here else [each for name in names for each in _below(root, f"*/{name}")]

    return find


def _below(root: Path, pattern: str) -> Iterator[str]:
    """Files in folders of the root that are not hidden."""
    for path in sorted(root.glob(pattern)):
        relative = path.relative_to(root)
        if path.is_file() and not relative.parts[0].startswith((".", "_")):
            yield relative.as_posix()


def _sphinx_files(root: Path) -> list[str]:
    name = sphinx_file.NAME
    places = (f"*/{name}", f"*/{SPHINX_SOURCE}/{name}")
    found = [name] if (root / name).is_file() else []
    found += [each for place in places for each in _below(root, place)]
    usual = [each for each in found if PurePosixPath(each).parts[0] in SPHINX_FOLDERS]
    return usual or [each for each in found if _says_so(root / each)]


def _says_so(path: Path) -> bool:
    return sphinx_file.is_of_sphinx(path.read_text("utf-8", errors="replace"))


def _of_mkdocs(root: Path) -> list[str]:
    found = _at_or_below(site_file.NAMES)(root)
    return [each for each in found if not site_file.is_of_zensical(root, each)]


HOSTS: Sequence[SiteHost] = (
    SiteHost(
        ("mkdocs", "properdocs"),
        "MkDocs is not installed here: pip install 'uradori[mkdocs]'",
        _of_mkdocs,
        _mkdocs,
    ),
    SiteHost(
        ("zensical",),
        "Zensical is not installed here: pip install zensical uradori",
        _at_or_below(site_file.OF_ZENSICAL),
        _zensical,
    ),
    SiteHost(
        ("sphinx",),
        "Sphinx is not installed here: pip install 'uradori[sphinx]'",
        _sphinx_files,
        _sphinx,
    ),
)


def site_of(root: Path) -> tuple[SiteHost, str]:
    """The host of the site at `root` and the site's file, which may have to be written first.

    Where files of several hosts are there, that of one that is installed and where one looks first.
    Raises ClickException where nothing here builds the site, and where it is one of several.
    """
    found = [(host, files) for host in HOSTS if (files := host.find(root))]
    found.sort(key=lambda each: (not each[0].is_here, not _is_usual(each[1][0])))
    if not found and (apart := _apart(root)):
        message = f"{', '.join(apart)}: run uradori init in the folder of the site that you mean"
        raise click.ClickException(f"{message}, or begin one here: echo site_name: … > {NEW}")
    new = next((each for each in HOSTS[:2] if each.is_here), HOSTS[0])
    host, files = next(iter(found), (new, [NEW]))
    if not host.is_here:
        raise click.ClickException(f"{files[0]}: {host.missing}" if found else host.missing)
    if len(files) > 1:
        message = f"several sites, {', '.join(files)}: run uradori init in the folder of one"
        raise click.ClickException(message)
    return host, files[0]


def _apart(root: Path) -> list[str]:
    """Files of sites in folders of folders, where one may be meant; those of tests are none."""
    patterns = [f"*/{above}{name}" for above in ("*/", "*/*/") for name in site_file.ALL]
    return [
        each
        for pattern in patterns
        for each in _below(root, pattern)
        if _NO_SITE.isdisjoint(PurePosixPath(each).parts)
    ]


def _is_usual(config: str) -> bool:
    """Whether a file is where most projects have theirs, so that it is no example of a site."""
    return PurePosixPath(config).parent.parts[:1] in {(), *((each,) for each in SPHINX_FOLDERS)}
