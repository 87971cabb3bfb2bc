"""Which claims a name means: an id, a folder, or a path from wherever one stands."""

import os
from pathlib import Path

import pytest
from support.cli import uradori
from support.sites import CLAIM, OUTPUT, SNIPPET, Site
from uradori.hosts.cli.selection import meant, select

OTHER = "shop/total_is_right"


@pytest.fixture
def site(site: Site) -> Site:
    """The valid site with a second claim in another folder."""
    site.write(f"snippets/{OTHER}.py", site.read(SNIPPET))
    site.write(f"snippets/{OTHER}.out", site.read(OUTPUT))
    return site


def chosen(site: Site, folder: str, given: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The claims meant by a name that is given in a folder of the site."""
    monkeypatch.chdir(site.root / folder)
    found, unknown = select(site.catalog, [given])
    assert bool(found) != bool(unknown)
    return found


@pytest.mark.parametrize(
    ("folder", "given", "claims"),
    [
        (".", CLAIM, [CLAIM]),
        (".", "bills", [CLAIM]),
        (".", "bills/", [CLAIM]),
        (".", "snippets", [CLAIM, OTHER]),
        (".", "snippets/", [CLAIM, OTHER]),
        (".", ".", []),
        (".", "./snippets/", [CLAIM, OTHER]),
        (".", SNIPPET, [CLAIM]),
        (".", f"./{SNIPPET}", [CLAIM]),
        (".", OUTPUT, [CLAIM]),
        (".", f"{{root}}/{SNIPPET}", [CLAIM]),
        (".", "{root}/snippets", [CLAIM, OTHER]),
        ("snippets", ".", [CLAIM, OTHER]),
        ("snippets/bills", ".", [CLAIM]),
        ("snippets/bills", "../shop", [OTHER]),
        ("snippets/bills", f"{CLAIM.partition('/')[2]}.py", [CLAIM]),
        ("snippets/bills", SNIPPET, [CLAIM]),
        ("docs/ja", CLAIM, [CLAIM]),
        ("docs/ja", SNIPPET, [CLAIM]),
        ("docs/ja", f"../../{SNIPPET}", [CLAIM]),
        (".", "bill", []),
        (".", "snippets/bill", []),
        (".", "docs", []),
        (".", "/", []),
    ],
)
def test_name_means_claims(
    site: Site, folder: str, given: str, claims: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids go first; else a path, from the working directory or from the root."""
    assert chosen(site, folder, given.format(root=site.root), monkeypatch) == claims


def test_path_through_a_link(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell may stand in a folder that is a link to the project."""
    (tmp_path / "link").symlink_to(site.root)
    monkeypatch.chdir(tmp_path)
    assert meant(site.catalog, f"{tmp_path}/link/{SNIPPET}") == CLAIM


def test_show_takes_a_path(site: Site) -> None:
    """What a shell completes is good enough."""
    said = uradori(site.root / "snippets", "show", os.path.relpath(SNIPPET, "snippets"), "--json")
    assert (said.status, said.document["id"]) == (0, CLAIM)
