"""The MkDocs plugin: thin glue around the Markdown extension.

It gives each page its own language, watches what pages are made from, reports problems as
warnings (so that `--strict` fails on them), and publishes what is for machines. It never runs a
snippet.
"""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

import jinja2
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from uradori.evidence.ledger import Ledger, cached_ledger
from uradori.evidence.model import Verdict
from uradori.hosts.mkdocs import languages
from uradori.page.labels import labels
from uradori.project.glossary import read_glossary
from uradori.project.settings import Tier, find_root
from uradori.publish import built_site, publisher
from uradori.publish.search import SCRIPTS as SEARCH_SCRIPTS
from uradori.publish.search import write_search
from uradori.publish.site import Site

log = logging.getLogger("mkdocs.plugins.uradori")

PAGE = Path(__file__).parents[2] / "page"
STYLE = "assets/uradori.css"
SCRIPTS = ("assets/uradori.js", "assets/ledger.js", "assets/cards.js", "assets/uradori-search.js")
ASSETS = (STYLE, *SCRIPTS[:-1], *(f"assets/{name}" for name in SEARCH_SCRIPTS))


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
        self._ledger: Ledger
        self._urls: dict[str, str] = {}
        self._navigations: dict[str, Navigation] = {}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the project, and tell theme and extension about us; may run twice on one object."""
        root = find_root(Path(config.config_file_path or ".").resolve().parent)
        if root is None:
            raise PluginError("uradori: no pyproject.toml with [tool.uradori] beside mkdocs.yml")
        self._root = root
        # Once a build; MkDocs comes by here for each one.
        self._ledger = publisher.with_problems(cached_ledger(root))
        if "uradori" not in config.markdown_extensions:
            raise PluginError("uradori: list `uradori` under markdown_extensions in mkdocs.yml")
        # Problems become warnings below, all of them; the extension need not stop at the first.
        ours = config.mdx_configs.setdefault("uradori", {})
        ours["lenient"] = True
        ours.setdefault("edit_url", self._edit_url(config))
        if STYLE not in config.extra_css:
            config.extra_css.append(STYLE)
        for path in SCRIPTS:
            if path not in map(str, config.extra_javascript):
                script = ExtraScriptValue(path)
                script.defer = True  # nothing on a page waits for it
                config.extra_javascript.append(script)
        templates = str(PAGE / "templates" / "site")
        if templates not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, templates)
        return config

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Reload pages when snippets or evidence change, not only when Markdown does."""
        settings = self._ledger.project.settings
        for folder in (settings.snippets, settings.evidence, settings.notes):
            path = self._root / folder
            path.mkdir(parents=True, exist_ok=True)
            server.watch(str(path))
        return server

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Publish our style sheet and script, and documents for machines."""
        for asset in ASSETS:
            if files.get_file_from_path(asset) is None:
                files.append(File.generated(config, asset, abs_src_path=str(PAGE / asset)))
        docs = Path(config.docs_dir).resolve().relative_to(self._root).as_posix()
        self._urls = {f"{docs}/{file.src_uri}": file.url for file in files.documentation_pages()}
        # Files among the others, so that pages may link to them.
        for path, content in self._published(config, publisher.Stage.WITH_PAGES):
            files.append(File.generated(config, path, content=content))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Cut the navigation into one a language."""
        codes = self._ledger.project.settings.languages
        self._navigations = languages.split(nav, codes)
        return nav

    def on_pre_build(self, config: MkDocsConfig) -> None:
        """Report everything that is wrong, before a page is read."""
        ledger, required = self._ledger, _required(self.config.require_evidence)
        not_run = sum(entry.verdict is Verdict.NOT_RUN for entry in ledger.entries.values())
        if not_run and not required:
            log.info(
                "%d of %d claims have not been run here: uradori run", not_run, len(ledger.entries)
            )
        for excuse in ledger.excuses():
            log.info(excuse)
        for problem in ledger.problems_if(required):
            log.warning("%s%s", problem, f" (hint: {problem.hint})" if problem.hint else "")

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make sure that what our scanner saw is what Markdown rendered."""
        name = next((path for path, url in self._urls.items() if url == page.file.url), "")
        found = self._ledger.catalog.pages.get(name)
        for mention in found.mentions if found else ():
            if f'id="{mention.anchor}"' not in html:
                log.warning(
                    '%s:%d: UR208 claim "%s" was not rendered (hint: blank lines around it)',
                    mention.page,
                    mention.line,
                    mention.claim,
                )
        return html

    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give a page the navigation, words and links of its own language."""
        lang = languages.of(page.file.src_uri)
        if lang not in self._navigations:
            return context
        versions = self._versions(page)
        cast(dict[str, Any], context)["uradori_words"] = labels(lang)
        source = f"{self._ledger.project.settings.docs}/{page.file.src_uri}"
        if known := self._ledger.catalog.pages.get(source):
            # What search engines show below the title: the page's own first sentences.
            page.meta.setdefault("description", self._site(config).description(known))
        context["nav"] = self._navigations[lang]
        context["config"] = languages.localise(config, lang, self.config.languages, versions)
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Make the links between languages absolute in the head, where search engines read them."""
        if languages.of(page.file.src_uri) not in self._navigations:
            return output
        first = self._ledger.project.settings.languages[0]
        return languages.absolute_alternates(output, self._versions(page), first, config.site_url)

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let sitemap and 404 page speak of every language."""
        codes = self._ledger.project.settings.languages
        ours: dict[str, Any] = {
            "uradori_versions_of": lambda file: self._versions(file.page),
            "uradori_first": codes[0],
            "uradori_words": labels(codes[0]),
            "uradori_homes": self._homes(config),
        }
        cast(dict[str, Any], context).update(ours)
        if codes[0] in self._navigations:
            context["nav"] = self._navigations[codes[0]]
            homes = {lang: f"{lang}/" for lang in codes}
            context["config"] = languages.localise(config, codes[0], self.config.languages, homes)
        return context

    def on_post_template(self, output: str, template_name: str, config: MkDocsConfig) -> str:
        """Keep the theme's script from looking for versions of the 404 page."""
        return languages.without_alternates(output) if template_name == "404.html" else output

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what MkDocs would take for pages: the way to the reader's language, and texts."""
        site = Path(config.site_dir)
        known = self._site(config)
        built_site.write(site, self._published(config, publisher.Stage.AFTER_PAGES))
        built_site.complete_heads(known, site)
        for remark in publisher.remarks(known):
            log.info(remark)
        project = self._ledger.project
        write_search(site, project.settings.languages, read_glossary(project)[0])
        if not (site / "index.html").exists():
            loader = jinja2.FileSystemLoader(PAGE / "templates" / "site")
            template = jinja2.Environment(loader=loader, autoescape=True).get_template("root.html")
            html = template.render(homes=self._homes(config), config=config)
            (site / "index.html").write_text(html, encoding="utf-8")

    def _edit_url(self, config: MkDocsConfig) -> str:
        """The address at which the project's root can be edited, as `edit_uri` says of the docs."""
        if not (config.repo_url and config.edit_uri):
            return ""
        docs = Path(config.docs_dir).resolve().relative_to(self._root).as_posix()
        address = urljoin(config.repo_url.rstrip("/") + "/", config.edit_uri).rstrip("/")
        return address.removesuffix(docs) if address.endswith(f"/{docs}") else ""

    def _homes(self, config: MkDocsConfig) -> list[dict[str, str]]:
        return [
            {
                "lang": lang,
                "url": f"{lang}/",
                "name": languages.name_of(lang, self.config.languages),
                "site_name": languages.site_name(config, lang, self.config.languages),
            }
            for lang in self._ledger.project.settings.languages
        ]

    def _versions(self, page: Page) -> dict[str, str]:
        """URL of the page in each language, relative to the root, in the order of languages."""
        _, _, name = page.file.src_uri.partition("/")
        docs = self._ledger.project.settings.docs
        found = {
            lang: self._urls.get(f"{docs}/{lang}/{name}")
            for lang in self._ledger.project.settings.languages
        }
        return {lang: url for lang, url in found.items() if url is not None}

    def _published(
        self, config: MkDocsConfig, stage: publisher.Stage
    ) -> Iterator[publisher.Document]:
        """What publishers make at a stage; a broken one ends the build in one line."""
        try:
            yield from publisher.documents(self._site(config), stage)
        except publisher.PublisherError as error:
            raise PluginError(f"uradori: {error}") from error

    def _site(self, config: MkDocsConfig) -> Site:
        """The site as those see it who publish documents about it."""
        codes = self._ledger.project.settings.languages
        known = self._ledger.catalog.pages
        described = {
            lang: each.site_description or config.site_description
            for lang in codes
            if (each := self.config.languages.get(lang)) is not None
        }
        return Site(
            ledger=self._ledger,
            urls={path: url for path, url in self._urls.items() if path in known},
            url=f"{config.site_url.rstrip('/')}/" if config.site_url else "",
            names={
                lang: languages.site_name(config, lang, self.config.languages) for lang in codes
            },
            descriptions={lang: text for lang, text in described.items() if text},
        )
