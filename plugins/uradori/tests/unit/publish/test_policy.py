"""The Content-Security-Policy of a built site: what it allows, and what it would stop."""

import base64
import hashlib
from pathlib import Path

from support.cli import uradori
from uradori.publish.policy import policy


def digest(script: str) -> str:
    """A source of CSP that allows this script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def page(folder: Path, name: str, html: str) -> None:
    """A page of a built site."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<!doctype html><html><body>{html}</body></html>", "utf-8")


def directives(header: str) -> dict[str, str]:
    """What it says, by directive."""
    return dict(each.split(" ", 1) for each in header.split("; "))


def test_scripts_in_pages_are_allowed_by_digest(tmp_path: Path) -> None:
    """Each once, whatever is in it; data is no script, and files need no digest."""
    theme = 'var a = "é < b && c"\n'
    page(tmp_path, "index.html", f"<script>{theme}</script><script src=x.js></script>")
    page(tmp_path, "en/index.html", f'<script>{theme}</script><script type="module">b()</script>')
    page(tmp_path, "ja/index.html", '<script type="application/ld+json">{"a": 1}</script>')
    found = policy(tmp_path)
    allowed = directives(found.header)["script-src"].split()
    assert allowed == ["'self'", *sorted([digest(theme), digest("b()")])]
    assert found.stopped == ()


def test_nothing_else_is_allowed(tmp_path: Path) -> None:
    """Neither other hosts nor what stands in pages."""
    page(tmp_path, "index.html", "<p>text</p>")
    said = directives(policy(tmp_path).header)
    assert said["default-src"] == "'none'"
    assert said["script-src"] == said["style-src"] == said["connect-src"] == "'self'"
    assert not [each for each in said.values() if "unsafe" in each or "http" in each or "*" in each]


def test_what_it_would_stop_is_said(tmp_path: Path) -> None:
    """An author's own styles and handlers have no effect under it, and the command fails."""
    page(tmp_path, "en/a/index.html", '<p style="text-align: right"><b onclick="x()">b</b></p>')
    page(tmp_path, "en/index.html", "<style>p {}</style><p>text</p>")
    assert policy(tmp_path).stopped == (
        "en/a/index.html: <p style=…>",
        "en/a/index.html: <b onclick=…>",
        "en/index.html: a <style> element",
    )
    said = uradori(tmp_path, "policy", str(tmp_path))
    assert said.status == 1
    assert said.out.startswith("default-src 'none'; ")
    assert "en/index.html: a <style> element would have no effect" in said.err
