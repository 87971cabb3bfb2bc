"""Sites that have other plugins of MkDocs beside ours, built for real."""

import shutil
from pathlib import Path

from support.builds import Built
from support.environments import Environment, git, in_git
from support.sites import Site

PLUGINS = Environment("plugins")

_MKDOCS = """\
site_name: Bills
site_url: https://example.com/bills/
theme: {theme}
plugins:
  - search
{plugins}
markdown_extensions:
  - uradori
  - attr_list
  - pymdownx.superfences
"""


def configure(site: Site, plugins: str, theme: str, more: str = "") -> None:
    """Write a mkdocs.yml with these plugins, entries of a list in YAML."""
    text = "".join(f"  {line}\n" for line in plugins.strip("\n").split("\n"))
    site.write("mkdocs.yml", _MKDOCS.format(theme=theme, plugins=text.rstrip("\n")) + more)


def run_once(site: Site) -> Path:
    """Have the claims run; tests have copies of what that leaves."""
    ran = PLUGINS.run(site.root, "uradori", "run")
    assert ran.status == 0, ran.text
    return site.root


def copy_of(project: Path, folder: Path) -> Site:
    """A copy of a project for one test."""
    return Site(shutil.copytree(project, folder / "site"))


def built(site: Site) -> Built:
    """What `mkdocs build --strict` makes of a site, and `uradori check` has nothing to say of."""
    said = PLUGINS.run(site.root, "uradori", "check")
    assert said.status == 0, said.text
    done = PLUGINS.run(site.root, "mkdocs", "build", "--strict")
    assert done.status == 0, done.text
    assert "Traceback" not in done.text
    return Built(0, done.text.splitlines(), site.root / "site")


def deployed_by_mike(site: Site) -> Built:
    """What mike makes of version 1.0 of a site, in a repository of its own."""
    in_git(site.root, "docs", "snippets", "pyproject.toml", "mkdocs.yml")
    done = PLUGINS.run(site.root, "mike", "deploy", "1.0", "latest", "--update-aliases")
    assert done.status == 0, done.text
    assert "Traceback" not in done.text
    git(site.root, "worktree", "add", "pages", "gh-pages")
    return Built(0, [], site.root / "pages/1.0")
