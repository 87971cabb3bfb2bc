"""Which page is being rendered, asked of whatever host drives Python-Markdown."""

from pathlib import Path
from typing import Any

from markdown import Markdown


def page_path(md: Markdown) -> Path | None:
    """The absolute path of the page being converted, or None where the host does not say.

    MkDocs and its forks register a tree processor that knows the file; Zensical registers a
    preprocessor that knows the page.
    """
    file = getattr(_registered(md.treeprocessors, "relpath"), "file", None)
    if file is not None and file.abs_src_path:
        return Path(file.abs_src_path).resolve()
    context = _registered(md.preprocessors, "rendering_context")
    path = getattr(getattr(context, "page", None), "path", None)
    if not path:
        return None
    docs = getattr(context, "config", {}).get("docs_dir", "")
    return Path(docs, path).resolve()  # counted from the folder of all pages


def _registered(registry: Any, name: str) -> Any:
    return registry[name] if name in registry else None  # noqa: SIM401 - it has no get
