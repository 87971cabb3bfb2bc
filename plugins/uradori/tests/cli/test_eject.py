"""`uradori eject`: what is left reads as if we had never been there."""

from pathlib import Path

from support.builds import build
from support.cli import authored, uradori
from support.sites import Site

PAGE = """\
---
title: Queue
---
# Queue

/// claim | words/slugify_as_documented
It is **kept**.
///

A [queue [keeps]{ by=keeps }]{ claim=words/slugify_as_documented } `[x]{ by=y }`, and [so]{ .wide }.

- in a list

    /// claim | words/other
    One
    two.
    ///

//// opened
/// claim | words/third
Three.
///
////

/// ledger
///

```markdown
/// claim | shown/verbatim
[as]{ claim=it/is }
///
```
"""
PLAIN = """\
---
title: Queue
---
# Queue

It is **kept**.

A queue keeps `[x]{ by=y }`, and [so]{ .wide }.

- in a list

    One
    two.

Three.


```markdown
/// claim | shown/verbatim
[as]{ claim=it/is }
///
```
"""
CONFIG = """\
site_name: Words  # mine
markdown_extensions:
  - attr_list
  - pymdownx.superfences
plugins:
  - search
"""
OURS = CONFIG.replace("plugins:", "  - uradori  # proofs\nplugins:") + (
    "  - uradori:\n      require_evidence: false\n      # said\n  # end\n"
)


def site_of(root: Path) -> Site:
    """A site with everything of ours."""
    site = Site(root)
    site.write("pyproject.toml", "[tool.uradori]\n")
    site.write("mkdocs.yml", OURS)
    site.write("docs/index.md", PAGE)
    site.write("snippets/words/slugify_as_documented.py", "assert abs(1)\n")
    return site


def test_pages_are_plain_again(tmp_path: Path) -> None:
    """Words and code stay; MkDocs builds it without us; a second time there is nothing to do."""
    site = site_of(tmp_path)
    assert uradori(tmp_path, "eject", "--yes").status == 0
    assert site.read("docs/index.md") == PLAIN
    assert (site.root / "snippets/words/slugify_as_documented.py").is_file()
    text = site.read("mkdocs.yml")
    assert "uradori" not in text
    assert text.startswith(CONFIG)
    once = authored(site)
    assert "no page" in uradori(tmp_path, "eject").out
    assert authored(site) == once
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])


def test_files_that_are_inherited_are_plain_again(tmp_path: Path) -> None:
    """What stands in them keeps the site from being built once uradori is gone."""
    site = site_of(tmp_path)
    site.write("config/base.yml", OURS)
    site.write("mkdocs.yml", "INHERIT: config/base.yml\nsite_name: Other\n")
    said = uradori(tmp_path, "eject", "--yes")
    assert said.status == 0, said.err
    assert site.read("mkdocs.yml") == "INHERIT: config/base.yml\nsite_name: Other\n"
    assert "uradori" not in site.read("config/base.yml")
    assert site.read("config/base.yml").startswith(CONFIG)
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])


def test_file_outside_of_the_project_stays(tmp_path: Path) -> None:
    """It is said which it is, and nothing is changed."""
    site = site_of(tmp_path / "here")
    Site(tmp_path).write("base.yml", OURS)
    site.write("mkdocs.yml", "INHERIT: ../base.yml\n")
    before = authored(site)
    said = uradori(site.root, "eject", "--yes")
    assert said.status == 1
    assert "../base.yml: leads out of the project" in said.err
    assert authored(site) == before


def test_nothing_is_written_unasked(tmp_path: Path) -> None:
    """Without --yes somebody has to say so."""
    site = site_of(tmp_path)
    before = authored(site)
    said = uradori(tmp_path, "eject")
    assert said.status == 1
    assert "-    /// claim | words/other" in said.out
    assert authored(site) == before


def test_what_init_did_is_undone(tmp_path: Path) -> None:
    """But for what is left to be deleted."""
    site = Site(tmp_path)
    site.write("mkdocs.yml", "site_name: x  # y\nplugins: [search]\n")
    before = site.read("mkdocs.yml")
    assert uradori(tmp_path, "init", "--yes").status == 0
    assert uradori(tmp_path, "eject", "--yes").status == 0
    assert site.read("mkdocs.yml").startswith(before)
    assert "///" not in site.read("docs/checked.md")
    built = build(site, "--strict")
    assert (built.status, built.lines) == (0, [])
