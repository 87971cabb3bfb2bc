"""What a program costs: processor time of it and all that it starts, as the kernel counts it."""

import os
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """What one program cost, in seconds."""

    user: float
    system: float
    wall: float

    @property
    def cpu(self) -> float:
        """Of the processor, in both modes."""
        return self.user + self.system


def measure(command: Sequence[str], folder: Path, *statuses: int) -> Cost:
    """Run a program to its end; ends this one where it ends with another status than 0 or these."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {
        **os.environ,
        "AWS_DEFAULT_REGION": "ap-northeast-1",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
    }
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in {0, *statuses}:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(
        after.ru_utime - before.ru_utime,
        after.ru_stime - before.ru_stime,
        time.perf_counter() - started,
    )


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    return Cost(*(median(getattr(each, name) for each in costs) for name in Cost.__slots__))


def tell_machine(*distributions: str) -> None:
    """Print where the figures are from, with versions, and how busy it is there."""
    names = {f"{name} {version(name)}" for name in ("uradori", *distributions)}
    processor = platform.processor() or platform.machine()
    print(f"{platform.system()} {platform.release()}, {os.cpu_count()} x {processor}")
    print(f"load {os.getloadavg()[0]:.1f} before, {', '.join(sorted(names))},", end=" ")
    print(f"Python {platform.python_version()}")
