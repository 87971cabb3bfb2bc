"""Which engines are here, and what follows from it for claims that need one."""

from pathlib import Path

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import installed, records
from uradori.evidence.installed import (
    distribution_versions,
    how_to_get,
    installed_version,
    is_missing,
)
from uradori.evidence.model import Verdict
from uradori.evidence.verdicts import Judgement, Reason
from uradori.project.settings import Engine, Tier

HERE = "[tool.uradori.engines.here]\nname = 'Here'\nmodules = ['pytest']\n"
GONE = "[tool.uradori.engines.gone]\nname = 'Gone'\ntier = 'system'\nprograms = ['no-such']\n"
GONE += "install = 'apt-get install no-such'\n"
SLOW = "[tool.uradori.engines.slow]\nname = 'Slow'\ntier = 'slow'\nmodules = ['pytest']\n"


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in CI, whoever runs these tests."""
    monkeypatch.delenv("CI", raising=False)


def needs(site: Site, *engines: str) -> Site:
    """Have the site's claim name these engines."""
    site.write("pyproject.toml", site.read("pyproject.toml") + HERE + GONE + SLOW)
    site.edit(SNIPPET, '# backend = "plain"', f'# backend = "plain"\n# engines = {list(engines)}')
    return site


def python_at(folder: Path, name: str, module: str) -> str:
    """An environment in which one distribution is installed, as far as its files go."""
    packages = folder / ".engines/big/lib/python3.11/site-packages"
    packages /= f"{name.replace('-', '_')}-1.2.dist-info"
    packages.mkdir(parents=True)
    (packages / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n")
    (packages / "top_level.txt").write_text(f"{module}\n")
    python = folder / ".engines/big/bin/python"
    python.parent.mkdir()
    python.touch()
    return ".engines/big/bin/python"


@pytest.mark.parametrize(
    ("engine", "missing"),
    [
        (Engine("x"), False),
        (Engine("x", modules=("pytest", "json")), False),
        (Engine("x", modules=("pytest", "no_such_module")), True),
        (Engine("x", programs=("sh",)), False),
        (Engine("x", programs=("sh", "no-such-program")), True),
        (Engine("x", python=".engines/x/bin/python"), True),
    ],
)
def test_engine_is_missing_if_any_part_is(tmp_path: Path, engine: Engine, missing: bool) -> None:
    """Modules, programs and environments are looked for; nothing is started."""
    assert is_missing(engine, tmp_path) is missing


def test_program_among_the_daemons_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Servers are not on everybody's PATH."""
    server = tmp_path / "sbin" / "some-server"
    server.parent.mkdir()
    server.write_text("#!/bin/sh\n")
    server.chmod(0o755)
    assert is_missing(Engine("x", programs=("some-server",)), tmp_path)
    monkeypatch.setattr("uradori.engines.programs.DAEMONS", (str(server.parent),))
    assert not is_missing(Engine("x", programs=("some-server",)), tmp_path)


def test_environment_of_its_own(tmp_path: Path) -> None:
    """Its modules are looked up there, and so are the versions that evidence is held against."""
    engine = Engine("Big", python=python_at(tmp_path, "apache-big", "big"), modules=("big",))
    assert not is_missing(engine, tmp_path)
    assert distribution_versions([engine], tmp_path) == {"apache-big": "1.2"}
    assert installed_version("apache-big", [engine], tmp_path) == "1.2"
    assert installed_version("apache-big") is None


def test_version_is_that_of_the_very_name() -> None:
    """A server may be called like the distribution of a client."""
    assert installed_version("pytest") == pytest.__version__
    assert installed_version("PyTest") is None


def test_how_to_get_it() -> None:
    """The name, and the command where there is one."""
    assert how_to_get(Engine("memcached", install="apt-get install memcached")) == (
        "memcached (apt-get install memcached)"
    )
    assert how_to_get(Engine("memcached")) == "memcached"


# Claims


def test_claim_without_its_engine_is_not_run(site: Site) -> None:
    """No problem, but it says what is missing and how to get it."""
    ledger = needs(site, "gone").ledger
    entry = ledger.entries[CLAIM]
    missing = "Gone (apt-get install no-such)"
    assert (entry.verdict, entry.judgement.reasons, entry.tier) == (
        Verdict.NOT_RUN,
        (Reason("engine_missing", missing),),
        Tier.SYSTEM,
    )
    assert ledger.problems == ()
    assert ledger.excuses() == [f"1 claim without evidence, missing here: {missing}"]


def test_missing_engine_is_a_problem_in_ci(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where everything must be run, nothing is skipped."""
    monkeypatch.setenv("CI", "true")
    ledger = needs(site, "here", "gone").ledger
    [problem] = ledger.problems
    assert (problem.code, problem.hint) == ("UR401", "install Gone (apt-get install no-such)")
    assert ledger.excuses() == []


def test_evidence_from_elsewhere_counts(site: Site) -> None:
    """An engine need not be where the site is built."""
    needs(site, "gone")
    records.write(site.project, site.evidence(versions={"Gone": "1"}))
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED


def test_upgraded_program_makes_evidence_stale(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package manager put another in its place since it testified."""
    monkeypatch.setenv("PATH", str(site.root))
    server = site.write("some-server", "1.0")
    server.chmod(0o755)
    needs(site, "gone")
    site.edit("pyproject.toml", "programs = ['no-such']", "programs = ['some-server']")
    [engine] = installed.engines_of(site.project, ["gone"])
    programs = installed.program_digests([engine], site.root)
    records.write(site.project, site.evidence(programs=programs))
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    server.write_text("1.1")
    assert site.ledger.entries[CLAIM].judgement == Judgement(
        Verdict.STALE, (Reason("program_changed", "some-server"),)
    )


@pytest.mark.parametrize("name", ["thing.py", "thing/__init__.py"])
def test_engine_installed_in_place_testifies_by_its_bytes(site: Site, name: str) -> None:
    """Its own process imports it, and no version says what it was."""
    packages = site.root / ".engines/big/lib/python3.11/site-packages"
    python_at(site.root, "thing", "thing")
    (packages / "thing-1.2.dist-info/direct_url.json").write_text(
        '{"url": "file:///nowhere", "dir_info": {"editable": true}}'
    )
    (packages / "thing-1.2.dist-info/RECORD").write_text("thing.pth,,\n")
    (packages / "thing.pth").write_text(f"{site.root}/src\n")
    file = site.write(f"src/{name}", "answer = 1\n")
    engine = "name = 'Thing'\npython = '.engines/big/bin/python'\nmodules = ['thing']\n"
    site.write(
        "pyproject.toml", f"{site.read('pyproject.toml')}[tool.uradori.engines.thing]\n{engine}"
    )
    site.edit(SNIPPET, '# backend = "plain"', '# backend = "plain"\n# engines = ["thing"]')
    engines = installed.engines_of(site.project, ["thing"])
    made = site.evidence(
        programs=installed.program_digests(engines, site.root), versions={"thing": "1.2"}
    )
    records.write(site.project, made)
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    file.write_text("answer = 2\n")
    assert site.ledger.entries[CLAIM].judgement == Judgement(
        Verdict.STALE, (Reason("program_changed", "thing"),)
    )


def test_stale_evidence_without_the_engine_is_none(site: Site) -> None:
    """It cannot be made anew here, so the page shows none of it."""
    needs(site, "gone")
    records.write(site.project, site.evidence())
    site.edit(SNIPPET, "total == 2", "total == 2.0")
    entry = site.ledger.entries[CLAIM]
    reasons = [reason.key for reason in entry.judgement.reasons]
    assert (entry.verdict, reasons, entry.evidence) == (
        Verdict.NOT_RUN,
        ["engine_missing", "snippet_changed"],
        None,
    )
    assert site.ledger.problems == ()


def test_engine_that_is_here_must_be_run(site: Site) -> None:
    """As any claim of the usual tiers."""
    assert [each.code for each in needs(site, "here").ledger.problems] == ["UR401"]


def test_slow_claim_is_excused_until_its_tier_is_required(site: Site) -> None:
    """Everybody works without it; publishing asks for it."""
    ledger = needs(site, "here", "slow").ledger
    assert ledger.problems == ()
    [excuse] = ledger.excuses()
    assert excuse == "1 claim without evidence, of the slow tier: uradori run --tier slow"
    required = {
        name: [each.code for each in ledger.problems_if(tiers)]
        for name, tiers in {
            "all": frozenset(Tier),
            "usual": {Tier.DEFAULT, Tier.SYSTEM},
            "true": True,
            "false": False,
        }.items()
    }
    assert required == {"all": ["UR401"], "usual": [], "true": [], "false": []}


def test_required_tier_excuses_no_missing_engine(site: Site) -> None:
    """Naming the tier asks for all of it."""
    ledger = needs(site, "gone").ledger
    assert [each.code for each in ledger.problems_if({Tier.SYSTEM})] == ["UR401"]
    assert ledger.problems_if({Tier.DEFAULT}) == []


def test_slow_claim_out_of_date_is_excused(site: Site) -> None:
    """The page says so; nothing that is quick to run could mend it."""
    needs(site, "slow")
    records.write(site.project, site.evidence())
    site.edit(SNIPPET, "total == 2", "total == 2.0")
    ledger = site.ledger
    assert ledger.entries[CLAIM].verdict is Verdict.STALE
    assert (ledger.problems, list(ledger.excused)) == ((), [CLAIM])


def test_other_version_of_an_engine_makes_evidence_stale(site: Site) -> None:
    """The distribution that brought it was replaced."""
    needs(site, "here")
    records.write(site.project, site.evidence(versions={"Here": "9", "pytest": "0.1"}))
    assert site.ledger.entries[CLAIM].verdict is Verdict.STALE


def test_unknown_engine_is_a_problem(site: Site) -> None:
    """With a hint."""
    needs(site, "heer")
    [problem] = site.catalog.problems
    assert (problem.code, problem.hint) == ("UR122", 'did you mean "here"?')


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("# engines = ['here']", []),
        ("# engines = []", ["UR114"]),
    ],
)
def test_engine_testifies_beside_moto_only_where_it_is_named(
    site: Site, line: str, codes: list[str]
) -> None:
    """What moto simulates is no engine."""
    site.write("pyproject.toml", site.read("pyproject.toml") + HERE)
    site.edit(SNIPPET, '# backend = "plain"', f"# backend = 'moto'\n{line}")
    site.edit(SNIPPET, 'kind = "calculation"', 'kind = "engine"')
    assert [code for code, _, _ in site.problems] == codes
