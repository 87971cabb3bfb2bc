"""Small sites built by MkDocs, in this process, as `mkdocs build` would."""

import json
import logging
import os
import re
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any
from unittest import mock

from bs4 import BeautifulSoup
from click.testing import CliRunner
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from mkdocs.theme import Theme
from uradori.evidence import records

from support.sites import Site

os.environ["NO_MKDOCS_2_WARNING"] = "1"

SITE_URL = "https://example.com/notes/"

MKDOCS = """\
site_name: Site
site_url: https://example.com/notes/
exclude_docs: |
  notes/
theme:
  name: material
  language: ja
  font: false
plugins:
  - uradori:
      require_evidence: !ENV [URADORI_REQUIRE_EVIDENCE, false]
      languages:
        ja:
          name: 日本語
          site_name: メモ
          site_description: 日本語の説明
        en:
          name: English
          site_name: Notes
markdown_extensions:
  - uradori
  - attr_list
  - pymdownx.highlight
  - pymdownx.superfences
nav:
  - ja:
      - ja/index.md
      - ja/bills.md
      - 章:
          - ja/deep/more.md
  - en:
      - en/index.md
      - en/bills.md
      - Chapter:
          - en/deep/more.md
"""
"""Both languages, a page at the start, one with a claim, and one further down."""

PLAIN = """\
site_name: Site
site_url: https://example.com/notes/
exclude_docs: |
  notes/
plugins:
  - uradori:
      require_evidence: !ENV [URADORI_REQUIRE_EVIDENCE, false]
      languages:
        ja: {name: 日本語}
        en: {name: English}
markdown_extensions:
  - uradori
  - attr_list
"""
"""As little as possible, for tests in which it does not matter how a page looks."""

PAGES = {
    "docs/ja/index.md": "# はじめに { #start }\n\n[料金](bills.md)\n",
    "docs/en/index.md": "# Start { #start }\n\n[Bills](bills.md)\n",
    "docs/ja/deep/more.md": "# さらに { #more }\n\n本文。\n",
    "docs/en/deep/more.md": "# More { #more }\n\nText.\n",
}


class _Compiled(BytecodeCache):
    """Templates of themes, each compiled once; they are told apart by name and text."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled before."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled now."""
        assert bucket.code is not None
        self._known[bucket.key, bucket.checksum] = bucket.code


COMPILED = _Compiled()


def theme_environment(theme: Theme) -> Environment:
    """What themes are rendered with: the same, but for what every build would do again."""
    environment = THEMES_OWN(theme)
    environment.bytecode_cache = COMPILED
    return environment


THEMES_OWN = Theme.get_env


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left and said."""

    status: int
    lines: list[str]
    """What it printed at the level of warnings and above, and what it died of."""
    folder: Path

    @property
    def codes(self) -> list[str]:
        """The codes of the problems that it warned of, in order."""
        return re.findall(r"UR\d{3}", "\n".join(line.split(" (hint")[0] for line in self.lines))

    def text(self, name: str) -> str:
        """A file of the built site."""
        return (self.folder / name).read_bytes().decode()

    def page(self, name: str) -> BeautifulSoup:
        """A page of the built site, as a browser reads it."""
        return BeautifulSoup(self.text(name), "html.parser")

    def claims(self) -> Any:
        """claims.json."""
        return json.loads(self.text("claims.json"))

    def files(self) -> dict[str, bytes]:
        """Every file by name, without the one that gzip stamps with the time."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.glob("**/*"))
            if path.is_file() and path.suffix != ".gz"
        }


def with_pages(site: Site) -> Site:
    """Give the valid site pages in folders, and the mkdocs.yml of a site to look at."""
    for name, text in PAGES.items():
        site.write(name, text)
    site.write("mkdocs.yml", MKDOCS)
    site.confirm()
    return site


def plain(site: Site) -> Site:
    """Give the valid site the shortest mkdocs.yml."""
    site.write("mkdocs.yml", PLAIN)
    return site


def with_evidence(site: Site, **changes: Any) -> Site:
    """Give the valid site evidence that speaks for its claim, though nothing was run."""
    records.write(site.project, site.evidence(**changes))
    return site


def build(site: Site, *arguments: str, require_evidence: bool = False) -> Built:
    """Run `mkdocs build` on a site; an exception that escapes is raised."""
    from mkdocs.__main__ import cli

    environment = {
        "URADORI_REQUIRE_EVIDENCE": "true" if require_evidence else "false",
        "SOURCE_DATE_EPOCH": "1767323045",
    }
    command = ["build", "--config-file", str(site.root / "mkdocs.yml"), *arguments]
    for each in logging.getLogger("mkdocs.commands.build").filters:
        vars(each).get("msgs", set()).clear()  # as in a new process: it drops what it has seen
    with mock.patch.object(Theme, "get_env", theme_environment):
        result = CliRunner().invoke(cli, command, env=environment, catch_exceptions=False)
    lines = [
        line
        for line in result.output.splitlines()
        if line and not line.startswith(("INFO", "  - "))
    ]
    return Built(result.exit_code, lines, site.root / "site")
