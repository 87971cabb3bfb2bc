"""A second note comes into the site by the commands that anyone has, from nothing to a build.

The note and its three statements are made up for this test; the site is a copy.
"""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("docs", "overrides", "snippets", "mkdocs.yml", "pyproject.toml")
READINGS = ".uradori/readings.json"
"""What was read of pages before; evidence of other claims is not asked for here."""

NOTE = """\
id = "performance"
title = "ストレージとキャッシュの速さ"
written = 2026-01-02
url = "https://example.com/performance"

[[statement]]
id = "performance.average"
judged = "correct"
said.ja = "ヒット率が高いキャッシュは、平均の待ち時間を大きく縮める。"
said.en = "A cache with a high hit ratio shortens the average wait a lot."

[[statement]]
id = "performance.loop"
judged = "wrong"
said.ja = "キャッシュがデータより少し小さいだけなら、ほとんどの読み取りはヒットする。"
said.en = "Where a cache is only a little smaller than the data, most reads hit."
now.ja = "順に読み続けると、LRU のキャッシュは1つ足りないだけでまったくヒットしない。"
now.en = "Read in turn, an LRU cache that lacks room for a single item never hits."

[[statement]]
id = "performance.buffer"
judged = "correct"
said.ja = "小さな書き込みは、バッファにまとめると速い。"
said.en = "Small writes are faster when a buffer gathers them."
"""

AVERAGE, LOOP, BUFFER = CLAIMS = (
    "caching/hits_shorten_the_average_wait",
    "caching/loop_beyond_the_cache_never_hits",
    "storage/buffer_gathers_small_writes",
)

FILES = {
    "docs/notes/performance.toml": NOTE,
    "docs/ja/performance.md": f"""\
# ストレージとキャッシュの速さ {{ #performance }}

/// claim | {AVERAGE}
[9回の読み取り]{{ by=nine }}が[1ミリ秒]{{ by=hit }}、[1回]{{ by=one }}が
[20ミリ秒]{{ by=miss }}なら、[平均は2.9ミリ秒である]{{ by=average }}。
///

/// claim | {LOOP}
[3個まで入る LRU のキャッシュは]{{ by=room }}、
[4個を順に読む間]{{ by=four }}、[まったくヒットしない]{{ by=never }}。
///

/// claim | {BUFFER}
[100回の小さな書き込みは]{{ by=hundred }}、[バッファを通ると1回になる]{{ by=once }}。
///
""",
    "docs/en/performance.md": f"""\
# Performance of storage and caching {{ #performance }}

/// claim | {AVERAGE}
[Nine reads]{{ by=nine }} [of 1 ms]{{ by=hit }} [and one]{{ by=one }}
[of 20 ms]{{ by=miss }} [take 2.9 ms on average]{{ by=average }}.
///

/// claim | {LOOP}
[An LRU cache with room for three items]{{ by=room }} [never hits]{{ by=never }}
[while four are read in turn]{{ by=four }}.
///

/// claim | {BUFFER}
[A hundred small writes]{{ by=hundred }} [become one on their way through a buffer]{{ by=once }}.
///
""",
    "snippets/waits.py": '''\
"""Waits for a read, in milliseconds."""

CACHE, STORE = 1, 20
''',
    "snippets/room.py": '''\
"""How much a cache has room for."""

ITEMS = 3
''',
    f"snippets/{AVERAGE}.py": """\
# /// uradori
# kind = "calculation"
# statements = ["performance.average"]
# fails_when = ["waits:CACHE is 20"]
# limits.ja = "待ち時間は例であり、測った値ではない"
# limits.en = "the waits are examples, and were not measured"
# ///
from datetime import timedelta

import waits

# ja: 9回はキャッシュが、1回はストアが答える
# en: nine are answered by the cache, and one by the store
reads = [timedelta(milliseconds=each) for each in [waits.CACHE] * 9 + [waits.STORE]]

# shows: nine, hit
assert reads.count(timedelta(milliseconds=1)) == 9
# shows: one, miss
assert reads.count(timedelta(milliseconds=20)) == 1
average = sum(reads, timedelta()) / len(reads)
# shows: average
assert average == timedelta(milliseconds=2.9)
print("average:", average)
""",
    f"snippets/{LOOP}.py": """\
# /// uradori
# statements = ["performance.loop"]
# fails_when = ["room:ITEMS is 4"]
# limits.ja = "Python の lru_cache で確かめた"
# limits.en = "checked with Python’s lru_cache"
# ///
import functools

import room

cached = functools.lru_cache(maxsize=room.ITEMS)(str.upper)
# ja: 同じ4個を5周する
# en: five times around the same four
for _ in range(5):
    for item in ("a", "b", "c", "d"):
        cached(item)

# shows: room
assert cached.cache_info().maxsize == 3
# shows: never
assert cached.cache_info().hits == 0
# shows: four
assert cached.cache_info().misses == 5 * 4
print("hits:", cached.cache_info().hits)
""",
    f"snippets/{BUFFER}.py": """\
# /// uradori
# statements = ["performance.buffer"]
# fails_when = ["writes.unbuffered"]
# limits.ja = "書き込みの回数を数えた。速さは測っていない"
# limits.en = "writes were counted, and no time was measured"
# ///
import io

written = []


class File(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        written.append(bytes(data))
        return len(data)


# ja: 10バイトずつ100回書く
# en: ten bytes are written a hundred times
buffer = io.BufferedWriter(File(), buffer_size=8192)
for _ in range(100):
    buffer.write(b"0123456789")
buffer.flush()

# shows: hundred
assert len(written) < 100
# shows: once
assert len(written) == 1
print("writes:", len(written))
""",
    "snippets/faults/writes.py": '''\
"""Broken worlds in which checks must fail."""

import io
from collections.abc import Iterator
from random import Random
from unittest import mock

from uradori.faults import fault


@fault(ja="バッファがまとめずに書く", en="the buffer passes on each write")
def unbuffered(rng: Random) -> Iterator[None]:
    with mock.patch.object(io, "BufferedWriter", lambda raw, buffer_size: raw):
        yield
''',
}


@dataclass(frozen=True, slots=True)
class Notes:
    """A copy of the site, and what one types in it."""

    root: Path

    def run(self, module: str, *arguments: str, status: int = 0) -> str:
        """Run a command; gives what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=self.root,
            env={**os.environ, "NO_COLOR": "1", "CI": "", "URADORI_REQUIRE_EVIDENCE": "false"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout

    def problems(self) -> list[dict[str, Any]]:
        """What `uradori check` finds, but for claims that were not run in the copy."""
        found = json.loads(
            subprocess.run(
                [sys.executable, "-m", "uradori", "check", "--json"],
                cwd=self.root,
                env={**os.environ, "CI": ""},
                capture_output=True,
                text=True,
                check=False,
            ).stdout
        )["problems"]
        ours = {f"snippets/{claim}.py" for claim in CLAIMS}
        return [each for each in found if each["path"] in ours or each["code"] != "UR401"]

    def take_in(self, page: str, before: str) -> None:
        """Put a page into the navigation of each language, behind another."""
        path = self.root / "mkdocs.yml"
        text = path.read_text("utf-8")
        for lang in ("ja", "en"):
            line = f"          - {lang}/{before}\n"
            assert line in text
            text = text.replace(line, f"{line}          - {lang}/{page}\n")
        path.write_text(text, "utf-8")


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """A copy of the site."""
    for name in (*PARTS, READINGS):
        source, target = ROOT / name, tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            shutil.copy2(source, target)
    return Notes(tmp_path)


def test_second_note_is_added_by_commands_that_anyone_has(notes: Notes) -> None:
    """Each file begins as `new` writes it; in the end nothing is wrong, and readers see it all."""
    notes.run("uradori", "new", "--note", "performance")
    notes.run("uradori", "new", "--fault", "writes.unbuffered")
    for claim in CLAIMS:
        notes.run("uradori", "new", claim)
    helpers = {"snippets/waits.py", "snippets/room.py"}
    begun = {name for name in FILES if (notes.root / name).is_file()}
    assert (
        begun == {name for name in FILES if name.startswith(("snippets", "docs/notes"))} - helpers
    )
    for name, text in FILES.items():
        (notes.root / name).parent.mkdir(parents=True, exist_ok=True)
        (notes.root / name).write_text(text, "utf-8")
    notes.take_in("performance.md", before="caching.md")

    notes.run("uradori", "confirm", "docs/ja/performance.md", "docs/en/performance.md")
    notes.run("uradori", "approve", *CLAIMS)
    notes.run("uradori", "confirm", "--yes", *CLAIMS)
    notes.run("uradori", "run", "--mutate", *CLAIMS)
    assert notes.problems() == []

    notes.run("mkdocs", "build", "--strict")
    document = json.loads((notes.root / "site/claims.json").read_text("utf-8"))
    claims = {each["id"]: each for each in document["claims"]}
    assert [claims[each]["verdict"] for each in CLAIMS] == ["checked"] * 3
    said = [each for each in document["statements"] if each["note"] == "performance"]
    assert [(each["judged"], each["claims"]) for each in said] == [
        ("correct", [AVERAGE]),
        ("wrong", [LOOP]),
        ("correct", [BUFFER]),
    ]
    errata = (notes.root / "site/en/errata/index.html").read_text("utf-8")
    assert "a cache is only a little smaller than the data" in errata
    page = (notes.root / "site/ja/performance/index.html").read_text("utf-8")
    assert page.count("uradori--checked") == 3
