"""Pages rendered by Python-Markdown alone, as any host that reads the same mkdocs.yml would."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from uradori.hosts.markdown import place

EXTENSIONS = (
    "abbr",
    "admonition",
    "attr_list",
    "md_in_html",
    "tables",
    "pymdownx.blocks.details",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)


def render(text: str, page: Path | None = None, **config: Any) -> str:
    """The HTML of a page in a build of its own; `page` is the file that hosts tell of."""
    place.forget()
    md = Markdown(
        extensions=["uradori", *EXTENSIONS],
        extension_configs={"uradori": config, "pymdownx.tabbed": {"alternate_style": True}},
    )
    if page is not None:
        host = Treeprocessor(md)
        host.file = SimpleNamespace(abs_src_path=str(page))  # as MkDocs does
        md.treeprocessors.register(host, "relpath", 0)
    html: str = md.convert(text)
    return html + "\n"
