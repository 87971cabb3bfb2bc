"""Claims on an engine that has an environment of its own, on a machine without that environment."""

import pytest
from support.builds import build, plain
from support.cli import uradori
from support.sites import CLAIM, SNIPPET, Site

SETTINGS = """
[tool.uradori.engines.large]
name = "Large"
tier = "slow"
python = ".engines/large/bin/python"
install = "make engines"
"""
EXCUSE = "1 claim without evidence, missing here: Large (make engines)\n"


@pytest.fixture
def slow(site: Site) -> Site:
    """A site whose one claim needs the engine."""
    site.write("pyproject.toml", site.read("pyproject.toml") + SETTINGS)
    site.edit(SNIPPET, 'kind = "calculation"', 'kind = "engine"\n# engines = ["large"]')
    return site


@pytest.mark.parametrize("command", [("run",), ("run", "--mutate"), ("run", "--stale"), ("check",)])
def test_nobody_has_to_have_it(
    slow: Site, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    """Commands succeed and say what was not run and why, on everybody's machine and in CI."""
    for ci in ("", "true"):
        monkeypatch.setenv("CI", ci)
        said = uradori(slow.root, *command)
        assert said.status == 0
        assert EXCUSE in said.out + said.err


def test_whoever_asks_for_the_tier_must_have_it(slow: Site) -> None:
    """Nothing was run, so the answer to `run --tier slow` is no success."""
    for asked in (["--tier", "slow"], [CLAIM], ["--tier", "slow", CLAIM]):
        said = uradori(slow.root, "run", *asked, "--json")
        assert (said.status, [code for code, *_ in said.problems]) == (1, ["UR408"]), asked
    assert uradori(slow.root, "run", "--tier", "default").status == 0


@pytest.mark.parametrize(("lang", "words"), [("ja", "ここでは未実行"), ("en", "not run here")])
def test_page_says_what_is_missing(slow: Site, lang: str, words: str) -> None:
    """A strict build that requires the evidence of this machine succeeds, with no green badge."""
    built = build(plain(slow), "--strict", require_evidence=True)
    assert (built.status, built.lines) == (0, [])
    text = built.page(f"{lang}/bills/index.html").get_text(" ")
    assert words in text
    assert "Large (make engines)" in text
