"""Hands the runs of a campaign to a cluster of Dask's, and takes back what they came to.

Only workers are given work that were compared and are the same as this machine; one that joins
later, or that came back under another address, is compared first. What is bound to a worker waits
for ever where that is gone, so workers are watched here, and so is how much each has to do.
"""

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from distributed import CancelledError, Client, Future, Security
from distributed.scheduler import KilledWorker

from uradori.evidence.campaigns import listed
from uradori.evidence.shards import Portion
from uradori.hosts.dask.work import Machine, look, perform
from uradori.project import validation
from uradori.project.problems import Problem
from uradori.run.job import Warmth

UNFIT = "UR423"
"""The code of the problem with a worker that is given no work, and with claims left over."""

WINDOW = 2
"""Tasks that a worker has at a time: one to work on, one to go on with."""
TRIES = 2
"""So many workers may end while they run a claim, which then is taken for the reason."""
LOOK = 1.0
"""Seconds after which workers are looked at again, if nothing else happens."""
PATIENCE = 30
"""So many looks in a row may find no worker that can be used."""

Runs = Mapping[str, tuple[str, ...]]
"""What is to be run, by claim."""


class ClusterError(RuntimeError):
    """There is no cluster to speak with; the message says why."""


@dataclass(slots=True)
class _Task:
    runs: Runs
    worker: str
    tries: int


@dataclass
class Cluster:
    """The workers of one scheduler, as far as they are of use to one campaign."""

    client: Client
    root: Path
    here: Machine
    warmth: Warmth
    mutate: bool
    problems: list[Problem] = field(default_factory=list)
    """What was wrong with workers, and which claims were not run."""
    _fit: set[str] = field(default_factory=set)
    _known: set[str] = field(default_factory=set)
    _tasks: dict[Future, _Task] = field(default_factory=dict)
    _done: "SimpleQueue[Future]" = field(default_factory=SimpleQueue)
    _late: list[Future] = field(default_factory=list)
    """Those that have ended, whose results did not come."""

    def perform(self, chunks: Sequence[Runs]) -> Generator[tuple[str, Portion], None, None]:
        """Each portion with the address of its worker, as they come.

        Where this is closed early, what is under way is called off.
        """
        waiting = [(chunk, 0) for chunk in chunks]
        idle = 0
        try:
            while waiting or self._tasks:
                gone = self._look()
                for task in gone:
                    waiting += self._again(task)
                idle = 0 if self._fit or self._tasks else idle + 1
                if idle > PATIENCE:
                    self._leave(claim for chunk, _ in waiting for claim in chunk)
                    return
                while waiting and (worker := self._free()):
                    chunk, tries = waiting.pop(0)
                    self._submit(chunk, worker, tries)
                for future in self._ended():
                    task = self._tasks.pop(future)
                    lines, again = self._result(future, task)
                    waiting += again
                    for line in lines:
                        portion, complaints = validation.read_json(Portion, line)
                        if portion is None:
                            self._refuse(task.worker, f"its answer cannot be read: {complaints[0]}")
                        elif portion.claim in task.runs:
                            yield task.worker, portion
        finally:
            self.client.cancel(list(self._tasks), force=True)

    def _look(self) -> list[_Task]:
        """Compare workers that are new; the tasks of those that are gone."""
        present = self._present()
        self._known &= present
        for address in sorted(present - self._known):
            self._known.add(address)
            self._compare(address)
        self._fit &= present
        lost = [future for future, task in self._tasks.items() if task.worker not in present]
        self.client.cancel(lost, force=True)
        return [self._tasks.pop(future) for future in lost]

    def _present(self) -> set[str]:
        """The addresses of all workers. Raises ClusterError where the scheduler is gone."""
        try:
            # Asked here: what the client knows by itself is renewed in between, without workers.
            found = self.client.sync(self.client.scheduler.identity, n_workers=-1)
        except OSError as error:
            raise ClusterError(f"the scheduler is gone: {error}") from error
        return {*found["workers"]}

    def _compare(self, address: str) -> None:
        try:
            answers = self.client.run(look, str(self.root), workers=[address], on_error="return")
        except (OSError, ValueError, KeyError):  # it is gone already, and will not be looked for
            return
        line = answers.get(address)
        if not isinstance(line, bytes):
            self._refuse(address, f"cannot say what it is: {line!r}")
            return
        there, _ = validation.read_json(Machine, line)
        if there is None:
            self._refuse(address, "says what it is in words of another version of uradori")
            return
        versions, mine = there.versions, self.here.versions
        differing = [
            f"{name} {versions.get(name, 'none')}, here {mine.get(name, 'none')}"
            for name in sorted({*versions, *mine})
            if versions.get(name) != mine.get(name)
        ]
        if differing:
            self._refuse(address, f"has other versions: {listed(differing)}")
        elif there.checkout != self.here.checkout:
            self._refuse(address, f"has other files at {self.root} than this machine")
        else:
            self._fit.add(address)

    def _refuse(self, address: str, why: str) -> None:
        self._fit.discard(address)
        hint = "make it the same as this machine, or go on without it"
        self.problems.append(Problem(UNFIT, address, f"is given no work: {why}", hint=hint))

    def _leave(self, claims: Iterable[str]) -> None:
        message = f"no worker is left that can be used; not run: {listed(claims)}"
        hint = "start workers, or run the claims here"
        self.problems.append(Problem(UNFIT, str(self.client.scheduler.address), message, hint=hint))

    def _again(self, task: _Task) -> list[tuple[Runs, int]]:
        """The claims of a task whose worker is gone, one by one: one of them may be the reason."""
        if task.tries + 1 < TRIES:
            return [({claim: runs}, task.tries + 1) for claim, runs in task.runs.items()]
        for claim in task.runs:
            message = f"is gone, and so was one before: they ended while they ran {claim}"
            hint = f"uradori run {claim}, where one can look"
            self.problems.append(Problem(UNFIT, task.worker, message, hint=hint))
        return []

    def _free(self) -> str | None:
        """The worker with the least to do, if it may have more."""
        burden = dict.fromkeys(sorted(self._fit), 0)
        for task in self._tasks.values():
            if task.worker in burden:
                burden[task.worker] += 1
        least = min(burden, key=lambda address: burden[address], default=None)
        return least if least is not None and burden[least] < WINDOW else None

    def _submit(self, runs: Runs, worker: str, tries: int) -> None:
        future = self.client.submit(
            perform,
            str(self.root),
            self.here.checkout,
            validation.to_line(Warmth, self.warmth),
            dict(runs),
            self.mutate,
            workers=[worker],
            allow_other_workers=False,
            pure=False,
        )
        self._tasks[future] = _Task(runs, worker, tries)
        future.add_done_callback(self._done.put)

    def _ended(self) -> list[Future]:
        """The futures that have ended; waits for one, but not for long."""
        ended: list[Future] = []
        try:
            ended.append(self._done.get(timeout=LOOK))
            while True:
                ended.append(self._done.get_nowait())
        except Empty:
            found = dict.fromkeys([*self._late, *ended])
            self._late.clear()
            return [future for future in found if future in self._tasks]

    def _result(self, future: Future, task: _Task) -> tuple[list[bytes], list[tuple[Runs, int]]]:
        """What a task came to, and what is to be tried again."""
        try:
            return future.result(timeout=LOOK), []
        except TimeoutError:
            # The result is the worker's to keep, and may be gone with it, which will be seen.
            self._tasks[future] = task
            self._late.append(future)
            return [], []
        except (OSError, KilledWorker, CancelledError):
            return [], self._again(task)
        except Exception as error:  # noqa: BLE001 - whatever a worker raises
            self._refuse(task.worker, f"{error}")
            return [], [(task.runs, task.tries)]


def connect(address: str) -> Client:
    """A client of the scheduler at this address. Raises ClusterError where none answers."""
    security = Security() if address.startswith("tls://") else None
    try:
        return Client(address, security=security, set_as_default=False, timeout=30)
    except (OSError, ValueError) as error:
        raise ClusterError(f"no scheduler answers at {address}: {error}") from error
