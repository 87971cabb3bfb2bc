"""The same site by every host that reads mkdocs.yml: what readers get is the same."""

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.builds import MKDOCS, SITE_URL, Built, with_pages
from support.environments import Environment, Ran
from support.sites import CLAIM, SNIPPET, Site, minimal_site
from uradori.project.model import anchor

BADGES = {"ja": "計算を実行", "en": "run as a calculation"}
TALLIES = {"ja": "項目1件", "en": "1 claim"}
SCRIPTS = ("uradori-page", "uradori", "clauses", "ledger", "cards")


@dataclass(frozen=True, slots=True)
class Host:
    """How a site is built, from nothing to what is published."""

    environment: str
    """One of `make hosts`; "" for the one that runs the tests."""
    build: Sequence[str]
    again: Sequence[str]
    """The same as one would say it the second time, so that what the host keeps is used."""
    publish: bool = False
    theme: str = "material"

    def run(self, site: Site, *command: str) -> Ran:
        """Run a program beside the host."""
        name = self.environment or str(Path(sys.executable).parent.parent)
        return Environment(name).run(site.root, *command)

    def make(self, site: Site, *, again: bool = False) -> Ran:
        """Build and publish; stops where the first of them fails."""
        built = self.run(site, *(self.again if again else self.build))
        if built.status or not self.publish:
            return built
        names = ("--name", "ja=メモ", "--name", "en=Notes")
        told = self.run(site, "uradori", "publish", "site", "--search", "--url", SITE_URL, *names)
        return Ran(told.status, built.text + told.text)


HOSTS = {
    "mkdocs": Host("", build := ("mkdocs", "build", "--strict"), build),
    "oldest": Host("lowest", build, build),
    "properdocs": Host(
        "properdocs",
        build := ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
        build,
        theme="mkdocs",
    ),
    "zensical": Host(
        "zensical", ("zensical", "build", "--clean"), ("zensical", "build"), publish=True
    ),
}


def made(folder: Path, host: Host) -> Site:
    """The site with pages, run where the host is."""
    site = with_pages(minimal_site(folder))
    theme = MKDOCS.replace("name: material\n  language: ja\n  font: false", f"name: {host.theme}")
    site.write("mkdocs.yml", MKDOCS if host.theme == "material" else theme)
    ran = host.run(site, "uradori", "run")
    assert ran.status == 0, ran.text
    return site


@pytest.fixture(scope="module", params=HOSTS)
def host(request: pytest.FixtureRequest) -> Host:
    """Each of them."""
    return HOSTS[request.param]


@pytest.fixture(scope="module")
def built(host: Host, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site as this host makes it; tests of this module only read it."""
    site = made(tmp_path_factory.mktemp("host") / "site", host)
    done = host.make(site)
    assert done.status == 0, done.text
    return Built(0, [], site.root / "site")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_page_is_in_its_language(built: Built, lang: str) -> None:
    """Of the page, of its badge, and of the line below its title."""
    page = built.page(f"{lang}/bills/index.html")
    assert page.html["lang"] == lang
    [badge] = page.select(f"#{anchor(CLAIM)} .uradori-badge__text")
    assert badge.text == BADGES[lang]
    [tally] = page.select(".uradori-tally")
    assert re.search(TALLIES[lang], tally.text)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_page_has_its_style_and_its_scripts(built: Built, lang: str) -> None:
    """Named once in the head, and there."""
    url = f"{lang}/bills/index.html"
    page = built.page(url)
    styles = [each["href"] for each in page.select("head link[rel=stylesheet]")]
    scripts = [each["src"] for each in page.select("script[src]")]
    [style] = [each for each in styles if each.endswith("/uradori.css")]
    assert ".uradori-badge" in (built.folder / url).parent.joinpath(style).read_text("utf-8")
    for name in SCRIPTS:
        [script] = [each for each in scripts if each.endswith(f"/{name}.js")]
        assert (built.folder / url).parent.joinpath(script).is_file()


def test_root_leads_to_every_language(built: Built) -> None:
    """With plain links."""
    page = built.page("index.html")
    assert [each["href"] for each in page.select("main a, li a")][:2] == ["ja/", "en/"]


def test_what_machines_read_is_published(built: Built) -> None:
    """Data, twins, feeds, badges and the search, with the claim in its place."""
    [claim] = built.claims()["claims"]
    assert claim["verdict"] == "checked"
    assert claim["url"] == {lang: f"{lang}/bills/#{anchor(CLAIM)}" for lang in ("ja", "en")}
    assert built.text("en/bills.md").startswith("# Bills")
    assert SITE_URL in built.text("en/changes.atom")
    assert "<svg" in built.text(f"en/badges/claims/{CLAIM}.svg")
    assert "A million requests cost two dollars." in built.text("search/en.json")
    head = built.page("en/bills/index.html").head
    assert json.loads(head.select_one('script[type="application/ld+json"]').string)


def test_check_reads_what_the_host_reads(host: Host, tmp_path: Path) -> None:
    """It knows the site's own extensions, with nothing else installed."""
    site = made(tmp_path / "site", host)
    said = host.run(site, "uradori", "check")
    assert said.status == 0, said.text
    site.edit("docs/en/bills.md", "two dollars", "three dollars")
    assert host.run(site, "uradori", "check").status == 1


def test_old_verdict_is_not_published(host: Host, tmp_path: Path) -> None:
    """Whatever the host keeps of an earlier build: it fails, or the page says so."""
    site = made(tmp_path / "site", host)
    assert host.make(site).status == 0
    before = Built(0, [], site.root / "site").text("en/bills/index.html")
    site.edit(SNIPPET, "total == 2", "total == 3")
    ran = host.run(site, "uradori", "run")
    assert ran.status == 1, ran.text
    done = host.make(site, again=True)
    assert done.status == 1, done.text
    if host.publish:
        assert "docs/en/bills.md" in done.text
        assert "built with other evidence" in done.text
        assert host.make(site).status == 0
        page = Built(0, [], site.root / "site").page("en/bills/index.html")
        assert page.select(f"#{anchor(CLAIM)}.uradori--refuted")
    else:
        assert "UR403" in done.text
        assert Built(0, [], site.root / "site").text("en/bills/index.html") == before


def test_watched_folders_bring_pages_up_to_date(tmp_path: Path) -> None:
    """With `watch` in its settings Zensical builds anew what evidence has changed."""
    host = HOSTS["zensical"]
    site = made(tmp_path / "site", host)
    site.write("mkdocs.yml", f"{site.read('mkdocs.yml')}watch: [snippets, .uradori/evidence]\n")
    assert host.make(site).status == 0
    site.edit(SNIPPET, "total == 2", "total == 3")
    assert host.run(site, "uradori", "run").status == 1
    assert host.make(site, again=True).status == 0
    page = Built(0, [], site.root / "site").page("en/bills/index.html")
    assert page.select(f"#{anchor(CLAIM)}.uradori--refuted")
