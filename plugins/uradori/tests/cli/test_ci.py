"""What helps in CI: marks at lines, and what changed since the site was published."""

import json

import pytest
from support.builds import with_evidence
from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site


def test_problems_are_marked_at_their_lines(site: Site) -> None:
    """In the form that GitHub reads; for people they are told as ever."""
    with_evidence(site)
    site.edit(
        "docs/en/bills.md", "two dollars.\n///", "two dollars.\n///\n\n/// claim | a/b\n50 %.\n///"
    )
    said = uradori(site.root, "check", "--github")
    assert said.status == 1
    [mark] = [each for each in said.out.splitlines() if "UR201" in each]
    line = site.read("docs/en/bills.md").splitlines().index("/// claim | a/b") + 1
    head = f"::error file=docs/en/bills.md,line={line},title=UR201::"
    assert mark.startswith(f'{head}no snippet named "a/b"%0Ahint: ')
    assert "UR201" in said.err
    assert "::error" not in uradori(site.root, "check").out


def test_difference_from_what_was_published(site: Site) -> None:
    """Claims that came, that went, and whose verdict is another."""
    with_evidence(site)
    claims = [{"id": CLAIM, "verdict": "checked"}, {"id": "old/one", "verdict": "cited"}]
    path = site.write("published.json", json.dumps({"claims": claims}))
    table = uradori(site.root, "compare", str(path))
    assert (table.status, table.out.splitlines()[2:]) == (0, ["| `old/one` | cited | – |"])
    site.edit(SNIPPET, "total == 2", "total == 3")
    found = json.loads(uradori(site.root, "compare", str(path), "--json").out)
    assert {"claim": CLAIM, "published": "checked", "now": "stale"} in found
    site.write("published.json", json.dumps({"claims": []}))
    assert f"| `{CLAIM}` | – | stale |" in uradori(site.root, "compare", str(path)).out


def test_no_difference_is_said(site: Site) -> None:
    """In a sentence, so that a summary is never empty."""
    with_evidence(site)
    path = site.write("p.json", json.dumps({"claims": [{"id": CLAIM, "verdict": "checked"}]}))
    assert uradori(site.root, "compare", str(path)).out == "Every verdict is the published one.\n"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"claims": [1]}', '{"claims": [{"id": 1}]}', '{"claims": ' + "[" * 100_000],
    ids=range(6),
)
def test_other_files_are_one_line(site: Site, text: str) -> None:
    """It says which file, and why."""
    path = site.write("published.json", text)
    said = uradori(site.root, "compare", str(path))
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert "published.json: no claims.json: " in said.err
