"""The Content-Security-Policy that a built site can be served with.

It allows what the site itself has, as files, and of scripts that stand in its pages those that
stand there today, by their digests: a theme has some, we have none. Nothing else is run, shown or
asked.
"""

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from uradori.publish.tab import kept

ALLOWED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",  # style sheets of themes have small pictures in themselves
    "font-src": "'self'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "connect-src": "'self'",  # the index of the search
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
"""By directive; the digests of scripts in pages come to `script-src`."""

DATA = ("application/", "text/plain", "text/template", "importmap", "speculationrules")
"""How the types begin of script elements that hold no script."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What a server is to send, and what of the site it would not let pass."""

    header: str
    """The value of the header `Content-Security-Policy`."""
    stopped: tuple[str, ...]
    """Places with styles or handlers of events in their elements, for people."""


def policy(folder: Path) -> Policy:
    """The policy for the pages below a folder.

    Raises OSError where a page cannot be read, UnicodeDecodeError where one is not UTF-8.
    """
    digests: set[str] = set()
    stopped: list[str] = []
    for path in sorted(folder.rglob("*.html")):
        page = LexborHTMLParser(path.read_text("utf-8"))
        digests.update(_digests(page))
        stopped += [f"{path.relative_to(folder).as_posix()}: {each}" for each in _stopped(page)]
    allowed = {**ALLOWED, "script-src": " ".join((ALLOWED["script-src"], *sorted(digests)))}
    if (folder / kept.PUBLISHED).is_dir():
        allowed["script-src"] += " 'wasm-unsafe-eval'"  # of WebAssembly alone
        allowed["worker-src"] = "'self'"
    parts = [f"{name} {value}" for name, value in allowed.items()]
    return Policy("; ".join(parts), tuple(stopped))


def _digests(page: LexborHTMLParser) -> Iterator[str]:
    for script in page.css("script:not([src])"):
        if not (script.attributes.get("type") or "").startswith(DATA):
            digest = hashlib.sha256(script.text().encode()).digest()
            yield f"'sha256-{base64.b64encode(digest).decode()}'"


def _stopped(page: LexborHTMLParser) -> Iterator[str]:
    if page.css_first("style"):
        yield "a <style> element"
    for element in page.css("*"):
        for name in element.attributes:
            if name == "style" or name.startswith("on"):
                yield f"<{element.tag} {name}=…>"
