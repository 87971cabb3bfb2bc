"""What a program costs: processor time of it and all that it starts, as the kernel counts it."""

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median

RESULTS = Path(__file__).parent / "results"
"""The figures of the last run of each benchmark, which a page of the manual is made from."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one program cost."""

    user: float
    """Seconds, as the other times."""
    system: float
    wall: float
    peak: float = 0.0
    """Megabytes of the largest of its processes."""

    @property
    def cpu(self) -> float:
        """Of the processor, in both modes."""
        return self.user + self.system


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a benchmark."""

    what: str
    value: float
    unit: str
    aim: float | None = None
    """What it should be at most; None for what only explains others."""
    size: int | None = None
    """How much there was of what it should be in proportion to."""


def measure(command: Sequence[str], folder: Path, *statuses: int) -> Cost:
    """Run a program to its end; ends this one where it ends with another status than 0 or these."""
    environment = {
        **os.environ,
        # Peers came compiled with pip; what is installed in place is compiled by its first run.
        "PYTHONDONTWRITEBYTECODE": "",
        "NO_MKDOCS_2_WARNING": "1",
        "AWS_DEFAULT_REGION": "ap-northeast-1",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
    }
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in {0, *statuses}:
            said.seek(0)
            sys.exit(f"{' '.join(command)} failed:\n{said.read().decode(errors='replace')}")
    return Cost(used.ru_utime, used.ru_stime, wall, used.ru_maxrss / 1024)


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(getattr(each, name) for each in costs) for name in Cost.__slots__))


def machine(*distributions: str) -> list[str]:
    """Where figures are from, how busy it is there, and the versions of what is measured."""
    names = {f"{name} {version(name)}" for name in ("uradori", *distributions)}
    processor = platform.processor() or platform.machine()
    return [
        f"{platform.system()} {platform.release()}, {os.cpu_count()} x {processor}",
        f"load {os.getloadavg()[0]:.1f} before",
        f"{', '.join(sorted(names))}, Python {platform.python_version()}",
    ]


def keep(figures: Sequence[Figure], where: Sequence[str]) -> None:
    """Print figures, and keep them for the manual under the name of the program that runs."""
    print("\n".join(where))
    for each in figures:
        aim = "" if each.aim is None else f" (we aim for {each.aim:g})"
        print(f"{each.what}: {each.value:.2f} {each.unit}".rstrip() + aim)
    result = {
        "command": " ".join([Path(sys.argv[0]).name, *sys.argv[1:]]),
        "day": date.today().isoformat(),  # noqa: DTZ011 - as the calendar here has it
        "machine": list(where),
        "figures": [asdict(each) for each in figures],
    }
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{Path(sys.argv[0]).stem}.json"
    path.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", "utf-8")
