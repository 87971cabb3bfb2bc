"""What pages were converted to in an earlier build, for builds in which nothing of it would differ.

A conversion is found again by everything that it can see: the text of the page, every claim with
its evidence and verdict as they are now, settings, words, the list of files, and what converts. So
a page says of a claim what a conversion would say. Where any of that is another, where a plugin or
an extension may look at more, and while a site is served, pages are converted.
"""

import logging
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

import uradori
from uradori.hosts.markdown.cache import INCLUDE, Opened, digest_of
from uradori.hosts.mkdocs.partial import strangers
from uradori.hosts.mkdocs.site_build import SiteBuild
from uradori.page.labels import labels
from uradori.project import validation
from uradori.project.entry_points import entry_points
from uradori.project.files import keep_from_git, read_bytes, write_atomically
from uradori.project.kinds import backends, kinds, texts
from uradori.project.pages import Reading
from uradori.publish.tab import kept

FOLDER = ".uradori/pages"
"""Where they are kept, below the root of the project, each in a file that its key names."""
CONVERT = ("budoux", "jinja2", "markdown", "markupsafe", "mkdocs", "properdocs", "pygments")
"""Distributions whose versions decide, beside those of the extensions."""
GROUPS = ("pygments.filters", "pygments.lexers", "pygments.styles")
"""Entry points that take part in it."""
OURS = Path(uradori.__file__).resolve().parent
DIGITS = 64
"""Of a digest."""


@dataclass(frozen=True, slots=True)
class Converted:
    """What is known of a page when it is converted."""

    content: str
    title: str | None
    """Of its first heading."""
    anchors: tuple[str, ...]
    """Places on it that links may lead to."""
    linked: Mapping[str, Mapping[str, str]]
    """By file, the places on other pages that its links lead to, and the links."""
    contents: tuple[Any, ...]
    """Its table of contents: title, id, level, and what is below."""
    readings: tuple[Reading, ...]
    """What was read in it."""


class KeptPages:
    """The conversions of one build that are kept, and those of builds before it."""

    def __init__(self, site: SiteBuild, config: MkDocsConfig, files: Files) -> None:
        self._build, self._folder = site.build, site.ledger.project.root / FOLDER
        above = (self._folder, self._folder.parent)
        self._usable = not (
            strangers(config) or site.build.base.catalog.pages or any(map(Path.is_symlink, above))
        )
        self._seen = _digest(_visible(site, config, files)) if self._usable else ""
        self._used: set[str] = set()

    def take(self, page: Page, text: str) -> None:
        """Have a page that is begun be what is kept of it, or keep what it is converted to."""
        source = self._build.source
        if not self._usable or source is None or INCLUDE in text:
            return
        behind = self._build.out_of_date(source)
        key = _digest([self._seen, page.file.src_uri, source.lang, text, *behind])
        known = self._read(key)
        instead = (
            partial(self._keep, page, key) if known is None else partial(self._be, page, known)
        )
        page.render = instead  # type: ignore[method-assign] # for this once

    def end(self) -> None:
        """Forget what is kept of pages that are others now, or gone."""
        for path in self._folder.glob("*") if self._usable else ():
            if path.name not in self._used:
                with suppress(OSError):
                    path.unlink()

    def _be(self, page: Page, known: Converted, _: MkDocsConfig, files: Files) -> None:
        del page.render
        page.content = known.content
        page.toc = TableOfContents([_link(each) for each in known.contents])
        page._title_from_render = known.title  # noqa: SLF001 - what MkDocs' own method sets
        page.present_anchor_ids = set(known.anchors)
        linked = ((files.get_file_from_path(name), to) for name, to in known.linked.items())
        page.links_to_anchors = {file: dict(to) for file, to in linked if file is not None}
        for each in known.readings:
            self._build.take(each)

    def _keep(self, page: Page, key: str, config: MkDocsConfig, files: Files) -> None:
        del page.render
        with _listening() as said, Opened(self._folder.parents[1]) as opened:
            page.render(config, files)
        if said or any(not each.is_relative_to(OURS) for each in opened.files):
            return  # what is said is to be said by every build, and other files may change
        converted = Converted(
            page.content or "",
            page._title_from_render,  # noqa: SLF001 - as above
            tuple(sorted(page.present_anchor_ids or ())),
            {file.src_uri: to for file, to in (page.links_to_anchors or {}).items()},
            tuple(map(_listed, page.toc)),
            self._build.readings,
        )
        with suppress(OSError, ValueError):  # no place, or characters that cannot be written
            content = zlib.compress(validation.to_line(Converted, converted), 1)
            keep_from_git(self._folder.parent)
            write_atomically(self._folder / key, sha256(content).hexdigest().encode() + content)
            self._used.add(key)

    def _read(self, key: str) -> Converted | None:
        """What is kept under a key; None where nothing is, or not as it was written."""
        try:
            data = read_bytes(self._folder / key, f"{FOLDER}/{key}", "UR416")
        except FileNotFoundError:
            return None
        if (
            not isinstance(data, bytes)
            or data[:DIGITS] != sha256(data[DIGITS:]).hexdigest().encode()
        ):
            return None
        self._used.add(key)
        return validation.read_json(Converted, zlib.decompress(data[DIGITS:]))[0]


def _visible(site: SiteBuild, config: MkDocsConfig, files: Files) -> Iterator[object]:
    """Everything that a conversion can see beside the page."""
    ledger, build = site.build.base, site.build
    yield ledger.catalog
    yield from ledger.entries.items()  # one by one: their text is long
    yield kept.read(ledger.project)
    yield [(lang, labels(lang)) for lang in site.codes]
    yield [_in_order(each) for known in (kinds(), backends(), texts()) for each in known.values()]
    yield build.address, sorted(lang for lang in site.codes if lang in build.divided)
    yield [(each.src_uri, each.url, each.inclusion.name) for each in files]
    yield digest_of(config.markdown_extensions, config.mdx_configs or {})
    yield config.use_directory_urls, config.validation, site.docs
    yield logging.getLogger("mkdocs").getEffectiveLevel(), sys.version
    yield [_version(each) for each in CONVERT]
    for group in GROUPS:
        offered = entry_points(group=group)
        yield [(each.name, each.value, each.dist and each.dist.version) for each in offered]
    yield stamps()


def stamps() -> list[tuple[str, int, int]]:
    """Our own files, templates among them: path, bytes, and time in nanoseconds."""
    found = ((path, path.stat()) for path in sorted(OURS.rglob("*")) if path.suffix != ".pyc")
    return [(str(path.relative_to(OURS)), it.st_size, it.st_mtime_ns) for path, it in found]


def _in_order(value: Any) -> object:
    """A value with sets as lists, which look the same in every process."""
    if is_dataclass(value):
        return [(each.name, _in_order(getattr(value, each.name))) for each in fields(value)]
    return sorted(map(repr, value)) if isinstance(value, frozenset) else value


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def _digest(parts: Iterable[object]) -> str:
    digest = sha256()
    for each in parts:
        said = repr(each).encode(errors="surrogatepass")
        digest.update(f"{len(said)} ".encode() + said)
    return digest.hexdigest()


@contextmanager
def _listening() -> Iterator[list[str]]:
    """The messages that anything logs meanwhile."""
    said: list[str] = []
    make = logging.getLogRecordFactory()

    def noted(*arguments: Any, **more: Any) -> logging.LogRecord:
        record = make(*arguments, **more)
        said.append(record.getMessage())
        return record

    logging.setLogRecordFactory(noted)
    try:
        yield said
    finally:
        logging.setLogRecordFactory(make)


def _listed(link: AnchorLink) -> tuple[Any, ...]:
    return link.title, link.id, link.level, tuple(map(_listed, link.children))


def _link(listed: Any) -> AnchorLink:
    title, name, level, below = listed
    link = AnchorLink(title, name, level)
    link.children = [_link(each) for each in below]
    return link
