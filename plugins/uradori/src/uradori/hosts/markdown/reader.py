"""Reads pages without showing them: the site's own converter, with our extension listening.

What the extension finds is what it finds in a build, since it is the same; only that nothing of
ours is put into the page.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from markdown import Markdown

from uradori.hosts.markdown.build import in_no_language, joined
from uradori.hosts.markdown.cache import Cache, Opened, digest_of
from uradori.hosts.markdown.limit import Limit, PageTakesTooLong
from uradori.project import site_file
from uradori.project.files import found_below, read_text
from uradori.project.model import Page
from uradori.project.pages import Reading, Source, page_of, source_of
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

DEFAULTS: Mapping[str, Mapping[str, Any]] = {
    "uradori": {},
    "abbr": {},
    "admonition": {},
    "attr_list": {},
    "def_list": {},
    "footnotes": {},
    "md_in_html": {},
    "tables": {},
    "toc": {},
    "pymdownx.blocks.admonition": {},
    "pymdownx.blocks.details": {},
    "pymdownx.blocks.tab": {"alternate_style": True},
    "pymdownx.details": {},
    "pymdownx.highlight": {},
    "pymdownx.superfences": {},
    "pymdownx.tabbed": {"alternate_style": True},
}
"""What the manual recommends; for sites that do not say which extensions they use."""

SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Names of pages, as MkDocs knows them."""


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """Which converter a site uses, and which of its files are pages."""

    docs: Path
    """The folder of all pages."""
    extensions: Sequence[str] = tuple(DEFAULTS)
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: DEFAULTS)
    excluded: Any = None
    """An object whose `match_file` says of a path below `docs` that it is no page."""
    translated: Callable[[str], bool] = lambda _: False
    """Says of such a path whether the page is in a language that is not the project's."""
    problems: tuple[Problem, ...] = ()

    def pages(self) -> Iterator[tuple[Path, str]]:
        """Each page, and its path below `docs`."""
        for path in found_below(self.docs, *SUFFIXES):
            name = Path(os.path.relpath(path, self.docs)).as_posix()
            if not (self.excluded is not None and self.excluded.match_file(name)):
                yield path, name


def read(project: Project) -> tuple[Mapping[str, Page], list[Problem]]:
    """Every page of a project that no host here builds; the entry point of this reader."""
    problems: tuple[Problem, ...] = ()
    if name := site_file.found(project.root, project.settings.docs, site_file.ALL):
        what = "cannot be read: its host is not installed"
        hint = "pages are read as if the recommended extensions were used"
        problems = (Problem("UR213", name, what, hint=hint),)
    return read_pages(project, SiteFiles(project.path(project.settings.docs), problems=problems))


def read_pages(project: Project, site: SiteFiles) -> tuple[Mapping[str, Page], list[Problem]]:
    """Every page of every language by its path, and all problems of single pages."""
    converter = Converter(site.extensions, site.configs)
    pages: MutableMapping[str, Page] = project.many()
    problems: list[Problem] = list(site.problems)
    with Cache.of(project, digest_of(site.extensions, site.configs)) as cache:
        for path, name in _by_language(site.pages(), project):
            shown = relative(path, project.root)
            text = read_text(path, shown, "UR206")
            if isinstance(text, Problem):
                problems.append(text)
                continue
            source = source_in(text, shown, name, project)
            reading = cache.get(source)
            if reading is None:
                with Opened(project.root) as opened:
                    reading = converter.read(source)
                if not any(each.code == TOO_LONG for each in reading.problems):
                    cache.put(source, reading, opened.files)
            page = page_of(replace(source, translated=site.translated(name)), reading)
            if page.lang:
                pages[page.path] = page
                problems += page.problems
            else:
                problems += in_no_language(page, project.settings.languages)
    return pages, problems


def source_in(text: str, path: str, name: str, project: Project) -> Source:
    """The page `name`, counted from the folder of all pages.

    Where languages have folders, the first one in it is its language.
    """
    languages = project.settings.languages
    if not project.in_folders:
        return source_of(text, path, languages[0], name, alone=True)
    lang, _, rest = name.partition("/")
    known = lang in languages and rest
    return source_of(text, path, lang if known else "", rest if known else name)


def _by_language(found: Iterable[tuple[Path, str]], project: Project) -> list[tuple[Path, str]]:
    if not project.in_folders:
        return list(found)
    order = {lang: at for at, lang in enumerate(project.settings.languages)}
    return sorted(found, key=lambda each: order.get(each[1].partition("/")[0], len(order)))


TOO_LONG = "UR211"


def too_long() -> Problem:
    """What is said of a page whose conversion had to be stopped."""
    hint = "take it apart until it is converted; a block right below a quotation may be the cause"
    return Problem(TOO_LONG, "", "takes its converter too long", hint=hint)


class Converter:
    """The converter of a site, for reading alone."""

    def __init__(self, extensions: Sequence[str], configs: Mapping[str, Mapping[str, Any]]) -> None:
        self._extensions = extensions
        self._configs = configs
        self._found: list[Reading] = []
        self._made: dict[str, Markdown] = {}
        self._limit = Limit()

    def read(self, source: Source) -> Reading:
        """What the converter finds in a page; never raises for what an author may have written."""
        self._found.clear()
        try:
            with self._limited(len(source.body)):
                md = self._markdown(source.lang)
                md.reset()
                md.convert(source.body)
        except PageTakesTooLong:
            self._made.clear()  # nobody knows what state it is in
            return Reading(problems=(too_long(),))
        except Exception as error:  # noqa: BLE001 - extensions may raise anything
            self._made.clear()
            what = " ".join(f"{type(error).__name__}: {error}".split())
            problem = Problem("UR215", "", f"cannot be converted: {what}")
            return Reading(problems=(problem,))
        return joined(self._found)

    @contextmanager
    def _limited(self, characters: int) -> Iterator[None]:
        self._limit.begin(characters)
        try:
            yield
        finally:
            self._limit.end()

    def _markdown(self, lang: str) -> Markdown:
        if lang not in self._made:
            configs = {name: dict(each) for name, each in self._configs.items()}
            configs["uradori"] = {"reading": self._found, "lang": lang, "lenient": True}
            extensions = [each for each in self._extensions if each != "uradori"]
            self._made[lang] = Markdown(
                extensions=["uradori", *extensions], extension_configs=configs
            )
        return self._made[lang]
