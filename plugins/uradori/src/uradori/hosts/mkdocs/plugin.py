"""The MkDocs plugin: thin glue around the Markdown extension.

It gives each page its own language, watches what pages are made from, reports problems as
warnings (so that `--strict` fails on them), and publishes what is for machines. It never runs a
snippet.
"""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urljoin, urlsplit

import jinja2
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from uradori.evidence.model import Verdict
from uradori.hosts.markdown.limit import Limit
from uradori.hosts.markdown.reader import too_long
from uradori.hosts.mkdocs import languages, nav_items
from uradori.hosts.mkdocs.anchors import restored
from uradori.hosts.mkdocs.collecting import Collecting
from uradori.hosts.mkdocs.kept_pages import KeptPages
from uradori.hosts.mkdocs.serving import Serving
from uradori.hosts.mkdocs.site_build import SiteBuild
from uradori.hosts.mkdocs.staging import Staging
from uradori.page.labels import gaps, labels
from uradori.page.root_page import root_page
from uradori.page.search_button import search_button, with_button
from uradori.page.style_sheet import style_sheet
from uradori.project.glossary import read_glossary
from uradori.project.settings import Tier, find_root
from uradori.publish import assets, built_site, publisher
from uradori.publish.search import NOT_FOUND, write_search
from uradori.publish.search import SCRIPTS as SEARCH_SCRIPTS

log = logging.getLogger("mkdocs.plugins.uradori")

PAGE = Path(__file__).parents[2] / "page"
SCRIPTS = (*assets.SCRIPTS, assets.SEARCH)
SEARCH = tuple(f"{assets.FOLDER}/{name}" for name in SEARCH_SCRIPTS)

_OUR_PLACES = re.compile(r'id="((?:ledger-)?claim-[^"]+)"')


class LanguageConfig(Config):
    """What differs between the languages of one site."""

    name = options.Type(str)
    """What the language calls itself: 日本語."""
    site_name = options.Optional(options.Type(str))
    site_description = options.Optional(options.Type(str))


class UradoriConfig(Config):
    """Options of the plugin in mkdocs.yml."""

    require_evidence = options.Type((bool, str, list), default=False)
    """Whether a claim that was not run here is a warning; for CI, so that --strict fails.

    True: what can be expected to have been run here. Tiers, as a list or as text with commas:
    every claim of those tiers, whatever is missing here.
    """
    search = options.Optional(options.Type(bool))
    """Whether readers get our search; by default where the site has no other."""
    languages = options.DictOfItems(options.SubConfig(LanguageConfig), default={})
    """By language code: `name`, and optionally `site_name` and `site_description`."""


def _required(option: Any) -> bool | frozenset[Tier]:
    """`require_evidence` as a flag or as tiers."""
    if isinstance(option, bool):
        return option
    names = option.replace(",", " ").split() if isinstance(option, str) else option
    try:
        return frozenset(map(Tier, names))
    except ValueError as error:
        raise PluginError(
            f"uradori: require_evidence: {error}: say true, false or some of {', '.join(Tier)}"
        ) from None


class UradoriPlugin(BasePlugin[UradoriConfig]):
    """One site, all languages, each claim with its evidence."""

    def __init__(self) -> None:
        self._root = Path()
        self._site: SiteBuild
        self._navigations: dict[str, Navigation] = {}
        self._staged = self._dirty = False
        self._builds = 0
        """How many have begun and not ended: a plugin may begin one at the end of another."""
        self.serving = Serving()
        self._staging = Staging()
        self._limit = Limit()
        self._collecting = Collecting()
        self._search = True
        self._kept: KeptPages | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Learn what is going to be done; there are programs that only look, and say so."""
        self._staged, self._dirty = command in {"build", "gh-deploy", "serve"}, dirty
        self.serving.wanted = command == "serve" and not dirty

    @event_priority(100)  # before others look where the site is built
    def _on_config_place(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build beside the site, unless nothing is built."""
        self.serving.begin()
        if self._staged:
            try:
                self._staging.begin(config, self._dirty)
            except OSError as error:
                raise PluginError(f"uradori: {error.filename}: {error.strerror}") from error
        config.mdx_configs.setdefault("uradori", {})  # others take along what is there by now
        return config

    def _on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the project, and tell theme and extension about us; may run twice on one object."""
        root = find_root(Path(config.config_file_path or ".").resolve().parent)
        if root is None:
            raise PluginError("uradori: no pyproject.toml with [tool.uradori] beside mkdocs.yml")
        self._root = root
        self._collecting.begin()
        self._site = SiteBuild(root, config, self.config.languages, within=self._builds > 0)
        self._site.served = self.serving.wanted
        for problem in self._site.conflicts:
            raise PluginError(f"{problem} (hint: {problem.hint})")
        if "uradori" not in config.markdown_extensions:
            raise PluginError("uradori: list `uradori` under markdown_extensions in mkdocs.yml")
        # Problems become warnings below, all of them; the extension need not stop at the first.
        ours = config.mdx_configs.setdefault("uradori", {})
        ours["lenient"] = True
        ours["host"] = self._site.build
        ours.setdefault("edit_url", self._edit_url(config))
        ours.setdefault("issue_url", _issue_url(config.repo_url or ""))
        if assets.STYLE not in config.extra_css:
            config.extra_css.append(assets.STYLE)
        theirs = any(str(name).rpartition("/")[2] == "search" for name in config.plugins)
        wanted = self.config.search
        self._search = not theirs if wanted is None else wanted
        for path in SCRIPTS if self._search else SCRIPTS[:-1]:
            if path not in map(str, config.extra_javascript):
                script = ExtraScriptValue(path)
                script.type = "module"  # nothing on a page waits for it
                config.extra_javascript.append(script)
        templates = str(PAGE / "templates" / "site")
        if self._site.in_folders and templates not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, templates)
        return config

    on_config = CombinedEvent(_on_config_place, _on_config)

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Count what has begun."""
        self._builds += 1

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Reload pages when anything changes that they are made from, not only Markdown."""
        return self.serving.watch(server, self._root, self._site)

    @event_priority(-100)  # after others have added, removed or moved pages
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Publish our style sheet and script, and documents for machines."""
        root = assets.ROOT if self._site.in_folders else ()
        for asset in (*assets.SCRIPTS, *root, *(SEARCH if self._search else ())):
            if files.get_file_from_path(asset) is None:
                files.append(File.generated(config, asset, abs_src_path=str(PAGE / asset)))
        if files.get_file_from_path(assets.STYLE) is None:
            files.append(File.generated(config, assets.STYLE, content=style_sheet()))
        with _one_line():
            self._site.expect(files)
        for file in files.documentation_pages() if self._dirty else ():
            # A page also depends on evidence, and on other pages.
            file.is_modified = lambda: True  # type: ignore[method-assign]
        # What is served is held against whole builds, which therefore convert every page.
        keeps = self._staged and not (self._dirty or self.serving.wanted)
        self._kept = KeptPages(self._site, config, files) if keeps else None
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Cut the navigation into one a language."""
        codes = self._site.codes if self._site.in_folders else ()
        self._navigations = languages.split(nav, codes)
        self.serving.nav = nav
        return nav

    @event_priority(-100)  # the text as others have left it
    def on_page_markdown(
        self, markdown: str, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Say which page is converted now, and how long that may take."""
        source = self._site.source(page.file)
        self._site.build.begin(source, markdown)
        self._limit.error = PluginError(f"{source.path}: {too_long().code} {too_long().message}")
        self._limit.begin(len(markdown))
        if self._kept is not None:
            self._kept.take(page, markdown)
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take up what was read in the page while it was converted."""
        self._limit.end()
        self._site.build.end()
        html = restored(html)
        if page.present_anchor_ids is not None:
            # MkDocs looks for places in the tree, where neither code nor the ledger's rows are.
            page.present_anchor_ids.update(_OUR_PLACES.findall(html))
        return html

    @event_priority(100)
    def _on_env(
        self, env: jinja2.Environment, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """All pages are read: complete them, and report everything that is wrong."""
        with _one_line():
            self._site.close(files)
        self.serving.files, self.serving.env = files, env
        self.serving.watch_named(self._site)
        ledger, required = self._site.ledger, _required(self.config.require_evidence)
        for gap in gaps(self._site.codes):
            log.info(gap)
        not_run = sum(entry.verdict is Verdict.NOT_RUN for entry in ledger.entries.values())
        if not_run and not required:
            log.info(
                "%d of %d claims have not been run here: uradori run", not_run, len(ledger.entries)
            )
        for excuse in ledger.excuses():
            log.info(excuse)
        self.serving.tell(ledger, required)
        return env

    @event_priority(-100)  # when others have changed what templates find
    def _on_env_templates(
        self, env: jinja2.Environment, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Have what is equal on many pages made once."""
        nav_items.keep(env, self._navigations.values() or [self.serving.nav])
        return env

    on_env = CombinedEvent(_on_env, _on_env_templates)

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page the navigation, words and links of its own language."""
        lang = self._site.language_of(page.file)
        if lang not in self._navigations:
            return context
        versions = self._site.versions(page.file)
        cast(dict[str, Any], context)["uradori_search"] = self._button(lang)
        if known := self._site.ledger.catalog.pages.get(self._site.path(page.file)):
            # What search engines show below the title: the page's own first sentences.
            page.meta.setdefault("description", self._site.site().description(known))
        context["nav"] = self._navigations[lang]
        switch = versions if len(self._site.codes) > 1 else {}
        context["config"] = languages.localise(config, lang, self.config.languages, switch)
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Make the links between languages absolute in the head, where search engines read them."""
        output = self._site.filled(output, page.file)
        lang = self._site.language_of(page.file)
        output = with_button(output, self._button(lang or self._site.codes[0]))
        if lang not in self._navigations:
            return output
        output = languages.spoken(output, lang)
        versions, base = self._site.versions(page.file), languages.base_of(config)
        return languages.absolute_alternates(output, versions, self._site.codes[0], base)

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let sitemap and 404 page speak of every language."""
        codes = self._site.codes
        if not self._site.in_folders:
            return context
        ours: dict[str, Any] = {
            "uradori_versions_of": self._site.versions,
            "uradori_base": languages.base_of(config),
            "uradori_first": codes[0],
            "uradori_search": self._button(codes[0]),
            "uradori_homes": self._site.homes(),
            "uradori_missing": {lang: labels(lang)["missing"] for lang in codes},
        }
        cast(dict[str, Any], context).update(ours)
        if codes[0] in self._navigations:
            context["nav"] = self._navigations[codes[0]]
            homes = {lang: f"{lang}/" for lang in codes if len(codes) > 1}
            context["config"] = languages.localise(config, codes[0], self.config.languages, homes)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep the theme's script from looking for versions of the 404 page."""
        if template_name != NOT_FOUND:
            return output
        output = with_button(output, self._button(self._site.codes[0]))
        return languages.without_alternates(output) if self._site.in_folders else output

    def _on_post_build(self, config: MkDocsConfig) -> None:
        """Write what MkDocs would take for pages: the way to the reader's language, and texts.

        A build within another one makes more pages of the site, which has all that already.
        """
        if self._builds > 1:
            return
        folder = Path(config.site_dir)
        known = self._site.site()
        with _one_line():
            documents = self._site.documents(known.ledger, publisher.Stage.AFTER_PAGES)
            built_site.write(folder, documents)
        built_site.complete_heads(known, folder)
        for remark in publisher.remarks(known):
            log.info(remark)
        if self._kept is not None:
            self._kept.end()
        self.serving.index = None
        if self._search:
            terms = read_glossary(known.ledger.project)[0]
            self.serving.index = write_search(folder, known.folders, terms)
        if self._site.in_folders and not (folder / "index.html").exists():
            html = root_page(self._site.homes(), languages.base_of(config))
            (folder / "index.html").write_text(html, encoding="utf-8")

    @event_priority(-1000)  # when others have written what they write
    def _on_post_build_place(self, config: MkDocsConfig) -> None:
        """Put the site in its place, unless MkDocs is about to fail because of warnings."""
        self._collecting.end()
        self._builds -= 1
        if self._builds or (config.strict and _warnings()):
            return
        try:
            self._staging.commit(config)
        except OSError as error:
            raise PluginError(f"uradori: {error.filename}: {error.strerror}") from error
        self.serving.end(self._site, config)

    on_post_build = CombinedEvent(_on_post_build, _on_post_build_place)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the site as it was; what the disk refuses MkDocs is one line, too."""
        self._builds = 0
        self._limit.end()
        self._collecting.end()
        self._staging.drop()
        if isinstance(error, OSError):
            where = f"{error.filename}: " if error.filename else ""
            raise PluginError(f"uradori: {where}{error.strerror or error}") from error

    def on_shutdown(self) -> None:
        """Leave nothing behind, however it ended."""
        self.serving.close()
        self._limit.end()
        self._collecting.end()
        self._staging.drop()

    def _button(self, lang: str) -> str:
        """What opens our search on a page in a language; "" where the site has another search."""
        return search_button(lang) if self._search else ""

    def _edit_url(self, config: MkDocsConfig) -> str:
        """The address at which the project's root can be edited, as `edit_uri` says of the docs."""
        if not (config.repo_url and config.edit_uri):
            return ""
        docs = self._site.docs
        address = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri).rstrip("/")
        return address.removesuffix(docs) if address.endswith(f"/{docs}") else ""


def _issue_url(repository: str) -> str:
    """The address before the title of a new issue, of hosts where that is known."""
    known = {"github.com": "issues/new?title=", "gitlab.com": "-/issues/new?issue[title]="}
    path = known.get(urlsplit(repository).netloc, "")
    return f"{repository.rstrip('/')}/{path}" if path else ""


@contextmanager
def _one_line() -> Iterator[None]:
    """What is wrong with a publisher ends the build in one line."""
    try:
        yield
    except publisher.PublisherError as error:
        raise PluginError(f"uradori: {error}") from error


def _warnings() -> bool:
    """Whether MkDocs has counted any: it fails on them when all is done.

    ProperDocs counts at a logger of its own, which it makes the parent of MkDocs'.
    """
    logger: logging.Logger | None = logging.getLogger("mkdocs")
    counters: list[CountHandler] = []
    while logger is not None:
        counters += [each for each in logger.handlers if type(each) is CountHandler]
        logger = logger.parent
    return any(each.get_counts() for each in counters)
