"""Evidence files: written whole, accepted only as written."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from support.sites import CLAIM, FAULT, Site
from uradori.evidence import records
from uradori.evidence.bindings import ourselves
from uradori.evidence.model import Call, Evidence, FaultRun, MutationResult, Outcome, Run
from uradori.evidence.records import SCHEMA
from uradori.project import validation
from uradori.project.files import write_atomically
from uradori.project.model import Expectation, sha256
from uradori.project.problems import Problem

FILE = f".uradori/evidence/{CLAIM}.json"


def codes(site: Site, data: bytes, claim: str = CLAIM) -> tuple[bool, str]:
    """Whether evidence with these bytes is accepted, and the code of the problem."""
    found = records.store(site.project).decode(data, claim)
    return (False, found.code) if isinstance(found, Problem) else (True, "")


def test_what_is_written_is_read(site: Site) -> None:
    """A record with every kind of value comes back as it was."""
    made = site.evidence(
        files={"snippets/prices.py": "0" * 64},
        versions={"moto": "5.2.5"},
        outcome=Outcome.FAILED,
        detail="AssertionError: 値\n  x = 1",
        line=12,
        stdout='出力 "quoted" \\x00 \u2028\n',
        calls=(Call("sqs", "SendMessage", "{}", "QueueDoesNotExist", ok=False),),
        faults=(FaultRun(FAULT, Expectation.FAILS, Outcome.TIMED_OUT, "was still", 1.25),),
        mutation=MutationResult(9, 5, 1, ("call 1 Send: ['Id'] altered",)),
    )
    records.write(site.project, made)
    assert records.read(site.project, CLAIM) == (made, None)


def test_bytes_depend_on_the_record_alone(site: Site) -> None:
    """Writing the same record again changes no byte, and the file is JSON that people can read."""
    made = site.evidence()
    records.write(site.project, made)
    first = site.read(FILE)
    records.write(site.project, replace(made))
    assert (site.read(FILE), first.endswith("}\n")) == (first, True)
    document = json.loads(first)
    assert (document["record"]["claim"], document["record"]["outcome"]) == (CLAIM, "passed")


def test_no_evidence_is_no_problem(site: Site) -> None:
    """What was never run has nothing, and nothing is wrong with that."""
    assert records.read(site.project, CLAIM) == (None, None)


def test_every_flipped_bit_shows(site: Site) -> None:
    """No byte of a file can be changed without the file being refused."""
    data = records.store(site.project).encode(site.evidence())
    assert codes(site, data) == (True, "")
    accepted = [
        position
        for position in range(len(data))
        if codes(site, data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :])[0]
    ]
    assert (accepted, len(data) > 500) == ([], True)


def test_every_truncation_shows(site: Site) -> None:
    """No beginning of a file is a file, and nothing may follow its end."""
    data = records.store(site.project).encode(site.evidence())
    assert [end for end in range(len(data)) if codes(site, data[:end])[0]] == []
    assert [codes(site, data + more)[0] for more in (b"\n", b" ", b"{}")] == [False] * 3


def resigned(document: dict[str, object]) -> bytes:
    """A file with this evidence whose digest fits bytes that somebody wrote by hand."""
    body = json.dumps(document, indent=1, ensure_ascii=False).encode() + b"\n"
    file = {"record": document, "sha256": sha256(body)}
    return json.dumps(file, indent=1, ensure_ascii=False).encode() + b"\n"


def as_document(made: Evidence) -> dict[str, object]:
    """The evidence as plain JSON data."""
    document: dict[str, object] = json.loads(validation.to_json(Evidence, made))
    return document


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda d: d, (True, ""), id="unchanged"),
        pytest.param(lambda d: {**d, "schema": SCHEMA + 1}, (False, "UR401"), id="newer schema"),
        pytest.param(lambda d: {**d, "schema": 1}, (False, "UR401"), id="older schema"),
        pytest.param(lambda d: {**d, "schema": str(SCHEMA)}, (False, "UR404"), id="schema as text"),
        pytest.param(lambda d: {**d, "schema": True}, (False, "UR404"), id="schema as truth"),
        pytest.param(
            lambda d: {**d, "schema": float(SCHEMA)}, (False, "UR404"), id="schema as fraction"
        ),
        pytest.param(
            lambda d: {k: v for k, v in d.items() if k != "schema"}, (False, "UR404"), id="none"
        ),
        pytest.param(lambda d: {**d, "claim": "a/b"}, (False, "UR404"), id="other claim"),
        pytest.param(lambda d: {**d, "extra": 1}, (False, "UR404"), id="unknown key"),
        pytest.param(lambda d: {**d, "outcome": "fine"}, (False, "UR404"), id="unknown outcome"),
        pytest.param(lambda d: {**d, "seconds": "0.012"}, (False, "UR404"), id="number as text"),
        pytest.param(lambda d: dict(reversed(d.items())), (False, "UR404"), id="other order"),
        pytest.param(lambda d: {**d, "calls": None}, (False, "UR404"), id="wrong type"),
    ],
)
def test_other_documents_are_refused(
    site: Site,
    change: Callable[[dict[str, object]], dict[str, object]],
    expected: tuple[bool, str],
) -> None:
    """Even with a fitting digest only what uradori itself would write is accepted."""
    assert codes(site, resigned(change(as_document(site.evidence())))) == expected


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"[]", b"{}", b'{"evidence": []}', b"\xff\xfe", b"\0", b"[" * 100_000],
)
def test_other_bytes_are_refused(site: Site, data: bytes) -> None:
    """Anything may lie in the folder; none of it makes reading raise."""
    assert codes(site, data) == (False, "UR404")


def test_evidence_of_another_claim_is_refused(site: Site) -> None:
    """A file copied to another claim's place speaks for nothing."""
    data = records.store(site.project).encode(site.evidence())
    assert codes(site, data, "bills/else") == (False, "UR404")


def test_damage_is_reported_with_its_place(site: Site) -> None:
    """The problem names the file from the root, and how to make it anew."""
    site.write(FILE, "{}")
    found, problem = records.read(site.project, CLAIM)
    assert (found, problem and (problem.code, problem.path, problem.hint)) == (
        None,
        ("UR404", FILE, f"delete it, then uradori run {CLAIM}"),
    )


def test_folder_in_its_place_is_reported(site: Site) -> None:
    """What cannot be opened is damage too."""
    site.write(f"{FILE}/x", "")
    found, problem = records.read(site.project, CLAIM)
    assert (found, problem and problem.code) == (None, "UR404")


def test_readers_never_see_half_a_file(site: Site) -> None:
    """Many writers and readers at once: every read gives one of the records, whole."""
    versions = [site.evidence(stdout=str(n) * 20_000) for n in range(4)]
    records.write(site.project, versions[0])
    project = site.project
    with ThreadPoolExecutor(8) as threads:
        writes = [threads.submit(records.write, project, record) for record in versions * 10]
        reads = [threads.submit(records.read, project, CLAIM) for _ in range(40)]
    assert [write.exception() for write in writes] == [None] * 40
    seen = [read.result() for read in reads]
    assert [problem for _, problem in seen] == [None] * 40
    assert all(found in versions for found, _ in seen)
    folder = site.root / ".uradori/evidence/bills"
    assert [path.name for path in folder.iterdir()] == [Path(FILE).name]


def test_failed_write_leaves_what_was_there(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails the old file stays, and nothing is left beside it."""
    path = site.write("out/x.json", "old")

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("os.replace", full)
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, b"new")
    assert [(each.name, each.read_text()) for each in path.parent.iterdir()] == [("x.json", "old")]


def test_evidence_of_former_claims_is_deleted(site: Site) -> None:
    """Pruning keeps the claims that are, and only those."""
    records.write(site.project, site.evidence())
    for former in ("bills/gone", "old/deep/gone"):
        records.write(site.project, replace(site.evidence(), claim=former))
    records.prune(site.project, [CLAIM])
    folder = site.root / ".uradori/evidence"
    assert [path.relative_to(folder).as_posix() for path in folder.glob("**/*.json")] == [
        f"{CLAIM}.json"
    ]


def test_conclusion_binds_the_runs_to_the_bytes(site: Site) -> None:
    """Digests of snippet, output and faults; times rounded, in UTC; maps in order."""
    catalog = site.catalog
    snippet = catalog.snippets[CLAIM]
    run = Run(
        outcome=Outcome.PASSED,
        stdout="total: 2 USD\n",
        detail="",
        seconds=0.0123456,
        files={"snippets/z.py": "1", snippet.path: "0", "snippets/a.py": "2"},
        elsewhere={"mylib": {"mylib/z.py": "4", "mylib/a.py": "3"}},
        versions={"python": "3", "botocore": "1"},
        imported={"six": "2", "mylib": "1"},
        editable=("mylib",),
        libraries={"mylib": "1"},
        programs={"java": "2", "gdnsd": "1"},
        calls=(Call("sqs", "X", "", ""),),
    )
    faults = [FaultRun(FAULT, Expectation.FAILS, Outcome.FAILED, "why", 0.98765)]
    tokyo = timezone(timedelta(hours=9))
    now = datetime(2026, 1, 2, 12, 4, 5, 678, tzinfo=tokyo)
    made = records.conclude(snippet, run, iter(faults), catalog, None, now)
    assert made == Evidence(
        schema=SCHEMA,
        claim=CLAIM,
        backend="plain",
        kind="calculation",
        source_sha256=snippet.source_sha256,
        approved_sha256=snippet.approved_sha256,
        files={"snippets/a.py": "2", "snippets/z.py": "1"},
        elsewhere={"mylib": {"mylib/a.py": "3", "mylib/z.py": "4"}},
        versions={"botocore": "1", "python": "3"},
        imported={"mylib": "1", "six": "2"},
        editable=("mylib",),
        uradori=ourselves(),
        programs={"gdnsd": "1", "java": "2"},
        settings={"backend": "plain", "region": "ap-northeast-1", "snippets": "snippets"},
        outcome=Outcome.PASSED,
        detail="",
        line=None,
        stdout="total: 2 USD\n",
        seconds=0.012,
        ran_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
        calls=(Call("sqs", "X", "", ""),),
        faults=(FaultRun(FAULT, Expectation.FAILS, Outcome.FAILED, "why", 0.988),),
        mutation=None,
    )
    assert [list(made.files), list(made.imported)] == [
        ["snippets/a.py", "snippets/z.py"],
        ["mylib", "six"],
    ]
    assert list(made.elsewhere["mylib"]) == ["mylib/a.py", "mylib/z.py"]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"seconds": 9.0, "stdout": "else", "mutation": None}, True),
        ({"source_sha256": "x"}, False),
        ({"files": {"a": "b"}}, False),
        ({"elsewhere": {"a": {"b": "c"}}}, False),
        ({"imported": {"a": "1"}}, False),
        ({"editable": ("a",)}, False),
        ({"uradori": "0"}, False),
        ({"versions": {"moto": "6"}}, False),
        ({"programs": {"java": "2"}}, False),
        ({"backend": "moto"}, False),
        ({"settings": {"region": "eu-west-1"}}, False),
    ],
)
def test_records_about_the_same_subject(
    site: Site, changes: dict[str, Any], expected: bool
) -> None:
    """Bytes, versions and programs make the subject; when and how it went do not."""
    assert records.same_subject(site.evidence(), site.evidence(**changes)) is expected
