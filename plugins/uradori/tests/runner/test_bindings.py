"""Evidence is bound to everything that its runs rested on, and to nothing else.

Each case is tried on a project on disk: claims are run, one thing is changed, and the project is
loaded again as the site, `check` and pytest load it.
"""

import hashlib
import importlib.util
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest
from support.distributions import install
from support.runs import job, run
from support.sites import CLAIM, FAULT, FAULTS, HELPER, OUTPUT, SNIPPET, Site
from uradori.evidence import history, records
from uradori.evidence.bindings import Named, present
from uradori.evidence.model import UNSTEADY, Outcome, Verdict
from uradori.evidence.verdicts import Judgement, Reason
from uradori.project.model import sha256
from uradori.run.campaign import run_campaign
from uradori.run.pool import HostPool

OTHER = "bills/other"
OTHER_SNIPPET = f"snippets/{OTHER}.py"
HEADER = '# /// uradori\n# backend = "plain"\n# kind = "calculation"\n'
READER = """\
# /// uradori
# backend = "plain"
# kind = "calculation"
# fails_when = ["rates.lost"]
# ///
import json
import sqlite3
import sys
from pathlib import Path

root = Path(__file__).parents[2]
sys.path.insert(0, str(root / "src"))

import mine
import rates

names = sorted(path.name for path in (root / "data/regions").iterdir())
with sqlite3.connect(f"file:{root}/data/prices.db?mode=ro", uri=True) as database:
    (number,) = database.execute("SELECT number FROM prices").fetchone()
limit = json.loads((root / "docs/limits.json").read_text())["limit"]

assert mine.total(rates.RATE, number) <= limit
print(len(names), "regions")
"""
FILES = {
    OTHER_SNIPPET: READER,
    f"snippets/{OTHER}.out": "2 regions\n",
    "snippets/rates.py": "RATE = 2\n",
    "snippets/unused.py": "RATE = 3\n",
    "snippets/faults/rates.py": """\
from pathlib import Path
from unittest import mock

import rates
from faults import _shared

from uradori.faults import fault


@fault(ja="料金表が失われる", en="the rates are lost")
def lost(rng):
    much = int((Path(__file__).parents[2] / "data/much.txt").read_text())
    with mock.patch.object(rates, "RATE", much + _shared.MORE):
        yield
""",
    "snippets/faults/_shared.py": "MORE = 1\n",
    "src/mine/__init__.py": "from mine.reckoning import total\n",
    "src/mine/reckoning.py": """\
from importlib.resources import files

FACTOR = int(files("mine").joinpath("factor.txt").read_text())


def total(rate, number):
    return rate * number * FACTOR
""",
    "src/mine/factor.txt": "1\n",
    "src/mine/unused.py": "",
    "docs/limits.json": '{"limit": 100}\n',
    "data/much.txt": "1000000\n",
    "data/regions/tokyo.txt": "",
    "data/regions/osaka.txt": "",
    "tests/test_mine.py": "",
    "README.md": "# A site\n",
}
"""A second claim, which reads of everything there is; beside its files some that it does not."""


def check(site: Site, pool: HostPool, *claims: str) -> None:
    """Run claims, and keep their evidence."""
    catalog = site.catalog
    for made in run_campaign(catalog, claims or sorted(catalog.snippets), pool):
        assert not history.keep(catalog, catalog.snippets[made.claim], made)[1]


def verdicts(site: Site) -> dict[str, Judgement]:
    """What the project, loaded anew, says of each claim."""
    return {claim: entry.judgement for claim, entry in site.ledger.entries.items()}


CHECKED = {CLAIM: Judgement(Verdict.CHECKED), OTHER: Judgement(Verdict.CHECKED)}


@pytest.fixture(scope="module")
def original(plain_pool: HostPool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with two claims that have been run."""
    from support.sites import minimal_site

    site = minimal_site(tmp_path_factory.mktemp("bindings") / "site")
    for name, text in FILES.items():
        site.write(name, text)
    with sqlite3.connect(site.root / "data/prices.db") as database:
        database.execute("create table prices (number)")
        database.execute("insert into prices values (7)")
    database.close()
    check(site, plain_pool)
    assert verdicts(site) == CHECKED
    return site.root


@pytest.fixture
def checked(original: Path, tmp_path: Path) -> Site:
    """The same, byte for byte, in a folder of the test's own."""
    return Site(shutil.copytree(original, tmp_path / "copy"))


def test_evidence_is_about_bytes_not_about_a_folder(checked: Site) -> None:
    """A copy with the same bytes is believed, and no path of this machine is in the evidence."""
    assert verdicts(checked) == CHECKED
    text = checked.read(f".uradori/evidence/{OTHER}.json")
    assert not any(part in text for part in (str(Path.home()), "pytest-of", str(checked.root)))


def test_evidence_names_what_was_read_and_nothing_else(checked: Site) -> None:
    """Modules, data, a database, names in a folder; in the real world and in a broken one."""
    found, _ = records.read(checked.project, OTHER)
    assert found is not None
    assert sorted(present(found.files)) == [
        "data/much.txt",
        "data/prices.db",
        "data/regions/",
        "docs/limits.json",
        "snippets/faults/_shared.py",
        "snippets/faults/rates.py",
        "snippets/rates.py",
        "src/mine/__init__.py",
        "src/mine/factor.txt",
        "src/mine/reckoning.py",
    ]
    absent = {"faults//": "nothing", "rates//": "nothing"}
    assert (found.elsewhere, found.editable) == ({"": absent}, ())
    assert sorted({**found.versions, **found.imported}) == ["SQLite", "python"]


def append(name: str) -> Callable[[Site], object]:
    """One byte more at the end of a file."""
    return lambda site: site.write(name, (site.root / name).read_bytes() + b"\n")


def put(name: str, text: str = "") -> Callable[[Site], object]:
    """A file with this text."""
    return lambda site: site.write(name, text)


def delete(name: str) -> Callable[[Site], object]:
    """No such file."""
    return lambda site: site.delete(name)


def reverse(site: Site) -> None:
    """Another order of the same bytes, the file as long and as old as it was."""
    path = site.root / "src/mine/reckoning.py"
    status = path.stat()
    text = path.read_text()
    path.write_text(text.replace("rate * number", "number * rate"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)


def into_folder(name: str) -> Callable[[Site], object]:
    """A folder in the place of a file."""

    def change(site: Site) -> None:
        site.delete(name)
        (site.root / name).mkdir()

    return change


def linked(name: str, text: str) -> Callable[[Site], object]:
    """A link in the place of a file, to another one with this text."""

    def change(site: Site) -> None:
        site.delete(name)
        (site.root / name).symlink_to(site.write("kept/other", text))

    return change


def settings(line: str) -> Callable[[Site], object]:
    """One setting more."""
    return lambda site: site.write("pyproject.toml", site.read("pyproject.toml") + f"{line}\n")


def insert(site: Site) -> None:
    """One row more in the database."""
    with sqlite3.connect(site.root / "data/prices.db") as database:
        database.execute("insert into prices values (8)")
    database.close()


FILE, FAULTY = "file_changed", "fault_changed"


@pytest.mark.parametrize(
    ("change", "claim", "reason"),
    [
        pytest.param(append(SNIPPET), CLAIM, Reason("snippet_changed"), id="snippet"),
        pytest.param(append(OUTPUT), CLAIM, Reason("approved_changed"), id="approved output"),
        pytest.param(append(HELPER), CLAIM, Reason(FILE, HELPER), id="helper"),
        pytest.param(delete(HELPER), CLAIM, Reason(FILE, HELPER), id="helper deleted"),
        pytest.param(append(FAULTS), CLAIM, Reason(FAULTY, FAULTS), id="fault"),
        pytest.param(
            append("snippets/faults/_shared.py"),
            OTHER,
            Reason(FAULTY, "snippets/faults/_shared.py"),
            id="helper of a fault",
        ),
        pytest.param(
            append("data/much.txt"), OTHER, Reason(FILE, "data/much.txt"), id="data of a fault"
        ),
        pytest.param(reverse, OTHER, Reason(FILE, "src/mine/reckoning.py"), id="package"),
        pytest.param(
            append("src/mine/__init__.py"),
            OTHER,
            Reason(FILE, "src/mine/__init__.py"),
            id="package itself",
        ),
        pytest.param(
            append("src/mine/factor.txt"),
            OTHER,
            Reason(FILE, "src/mine/factor.txt"),
            id="resource of a package",
        ),
        pytest.param(
            append("docs/limits.json"), OTHER, Reason(FILE, "docs/limits.json"), id="JSON"
        ),
        pytest.param(
            into_folder("docs/limits.json"),
            OTHER,
            Reason(FILE, "docs/limits.json"),
            id="folder in the place of a file",
        ),
        pytest.param(
            linked("docs/limits.json", '{"limit": 101}\n'),
            OTHER,
            Reason(FILE, "docs/limits.json"),
            id="link to another file",
        ),
        pytest.param(insert, OTHER, Reason(FILE, "data/prices.db"), id="database"),
        pytest.param(
            put("data/regions/kyoto.txt"), OTHER, Reason(FILE, "data/regions/"), id="file to list"
        ),
        pytest.param(
            delete("data/regions/osaka.txt"),
            OTHER,
            Reason(FILE, "data/regions/"),
            id="file no longer to list",
        ),
    ],
)
def test_what_a_run_read_makes_its_claim_stale_and_no_other(
    checked: Site, change: Callable[[Site], object], claim: str, reason: Reason
) -> None:
    """And the reason says what has changed."""
    change(checked)
    assert verdicts(checked) == {**CHECKED, claim: Judgement(Verdict.STALE, (reason,))}
    told = [each.path for each in checked.ledger.problems if each.code == "UR402"]
    assert told == [f"snippets/{claim}.py"]


def test_setting_that_shapes_runs_makes_every_claim_stale(checked: Site) -> None:
    """All were run in another region."""
    settings('region = "eu-west-1"')(checked)
    stale = Judgement(Verdict.STALE, (Reason("setting_changed", "region"),))
    assert verdicts(checked) == {CLAIM: stale, OTHER: stale}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(append("docs/en/bills.md"), id="prose of a page"),
        pytest.param(append("docs/ja/bills.md"), id="prose in the other language"),
        pytest.param(put("docs/en/more.md", "# More { #more }\n"), id="page"),
        pytest.param(append("README.md"), id="README"),
        pytest.param(append("tests/test_mine.py"), id="test"),
        pytest.param(append("snippets/unused.py"), id="unused helper"),
        pytest.param(append("src/mine/unused.py"), id="unused module of a package"),
        pytest.param(put("src/mine/new.py"), id="new module of a package"),
        pytest.param(append("data/regions/tokyo.txt"), id="listed file that was not opened"),
        pytest.param(put("data/more.txt"), id="file in a folder that was not listed"),
        pytest.param(put("snippets/bills/_helper.py"), id="new helper beside the snippet"),
        pytest.param(put("snippets/faults/more.py"), id="new module of faults"),
        pytest.param(put("snippets/prices/__init__.txt"), id="new folder of snippets"),
        pytest.param(
            linked("docs/limits.json", FILES["docs/limits.json"]), id="link to the same bytes"
        ),
        pytest.param(settings("timeout = 9\nmutants = 3\nmemory_mb = 999"), id="limits"),
        pytest.param(lambda site: os.utime(site.root / HELPER, ns=(1, 1)), id="time of a file"),
        pytest.param(
            lambda site: (site.root / "data/regions/__pycache__").mkdir(), id="compiled modules"
        ),
    ],
)
def test_what_no_run_read_changes_nothing(checked: Site, change: Callable[[Site], object]) -> None:
    """No claim is out of date, so `run --stale` has nothing to run."""
    change(checked)
    assert verdicts(checked) == CHECKED


@pytest.mark.parametrize("name", [OTHER_SNIPPET, "snippets/faults/rates.py", "snippets/rates.py"])
def test_claims_do_not_rest_on_each_other(checked: Site, name: str) -> None:
    """Snippet, fault and helper of one claim are nothing to another."""
    append(name)(checked)
    found = verdicts(checked)
    assert (found[CLAIM], found[OTHER].verdict) == (CHECKED[CLAIM], Verdict.STALE)


def test_claim_is_believed_again_once_it_was_run_again(checked: Site, plain_pool: HostPool) -> None:
    """A package of one's own is imported afresh by each run, by a host that ran the old one too."""
    reverse(checked)
    check(checked, plain_pool, OTHER)
    assert verdicts(checked) == CHECKED


def test_file_may_be_anywhere_in_the_text_of_the_project(site: Site, plain_pool: HostPool) -> None:
    """By whatever way it is reached: a link, a descriptor, a folder's descriptor, a new folder."""
    for number in range(5):
        site.write(f"data/{number}.txt", f"{number}\n")
    (site.root / "link").symlink_to("data")
    site.write(
        SNIPPET,
        f"""\
{HEADER}# fails_when = ["{FAULT}"]
# ///
import os
from pathlib import Path

import prices

data = Path(__file__).parents[2] / "data"
texts = [data.with_name("link").joinpath("0.txt").read_text()]
with open(os.open(data / "1.txt", os.O_RDONLY)) as file:
    texts.append(file.read())
folder = os.open(data, os.O_RDONLY)
with open(os.open("2.txt", os.O_RDONLY, dir_fd=folder)) as file:
    texts.append(file.read())
names = os.listdir(folder)
os.chdir(data)
texts.append(Path("3.txt").read_text())
assert not Path("5.txt").exists()
assert prices.PER_MILLION == 2
print("total: 2 USD")
""",
    )
    check(site, plain_pool, CLAIM)
    found, _ = records.read(site.project, CLAIM)
    assert found is not None
    assert not found.detail
    read = [name for name in found.files if not name.startswith("snippets/")]
    assert read == [
        *("data/", "data/1.txt", "data/2.txt", "data/3.txt", "data/5.txt//", "link/0.txt")
    ]


def test_run_rests_on_what_it_asks_for_and_not_on_what_its_host_has(
    moto_pool: HostPool, tmp_path: Path
) -> None:
    """A host that has moto ready runs plain snippets, too; with moto comes what moto needs."""
    simulated = {"Werkzeug", "responses", "cryptography", "xmltodict"}
    ours = {"click", "pydantic", "pydantic_core", "psutil", "uradori"}

    def imported(source: str, backend: str = "plain") -> set[str]:
        made = run(moto_pool, job(tmp_path, source, backend=backend))
        assert made.detail == ""
        return {*made.versions, *made.imported}

    assert imported("import json\n") == {"python"}
    assert imported("import yaml\n") == {"python", "PyYAML"}
    assert imported("__import__('dateutil')\n") == {"python", "python-dateutil", "six"}
    assert imported("from importlib import import_module as load\nload('six')") == {"python", "six"}
    assert imported("try:\n    import yaml\nexcept: pass\nimport sqlite3\n") == {
        *("python", "PyYAML", "SQLite")
    }
    found = imported("print(1)\n", "moto")
    assert {"moto", "boto3", "botocore", "s3transfer", "urllib3", *simulated} <= found
    assert not ours & found
    later = imported("def f():\n    import psutil\nimport atexit\nprint(f())\n")
    assert later == {"python", "psutil"}


def test_plain_snippet_is_not_in_the_world_of_its_host(
    moto_pool: HostPool, plain_pool: HostPool, tmp_path: Path
) -> None:
    """Moto answers who runs against moto, and nobody else: evidence is the same beside anybody."""
    asks = "import boto3\n\nboto3.client('sqs', region_name='us-east-1').list_queues()\n"
    for pool in (plain_pool, moto_pool):
        made = run(pool, job(tmp_path, asks))
        assert made.outcome is Outcome.CRASHED
        assert "beyond this machine (sqs.us-east-1.amazonaws.com)" in made.detail
        assert "moto" not in {*made.versions, *made.imported}
    assert run(moto_pool, job(tmp_path, asks, backend="moto")).outcome is Outcome.PASSED
    looks = "import boto3, os, botocore.session\nassert boto3.DEFAULT_SESSION is None\n"
    looks += "print(sorted(name for name in os.environ if name.startswith('AWS')))\n"
    looks += "print([os.environ[name] for name in os.environ if name.startswith('AWS')])\n"
    seen = [run(pool, job(tmp_path, looks)) for pool in (plain_pool, moto_pool)]
    assert seen[0].stdout == seen[1].stdout != ""
    assert [each.outcome for each in seen] == [Outcome.PASSED, Outcome.PASSED]
    assert {*seen[0].imported} == {*seen[1].imported}


LOOKING = """\
import os
from pathlib import Path

ROOT = Path(__file__.partition("snippets")[0])
asked = [
    (ROOT / "data/there.txt").exists(),
    os.path.isfile(ROOT / "data/absent.txt"),
    os.path.isdir(ROOT / "data/folder"),
    os.access(ROOT / "data/late", os.R_OK),
    os.path.lexists(ROOT / "data/link"),
]
size = (ROOT / "data/sized.txt").stat().st_size
assert os.path.isdir(ROOT / "snippets")
"""


@pytest.fixture
def looking(site: Site, plain_pool: HostPool) -> Site:
    """The site with a checked claim that looks files up, and reads none of them."""
    for name in ("data/there.txt", "data/sized.txt", "data/folder/x.txt"):
        site.write(name, "x")
    site.edit(SNIPPET, "import prices\n", f"import prices\n{LOOKING}\n")
    check(site, plain_pool, CLAIM)
    return site


def test_what_was_only_looked_up_is_named_with_what_is_there(looking: Site) -> None:
    """A file, a folder, or nothing; of one that was asked for its size the bytes count."""
    found, _ = records.read(looking.project, CLAIM)
    assert found is not None
    assert found.detail == ""
    assert {name: each for name, each in found.files.items() if name[:9] != "snippets/"} == {
        "data/absent.txt//": "nothing",
        "data/folder//": "folder",
        "data/late//": "nothing",
        "data/link//": "nothing",
        "data/sized.txt": sha256(b"x"),
        "data/there.txt//": "file",
    }
    assert "snippets//" not in found.files


@pytest.mark.parametrize(
    ("change", "name"),
    [
        pytest.param(delete("data/there.txt"), "data/there.txt", id="gone"),
        pytest.param(into_folder("data/there.txt"), "data/there.txt", id="a folder now"),
        pytest.param(put("data/absent.txt"), "data/absent.txt", id="come"),
        pytest.param(put("data/late/x.txt"), "data/late", id="come as a folder"),
        pytest.param(lambda site: site.dangle("data/link"), "data/link", id="come as a link"),
        pytest.param(append("data/sized.txt"), "data/sized.txt", id="longer"),
    ],
)
def test_what_was_looked_up_may_make_evidence_stale(
    looking: Site, change: Callable[[Site], object], name: str
) -> None:
    """In both directions; and whoever watches sees it come."""
    named = Named.by(looking.project, [entry.evidence for entry in looking.ledger.entries.values()
                                       if entry.evidence])  # fmt: skip
    place = looking.root / name
    assert place in named.files or place.parent in named.folders
    assert verdicts(looking)[CLAIM].verdict is Verdict.CHECKED
    change(looking)
    assert verdicts(looking)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, name),))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(append("data/there.txt"), id="longer"),
        pytest.param(put("data/folder/y.txt"), id="one more in a folder"),
        pytest.param(put("data/other.txt"), id="one beside it"),
    ],
)
def test_bytes_of_what_was_only_looked_up_change_nothing(
    looking: Site, change: Callable[[Site], object]
) -> None:
    """Nobody read them."""
    change(looking)
    assert verdicts(looking)[CLAIM].verdict is Verdict.CHECKED


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param("[each.stat().st_size for each in os.scandir(DATA)]", id="scandir"),
        pytest.param("[each.stat().st_size for each in os.scandir(os.fsencode(DATA))]", id="bytes"),
        pytest.param(
            "[each.stat(follow_symlinks=False).st_size for each in os.scandir(OPENED)]", id="opened"
        ),
        pytest.param("next(os.scandir(DATA)).stat().st_mtime and 1", id="times"),
        pytest.param("[os.stat(each).st_size for each in os.scandir(DATA)]", id="as a path"),
    ],
)
def test_size_of_an_entry_is_bound_to_its_bytes(site: Site, plain_pool: HostPool, ask: str) -> None:
    """As that of a file by its name; an entry is nothing else than Python's."""
    site.write("data/sized.txt", "x")
    looks = LOOKING.partition("asked =")[0] + (
        "DATA = ROOT / 'data'\nOPENED = os.open(DATA, os.O_RDONLY)\n"
        f"asked = {ask}\n"
        "with os.scandir(DATA) as entries:\n"
        "    [entry] = entries\n"
        "assert isinstance(entry, os.DirEntry) and entry.is_file()\n"
        "assert (entry.name, os.fspath(entry)) == ('sized.txt', str(DATA / 'sized.txt'))\n"
    )
    site.edit(SNIPPET, "import prices\n", f"import prices\n{looks}\n")
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM] == CHECKED[CLAIM]
    append("data/sized.txt")(site)
    assert verdicts(site)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, "data/sized.txt"),))


def test_entries_that_were_only_listed_are_bound_to_their_names(
    site: Site, plain_pool: HostPool
) -> None:
    """What is in them nobody asked."""
    site.write("data/listed.txt", "x")
    walks = LOOKING.partition("asked =")[0] + (
        "assert [each for _, _, each in os.walk(ROOT / 'data')] == [['listed.txt']]\n"
        "assert [each.is_file() for each in os.scandir(ROOT / 'data')] == [True]\n"
    )
    site.edit(SNIPPET, "import prices\n", f"import prices\n{walks}\n")
    check(site, plain_pool, CLAIM)
    append("data/listed.txt")(site)
    assert verdicts(site)[CLAIM] == CHECKED[CLAIM]
    site.write("data/more.txt", "x")
    assert verdicts(site)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, "data/"),))


LINKS = """\
import os
from pathlib import Path

ROOT = Path(__file__.partition("snippets")[0])
asked = [ASK]
"""


def relink(target: str, name: str = "data/now") -> Callable[[Site], object]:
    """The link leads elsewhere, to what is equal in all its bytes."""

    def change(site: Site) -> None:
        (site.root / name).unlink()
        (site.root / name).symlink_to(target)

    return change


def copied(site: Site) -> None:
    """A file in the place of the link, with the same bytes."""
    data = (site.root / "data/now").read_bytes()
    site.delete("data/now")
    site.write("data/now", data)


def linked(site: Site) -> None:
    """A link in the place of a file, to the same bytes."""
    site.delete("data/two.txt")
    (site.root / "data/two.txt").symlink_to("one.txt")


@pytest.mark.parametrize(
    ("ask", "change", "name"),
    [
        pytest.param(ask, change, name, id=f"{ask} {number}")
        for ask in (
            "os.readlink(ROOT / 'data/now')",
            "(ROOT / 'data/now').readlink()",
            "os.readlink('now', dir_fd=os.open(ROOT / 'data', os.O_RDONLY))",
            "os.path.realpath(ROOT / 'data/now')",
            "(ROOT / 'data/now').resolve().read_text()",
            "os.lstat(ROOT / 'data/now').st_size",
            "os.stat(ROOT / 'data/now', follow_symlinks=False).st_mode",
            "(ROOT / 'data/now').lstat().st_mode",
            "(os.path.islink(ROOT / 'data/now'), (ROOT / 'data/now').read_text())",
            "(ROOT / 'data/now').is_symlink()",
            "[each.is_symlink() for each in os.scandir(ROOT / 'data')]",
        )
        for number, (change, name) in enumerate(
            ((relink("two.txt"), "data/now"), (copied, "data/now"))
        )
    ]
    + [
        pytest.param(f"{ask}(ROOT / 'data/two.txt')", linked, "data/two.txt", id=f"{ask} of none")
        for ask in ("os.path.islink", "os.path.realpath", "os.lstat")
    ],
)
def test_where_a_link_leads_may_make_evidence_stale(
    site: Site, plain_pool: HostPool, ask: str, change: Callable[[Site], object], name: str
) -> None:
    """Whoever asks for it by itself, though all bytes stay what they were."""
    for each in ("one", "two"):
        site.write(f"data/{each}.txt", "same")
    (site.root / "data/now").symlink_to("one.txt")
    site.edit(SNIPPET, "import prices\n", f"import prices\n{LINKS.replace('ASK', ask)}\n")
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM] == CHECKED[CLAIM]
    change(site)
    [reason] = verdicts(site)[CLAIM].reasons
    assert reason in (Reason(FILE, name), Reason(FILE, "data/"))


@pytest.mark.parametrize("in_place", ["nothing", "folder"])
@pytest.mark.parametrize(
    "ask",
    [
        "(ROOT / 'data/now').exists()",
        "os.path.isfile(ROOT / 'data/now')",
        "[each.is_file() for each in os.scandir(ROOT / 'data')] == [True]",
        "[each.is_dir() for each in os.scandir(ROOT / 'data')] == [False]",
        "[files for _, _, files in os.walk(ROOT / 'data')] == [['now']]",
        "[each.name for each in (ROOT / 'data').rglob('*')] == ['now']",
    ],
)
def test_what_is_where_a_link_leads_may_make_evidence_stale(
    site: Site, plain_pool: HostPool, ask: str, in_place: str
) -> None:
    """The link itself stays as it is."""
    site.write("other/one.txt", "")
    (site.root / "data").mkdir()
    (site.root / "data/now").symlink_to("../other/one.txt")
    looks = f"{LINKS.replace('ASK', ask)}assert all(asked)"
    site.edit(SNIPPET, "import prices\n", f"import prices\n{looks}\n")
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM] == CHECKED[CLAIM]
    (site.root / "other/one.txt").unlink()
    if in_place == "folder":
        (site.root / "other/one.txt").mkdir()
    assert verdicts(site)[CLAIM].verdict is Verdict.STALE


def test_file_that_a_program_is_handed_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """What it reads besides nobody sees."""
    site = Site(tmp_path)
    site.write("snippets/engines/_program.py", "open('data/more.txt')\n")
    site.write("data/input.txt", "")
    site.write("data/more.txt", "")
    source = f"""\
        import os, subprocess, sys

        os.chdir({str(tmp_path)!r})
        program = {str(tmp_path / "snippets/engines/_program.py")!r}
        subprocess.run([sys.executable, program, "data/input.txt", "--limit=3"], check=True)
        """
    made = run(plain_pool, job(tmp_path, source, engines=True))
    assert (made.detail, sorted(made.files)) == (
        "",
        ["data/input.txt", "snippets/engines/_program.py"],
    )


@pytest.mark.parametrize(
    "call",
    [
        "subprocess.run(['cat', 'input.txt'], cwd=DATA, stdout=-3)",
        "subprocess.run(['cat', 'input.txt'], cwd=pathlib.Path(DATA), stdout=-3)",
        "subprocess.run(['true', f'--file={DATA}/input.txt'])",
        "subprocess.run(f'cat \"{DATA}/input.txt\" | wc -l', shell=True, stdout=-3)",
        "subprocess.run(f'wc -l <{DATA}/input.txt', shell=True, stdout=-3)",
        "os.system(f'cat {DATA}/input.txt > /dev/null')",
        "os.waitpid(os.posix_spawn('/bin/true', ['true', f'{DATA}/input.txt'], {}), 0)",
        "subprocess.run([f'{DATA}/input.txt'])",
    ],
)
def test_file_counts_however_a_program_is_told_of_it(
    plain_pool: HostPool, tmp_path: Path, call: str
) -> None:
    """As the program itself, from the folder that it starts in, behind `=`, in a command."""
    path = Site(tmp_path).write("data/input.txt", "#!/bin/sh\n")
    path.chmod(0o755)
    source = f"import os, pathlib, subprocess\n\nDATA = {str(tmp_path / 'data')!r}\n{call}\n"
    made = run(plain_pool, job(tmp_path, source, engines=True))
    assert (made.detail, sorted(made.files)) == ("", ["data/input.txt"])


NATIVE = """\
import ctypes
from pathlib import Path

data = Path(__file__).parents[2] / "data"
library = ctypes.CDLL(None)
library.opendir.restype = library.readdir.restype = ctypes.c_void_p
library.readdir.argtypes = [ctypes.c_void_p]
folder = library.opendir(bytes(data / "listed"))
assert library.readdir(folder) and library.open(bytes(data / "listed/read.csv"), 0) > 0
"""
"""Reads as the compiled part of a library does, of which Python hears nothing."""


def test_file_that_a_library_opens_by_itself_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """And the names in the folder that it found it in; nothing else that lies about."""
    for name in ("listed/read.csv", "listed/unread.csv", "beside/unread.csv", "listed/read.md"):
        Site(tmp_path).write(f"data/{name}", "1\n")
    made = run(plain_pool, job(tmp_path, NATIVE))
    assert (made.detail, dict(made.files)) == (
        "",
        {
            "data/listed/read.csv": sha256(b"1\n"),
            "data/listed/": sha256(b"read.csv\0read.md\0unread.csv"),
        },
    )


def test_everything_counts_where_nobody_tells_what_is_opened(
    plain_pool: HostPool, tmp_path: Path
) -> None:
    """Whoever closes the descriptor that tells of it gains nothing by that."""
    for name in ("listed/read.csv", "beside/unread.csv", ".venv/pyvenv.cfg", ".venv/lib/x.csv"):
        Site(tmp_path).write(f"data/{name}", "1\n")
    closing = "import os\nos.closerange(3, 20)\n"
    made = run(plain_pool, job(tmp_path, NATIVE + closing))
    assert {name for name in made.files if name.startswith("data/")} == {
        "data/listed/read.csv",
        "data/listed/",
        "data/beside/unread.csv",
        "data/beside/",
    }


def test_compiled_module_of_the_project_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """It is loaded by the system, and not opened by Python."""
    spec = importlib.util.find_spec("xxlimited")
    if spec is None or spec.origin is None:
        pytest.skip("this Python came without the example of a compiled module")
    site, name = Site(tmp_path), f"src/{Path(spec.origin).name}"
    site.write(name, Path(spec.origin).read_bytes())
    source = f"import sys\nsys.path.insert(0, {str(tmp_path / 'src')!r})\nimport xxlimited\n"
    made = run(plain_pool, job(tmp_path, source))
    assert (made.detail, present(made.files), made.imported) == ("", [name], {})
    loaded = f"import ctypes\nctypes.CDLL({str(site.root / name)!r})\n"
    assert [*run(plain_pool, job(tmp_path, loaded)).files] == [name]


def test_module_in_an_archive_counts_as_the_archive(plain_pool: HostPool, tmp_path: Path) -> None:
    """There is no file at the path that it names."""
    with zipfile.ZipFile(tmp_path / "mine.zip", "w") as archive:
        archive.writestr("packed/__init__.py", "PRICE = 2\n")
    source = f"import sys\nsys.path.insert(0, {str(tmp_path / 'mine.zip')!r})\nimport packed\n"
    made = run(plain_pool, job(tmp_path, source))
    digest = hashlib.sha256((tmp_path / "mine.zip").read_bytes()).hexdigest()
    assert (made.detail, dict(made.files)) == ("", {"mine.zip": digest})


def test_run_that_was_killed_is_bound_to_what_it_read(site: Site, plain_pool: HostPool) -> None:
    """Whoever mends the helper that kept it from its end need not run it by hand."""
    endless = "PER_MILLION = 2\nwhile True:\n    print('x' * 4096)\n"
    site.write(HELPER, endless)
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM].verdict is Verdict.BROKEN
    site.write(HELPER, "PER_MILLION = 2\n")
    found = verdicts(site)[CLAIM]
    assert (found.verdict, Reason(FILE, HELPER) in found.reasons) == (Verdict.STALE, True)


def test_file_that_changes_while_it_is_read_has_no_digest(site: Site, plain_pool: HostPool) -> None:
    """Nobody can say which of its contents the run is about: it is stale at once."""
    pipe = site.root / "snippets/turn"
    os.mkfifo(pipe)
    source = f"""\
{HEADER}# fails_when = ["{FAULT}"]
# ///
from pathlib import Path

import prices

table = Path(__file__).parents[1] / "table.txt"
first = table.read_text()
with open(table.with_name("turn")) as turn:
    turn.read()
assert table.read_text() != first
assert prices.PER_MILLION == 2
print("total: 2 USD")
"""
    site.write(SNIPPET, source)
    site.write("snippets/table.txt", "1\n")
    catalog = site.catalog
    from uradori.run.campaign import conclude
    from uradori.run.campaign import job as job_of

    future = plain_pool.submit(job_of(catalog, catalog.snippets[CLAIM]))
    with pipe.open("w"):  # waits until the run has read the table once
        site.write("snippets/table.txt", "2\n")
    real = future.result()
    assert (real.detail, real.files["snippets/table.txt"]) == ("", UNSTEADY)
    assert "snippets/turn" not in real.files
    fault = plain_pool.submit(job_of(catalog, catalog.snippets[CLAIM], fault=FAULT))
    with pipe.open("w"):
        pass
    made = conclude(catalog, catalog.snippets[CLAIM], real, {FAULT: fault.result()}, None)
    records.write(site.project, made)
    assert Reason(FILE, "snippets/table.txt") in verdicts(site)[CLAIM].reasons


def test_name_that_is_no_text_cannot_be_bound(site: Site, plain_pool: HostPool) -> None:
    """The run says so, rather than leave out what it read."""
    (site.root / os.fsdecode(b"data\xff.txt")).write_text("1")
    site.edit(SNIPPET, "import prices\n", "import prices\nopen(next(__import__('glob').iglob(\n"
        "    __file__.partition('snippets')[0] + 'data*.txt')))\n")  # fmt: skip
    check(site, plain_pool, CLAIM)
    found = verdicts(site)[CLAIM]
    assert found.verdict is Verdict.BROKEN
    assert "whose name is no text in UTF-8" in found.reasons[0].about


FINDING = """\
# /// uradori
# backend = "plain"
# kind = "calculation"
# ///
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "src"))

import later
import mine

try:
    import faster
except ImportError:
    faster = later

assert json.loads(str(mine.ONE)) == faster.ONE
"""


@pytest.fixture
def finding(site: Site, plain_pool: HostPool) -> Site:
    """A site with a snippet that imports what is found late on its way, and does without one."""
    site.write(SNIPPET, FINDING)
    site.write("src/mine.py", "ONE = 1\n")
    site.write("snippets/later.py", "ONE = 1\n")
    site.write(OUTPUT, "")
    check(site, plain_pool, CLAIM)
    return site


@pytest.mark.parametrize(
    "name", ["src/later.py", "src/mine/__init__.py", "src/faster.py", "snippets/faster/__init__.py"]
)
def test_what_would_be_imported_instead_makes_evidence_stale(finding: Site, name: str) -> None:
    """A module found earlier, a package beside a module, and one that was done without."""
    assert verdicts(finding)[CLAIM].verdict is not Verdict.STALE
    finding.write(name, "ONE = 2\n")
    assert verdicts(finding)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, name),))


@pytest.mark.parametrize("module", ["later", "faster", "mine"])
def test_what_is_installed_later_makes_evidence_stale(
    finding: Site, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes before the snippets folder, but not before what a snippet puts at the front."""
    folder = tmp_path / "site-packages"
    name = install(folder, monkeypatch, "", "")
    assert verdicts(finding)[CLAIM].verdict is not Verdict.STALE
    (folder / f"{name}.py").rename(folder / f"{module}.py")
    instead = Judgement(Verdict.STALE, (Reason(FILE, module),))
    found = verdicts(finding)[CLAIM]
    assert (found == instead) is (module != "mine")


@pytest.mark.parametrize("name", ["snippets/mine.py", "src/json.py", "src/later.txt", "faster.py"])
def test_what_would_not_be_imported_changes_nothing(finding: Site, name: str) -> None:
    """It is found later, its name is taken already, or nobody looks there."""
    before = verdicts(finding)[CLAIM]
    finding.write(name, "ONE = 2\n")
    assert verdicts(finding)[CLAIM] == before


def test_what_was_sought_inside_of_a_package_counts(site: Site, plain_pool: HostPool) -> None:
    """A module that was done without, one that would become a package, a compiled one before it."""
    site.write(
        "src/mine/__init__.py", "try:\n    from . import fast\nexcept ImportError:\n    pass\n"
    )
    site.write("src/mine/slow.py", "ONE = 1\n")
    site.write("src/spread/part.py", "ONE = 1\n")
    sought = """\
import importlib.util
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "src"))

import mine.slow
import spread.part

try:
    importlib.import_module("absent")
except ImportError:
    pass

assert importlib.util.find_spec("mine.other") is None
assert mine.slow.ONE == spread.part.ONE
"""
    site.write(SNIPPET, f"{HEADER}# ///\n{sought}")
    site.write(OUTPUT, "")
    check(site, plain_pool, CLAIM)
    before = verdicts(site)[CLAIM]
    assert before.verdict is Verdict.UNCHALLENGED
    for name in (
        "src/mine/fast.py",
        "src/mine/slow/__init__.py",
        f"src/mine/slow{EXTENSION_SUFFIXES[0]}",
        "src/mine/other.py",
        "src/spread/__init__.py",
        "src/absent.py",
    ):
        site.write(name, "ONE = 2\n")
        assert verdicts(site)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, name),))
        site.delete(name)
    for name in ("src/mine/more.py", "src/spread/more.py", "src/mine/slow.txt"):
        site.write(name, "ONE = 2\n")
        assert verdicts(site)[CLAIM] == before


VAIN = """\
import sqlite3
from contextlib import suppress
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
with suppress(OSError, sqlite3.OperationalError):
    ASK
"""


@pytest.mark.parametrize(
    "ask",
    [
        "(DATA / 'late').read_text()",
        "list(__import__('os').scandir(DATA / 'late'))",
        "sqlite3.connect(f'file:{DATA}/late?mode=ro', uri=True)",
        "__import__('configparser').ConfigParser().read(DATA / 'late')",
    ],
)
def test_what_was_opened_in_vain_may_make_evidence_stale(
    site: Site, plain_pool: HostPool, ask: str
) -> None:
    """Be it a file or a folder: the check did without, and would not next time."""
    site.write(SNIPPET, f"{HEADER}# ///\n{VAIN.replace('ASK', ask)}")
    site.write(OUTPUT, "")
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM].verdict is Verdict.UNCHALLENGED
    site.write("data/late", "")
    assert verdicts(site)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, "data/late"),))


@pytest.mark.parametrize(
    "read",
    [
        "open(DATA / 'now/../x').read()",
        "os.chdir(DATA / 'now') or open('x').read()",
        "os.read(os.open('x', 0, dir_fd=os.open(DATA / 'now', 0)), 9).decode()",
    ],
)
def test_way_through_a_link_counts(site: Site, plain_pool: HostPool, read: str) -> None:
    """What is read by way of a folder is known by where that is, so the link counts as well."""
    for name in ("one", "two"):
        site.write(f"data/{name}/in/x", name)
        site.write(f"data/{name}/x", name)
    site.write("data/x", "one")
    (site.root / "data/now").symlink_to("one/in")
    source = "import os\nfrom pathlib import Path\n\nDATA = Path(__file__).parents[2] / 'data'\n"
    site.write(SNIPPET, f"{HEADER}# ///\n{source}assert {read} == 'one'\n")
    site.write(OUTPUT, "")
    check(site, plain_pool, CLAIM)
    assert verdicts(site)[CLAIM].verdict is Verdict.UNCHALLENGED
    relink("two/in")(site)
    assert verdicts(site)[CLAIM] == Judgement(Verdict.STALE, (Reason(FILE, "data/now"),))


def test_database_that_is_attached_counts(plain_pool: HostPool, tmp_path: Path) -> None:
    """SQLite opens it by itself; what others open at that time is nothing to it."""
    site = Site(tmp_path)
    site.write("data/other.json", "{}")
    for name in ("one", "two"):
        with sqlite3.connect(tmp_path / f"data/{name}.db") as database:
            database.execute("CREATE TABLE prices (number)")
    source = f"""\
        import sqlite3

        database = sqlite3.connect(":memory:", uri=True)
        database.execute("ATTACH 'file:{tmp_path}/data/one.db?mode=ro' AS one")
        database.execute("ATTACH ? AS two", ("file:{tmp_path}/data/two.db?mode=ro",))
        assert database.execute("SELECT * FROM one.prices, two.prices").fetchall() == []
        """  # noqa: S608 - as any snippet
    made = run(plain_pool, job(tmp_path, source))
    assert (made.detail, sorted(made.files)) == ("", ["data/one.db", "data/two.db"])


def test_certificates_that_are_loaded_count(plain_pool: HostPool, tmp_path: Path) -> None:
    """OpenSSL opens them by itself."""
    for name in ("chain", "key", "authorities"):
        Site(tmp_path).write(f"data/{name}.pem", "")
    source = f"""\
        import ssl
        from contextlib import suppress

        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        for load, files in (
            (context.load_cert_chain, {{"certfile": "chain", "keyfile": "key"}}),
            (context.load_verify_locations, {{"cafile": "authorities"}}),
        ):
            with suppress(ssl.SSLError):
                load(**{{key: f"{tmp_path}/data/{{name}}.pem" for key, name in files.items()}})
        """
    made = run(plain_pool, job(tmp_path, source))
    assert (made.detail, sorted(made.files)) == (
        "",
        ["data/authorities.pem", "data/chain.pem", "data/key.pem"],
    )


def test_distribution_whose_version_was_asked_for_counts(
    plain_pool: HostPool, tmp_path: Path
) -> None:
    """Though nothing of it was imported."""
    asking = "from importlib.metadata import version\nassert version('pyyaml')\n"
    assert "PyYAML" in run(plain_pool, job(tmp_path, asking)).imported
