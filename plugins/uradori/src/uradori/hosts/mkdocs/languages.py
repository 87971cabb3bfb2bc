"""One MkDocs build, several languages: a page's language is the first segment of its path."""

import copy
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.localization import parse_locale
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from uradori.page.labels import labels
from uradori.project.problems import Problem
from uradori.project.typography import primary

_ALTERNATE = re.compile(r'[ \t]*<link rel="alternate" href="[^"]*" hreflang="[^"]*">\n?')


def of(src_uri: str) -> str:
    """The first segment of a source path: "ja" for ja/sqs.md."""
    return src_uri.partition("/")[0]


def split(nav: Navigation, codes: Iterable[str]) -> dict[str, Navigation]:
    """One navigation a language, with previous and next page, without the language's own level."""
    pages: dict[str, list[Page]] = {
        code: [page for page in nav.pages if of(page.file.src_uri) == code] for code in codes
    }
    return {code: _navigation(nav, found) for code, found in pages.items() if found}


def _navigation(nav: Navigation, pages: list[Page]) -> Navigation:
    items: list[Any] = []
    for item in nav.items:
        below = _pages_below(item)
        if below and not below & set(map(id, pages)):
            continue  # what has no pages, as a link to elsewhere, belongs to every language
        if item.is_section:
            for child in item.children:
                child.parent = None
            items += item.children
        else:
            items.append(item)
    for before, page, after in zip([None, *pages], pages, [*pages[1:], None], strict=False):
        page.previous_page, page.next_page = before, after
    navigation = Navigation(items, pages)
    navigation.homepage = next((page for page in pages if page.file.name == "index"), pages[0])
    return navigation


def _pages_below(item: Any) -> set[int]:
    if item.is_page:
        return {id(item)}
    return {each for child in item.children or () for each in _pages_below(child)}


def localise(
    config: MkDocsConfig, lang: str, languages: Mapping[str, Any], versions: Mapping[str, str]
) -> MkDocsConfig:
    """A copy of the configuration as a page in `lang` should see it."""
    local = copy.copy(config)
    # Templates only read the theme; a chain leaves the one that every page shares as it is.
    theme = cast(MutableMapping[str, Any], config.theme)
    ours = {
        "language": _spoken_by(config, lang),
        "locale": _Locale(lang),
        "palette": _palette(theme.get("palette"), lang),
    }
    local["theme"] = ChainMap(ours, theme)
    alternates = [
        {"name": name_of(code, languages), "link": url or "./", "lang": code}
        for code, url in versions.items()
    ]
    switch = {"alternate": alternates} if alternates else {}
    local["extra"] = {**config.extra, **switch, "homepage": f"{lang}/"}
    local["site_name"] = site_name(config, lang, languages)
    if lang in languages and languages[lang].site_description:
        local["site_description"] = languages[lang].site_description
    return local


class _Locale(str):
    """A language as themes print it and as MkDocs takes it apart: "zh-Hant"."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(parse_locale(self.replace("-", "_")), name)


def _spoken_by(config: MkDocsConfig, lang: str) -> str:
    """The language in which Material has words for pages of a language, at worst English."""
    there = [Path(folder, "partials", "languages") for folder in config.theme.dirs]
    for code in (lang, primary(lang)):
        if any((folder / f"{code}.html").is_file() for folder in there):
            return code
    return "en" if any(folder.is_dir() for folder in there) else lang


RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_HTML = re.compile(r"<html\b[^>]*>")
_LANG = re.compile(r"""\blang=(?:"[^"]*"|'[^']*'|[^\s>]+)""")


def spoken(html: str, lang: str) -> str:
    """`html` whose root says the language of the page, and its direction where no theme does."""

    def said(match: re.Match[str]) -> str:
        root = _LANG.sub(f'lang="{lang}"', match[0], count=1)
        right = primary(lang) in RIGHT_TO_LEFT and not _has_direction(html)
        return root.replace("<html", '<html dir="rtl"', 1) if right else root

    return _HTML.sub(said, html, count=1)


def _has_direction(html: str) -> bool:
    head, _, body = html.partition("<body")
    root = _HTML.search(head)
    return (root is not None and " dir=" in root[0]) or " dir=" in body.partition(">")[0]


def of_theme(said: str | None, lang: str, path: str) -> Iterator[Problem]:
    """That the theme of a site in one language speaks another, as it says, than its pages do."""
    if said is not None and primary(said) != primary(lang):
        message = f"the theme speaks {said}, and [tool.uradori] takes the pages to be in {lang}"
        hint = f'language = "{said}" in [tool.uradori]'
        yield Problem("UR216", path, message, hint=hint)


def _palette(palette: Any, lang: str) -> Any:
    """Material's palettes, with the names of their switches in a language that we speak."""
    words: Mapping[str, str] = labels(lang)["theme"]
    if not isinstance(palette, list):
        return palette
    return [
        {**each, "toggle": {**each["toggle"], "name": words[scheme]}}
        if (scheme := each.get("scheme")) in words and each.get("toggle")
        else each
        for each in palette
    ]


def name_of(lang: str, languages: Mapping[str, Any]) -> str:
    """What a language calls itself, as the site says; else its code."""
    return languages[lang].name if lang in languages else lang


def site_name(config: MkDocsConfig, lang: str, languages: Mapping[str, Any]) -> str:
    """The site's name in a language."""
    own = languages[lang].site_name if lang in languages else None
    return own or config.site_name


def base_of(config: MkDocsConfig) -> str:
    """The address of the site's root, with a final slash, which plugins forget; "" if unknown."""
    return f"{config.site_url.rstrip('/')}/" if config.site_url else ""


def without_alternates(html: str) -> str:
    """`html` without hreflang links: a page that stands for no other has no versions."""
    return _ALTERNATE.sub("", html)


def absolute_alternates(html: str, versions: Mapping[str, str], first: str, base: str) -> str:
    """`html` with absolute hreflang links and an x-default; without them where `base` is "".

    Themes that know of no languages get them too.

    Search engines want absolute links; people follow the switcher, whose links stay relative.
    The blank after `alternate` means nothing in HTML, but keeps Material's script from taking
    each link for a version of the site and fetching a sitemap below it, which is not there.
    """
    if not base:
        return without_alternates(html)
    links = [(lang, urljoin(base, url)) for lang, url in versions.items()]
    default = [("x-default", urljoin(base, versions[first]))] if first in versions else []
    lines = "".join(
        f'      <link rel="alternate " href="{url}" hreflang="{lang}">\n'
        for lang, url in links + default
    )
    head, separator, rest = html.partition("</head>")
    matches = list(_ALTERNATE.finditer(head))
    if not matches:
        return f"{head}{lines}{separator}{rest}" if separator else html
    stripped = _ALTERNATE.sub("", head[: matches[-1].end()])
    return stripped + lines + head[matches[-1].end() :] + separator + rest
