"""One run to be made: everything a child process needs to know, as plain data."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from uradori.evidence.model import Mutation
from uradori.project.model import Quote

LEAST_WALL_SECONDS = 60.0
WALL_FACTOR = 10.0


def wall_limit(cpu_seconds: float) -> float:
    """Seconds that a run may last which may use so many of the processor.

    How long a run lasts depends on what else the machine does, and not only by keeping the run
    itself from running: what it waits for is kept, too. So this only ends what waits for ever.
    """
    return max(LEAST_WALL_SECONDS, WALL_FACTOR * cpu_seconds)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one run may use."""

    cpu_seconds: float
    """Of the run's own process, and separately of each program that it starts."""
    wall_seconds: float
    """How long it may last, not counting what it waited for a processor."""
    memory_mb: int
    """Address space of the run's own process."""
    output_kb: int
    processes: bool = False
    """Whether it may start other programs, as a snippet that declares `engines` may."""
    beside_mb: int = 0
    """What these programs may use beside `memory_mb`, by what is really in memory."""
    network: bool = False
    """Whether it may leave this machine, to an endpoint that a person named."""

    @property
    def together_mb(self) -> int:
        """What the run may use together with the programs that it starts."""
        return self.memory_mb + self.beside_mb

    @property
    def memory_exceeded(self) -> str:
        """What is said of a run that uses too much memory together with its programs."""
        return f"needs more than {self.together_mb} MiB of memory together with what it started"

    @property
    def cpu_exceeded(self) -> str:
        """What is said of a run that used too much of the processor."""
        return f"used more than {self.cpu_seconds:g} seconds of CPU time"

    @property
    def wall_exceeded(self) -> str:
        """What is said of a run that lasted too long."""
        return f"was still running after {self.wall_seconds:g} seconds"


@dataclass(frozen=True, slots=True)
class Job:
    """One run of one snippet, in the real world, under a fault, or with a response mutated."""

    path: str
    """The snippet's path relative to `root`."""
    source: str
    """Its text; the child runs this, not the file, so the digest in the evidence is exact."""
    root: str
    snippets: str
    """The snippets folder, relative to `root`; it is on the child's import path."""
    backend: str
    limits: Limits
    test: str = ""
    """The test that is run, as pytest names it in the file; "" where all of the source is."""
    found_in: str = ""
    """The file in which pytest finds it, if a class there has it from one in `path`."""
    pythonpath: tuple[str, ...] = ()
    """Further folders on it, relative to `root`."""
    fault: str | None = None
    mutation: Mutation | None = None
    track_reads: bool = False
    """Whether to find out which fields of the responses the snippet reads."""
    track_calls: bool = False
    """Whether to find out which one-line faults could be tried."""
    about: tuple[str, ...] = ()
    """The packages of which faults are proposed."""
    watched: tuple[str, ...] = ()
    """The packages of which it is to be seen, or changed, what they hand to the snippet."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables of this run alone, on top of those that every run has."""
    engines: tuple[str, ...] = ()
    """What the badge calls the engines that the snippet names; each must say its version."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Versions of the distributions that these engines come from."""
    programs: Mapping[str, str] = field(default_factory=dict)
    """Digests of the programs that these engines are made of."""
    quotes: tuple[Quote, ...] = ()
    """What installed texts must be found to say."""
    libraries: tuple[str, ...] = ()
    """The packages that the header names as what is under test."""
    asserting: tuple[str, ...] = ()
    """Modules that assert on behalf of who calls them, beside those that are known."""
    apart: tuple[str, ...] = ()
    """Folders below `root` that hold nothing of the project's own."""

    readable: tuple[str, ...] = ()
    """Folders and files outside `root`, or hidden in it, that the run may read: its engines'."""

    stops: bool = False
    """Whether it ends at the first assertion that does not hold, in a broken world, too."""

    @property
    def goes_on(self) -> bool:
        """Whether the rest is run after a false assertion: in a broken world, to see them all."""
        return not self.stops and (self.fault is not None or self.mutation is not None)


@dataclass(frozen=True, slots=True)
class Warmth:
    """What a host prepares once, before it forks any child."""

    backends: tuple[str, ...]
    region: str
    services: tuple[str, ...] = ()
    """boto3 services whose models are worth loading up front."""
    workers: int = 1
    """Runs at a time."""
    beside: int = 0
    """Runs that start programs, and mostly wait for them, which are made beside these."""
    modules: tuple[str, ...] = ()
    """What is imported once, if it is there, since many runs would import it."""
    environment: Mapping[str, str] = field(default_factory=dict)
    shares_network: bool = False
    """Whether runs stay in the network of this machine: a server that others started waits."""
    demands: tuple[str, ...] = ()
    """Walls without which nothing is run, of those that a host knows to stand."""


def folders_of_tests(job: Job) -> tuple[str, ...]:
    """The folders that a test is in, with those below: all that is there belongs to the test.

    None where the job is no test.
    """
    files = (job.path, job.found_in or job.path) if job.test else ()
    places = (os.path.join(job.root, os.path.dirname(each), "") for each in files)  # noqa: PTH118, PTH120
    return tuple(dict.fromkeys(places))
