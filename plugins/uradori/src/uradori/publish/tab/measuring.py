"""Finds out which checks browsers can run: in Node, with what they are shipped."""

import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uradori.publish.tab import exercises, kept
from uradori.publish.tab.node import EndlessError, Node

TO_BEGIN, FOR_EACH = 600.0, 20.0
"""Seconds, many more than on a busy machine: for Python to begin, and for each run."""
NO_THREAD = "can't start new thread"
"""What Python says where there are none."""
ENDLESS = {"outcome": kept.ENDLESS, "detail": "", "agrees": None, "solved": False}
"""What is said of a run that did not end."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """What browsers run checks with."""

    site: Path
    """An archive of the site's own files."""
    libraries: Path
    memory: Path | None
    """That of a Python which has loaded these libraries, where one could be made."""


def measured(
    asked: Sequence[Mapping[str, Any]], shipped: Shipped, program: Node, tools: Path
) -> dict[str, str]:
    """Of each claim whose runs are asked for why none could be shown to readers, or "".

    Each is run without the memory and with it: a reader may get either. All cores are used, each
    for one Python that makes run after run. Raises NodeError and OSError. One that does not end is
    none that readers could be shown, and holds up nothing for good.
    """
    if not asked:
        return {}
    ways = [None, shipped.memory] if shipped.memory else [None]
    each_way = max(1, (os.cpu_count() or 1) // len(ways))
    shares = [share for place in range(each_way) if (share := asked[place::each_way])]

    def said(way: Path | None, place: int) -> list[dict[str, Any]]:
        given = tools / f"orders-{place}{'-memory' if way else ''}.json"
        told = {
            "site": str(shipped.site),
            "libraries": str(shipped.libraries),
            "memory": str(way) if way else None,
            "of": shipped.libraries.stem,
        }
        found: list[dict[str, Any]] = []
        while left := shares[place][len(found) :]:
            given.write_text(json.dumps({**told, "orders": left}), "utf-8")
            most = TO_BEGIN + len(left) * FOR_EACH
            try:
                return found + _read(program.run(tools, "measure.mjs", str(given), seconds=most))
            except EndlessError as late:
                found += _read(str(late))
                found += [{**each, **ENDLESS} for each in shares[place][len(found) :][:1]]
        return found

    with ThreadPoolExecutor(len(ways) * len(shares)) as pool:
        made = {
            way: [pool.submit(said, way, place) for place in range(len(shares))] for way in ways
        }
    why: dict[str, str] = {}
    for futures in made.values():
        runs: dict[str, list[dict[str, Any]]] = {}
        for each in (each for future in futures for each in future.result()):
            runs.setdefault(each["claim"], []).append(each)
        for claim, of_claim in runs.items():
            why[claim] = why.get(claim) or _why_not(of_claim)
    return why


def _read(printed: str) -> list[dict[str, Any]]:
    """What was printed of each run; a line that has no end says nothing."""
    lines = printed.splitlines(keepends=True)
    return [json.loads(line) for line in lines if line.endswith("\n")]


def _why_not(runs: list[dict[str, Any]]) -> str:
    """As `_why`, of all runs of a claim or an exercise that began in one way."""
    return exercises.why(runs) if "part" in runs[0] else _why(runs[0])


def _why(said: Mapping[str, object]) -> str:
    """Why a run in a browser is none that readers could be shown; "" where it is."""
    if said["outcome"] != "passed":
        if NO_THREAD in str(said["detail"]):
            return kept.THREADS
        return str(said["detail"]).split("\n", 1)[0] or str(said["outcome"])
    return "" if said["agrees"] is not False else kept.PRINTS_OTHER
