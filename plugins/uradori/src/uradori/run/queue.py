"""Which of the runs that wait is started next. Pure."""

from collections import deque
from collections.abc import Collection

from uradori.run.job import Job

Request = tuple[int, Job]
"""A run that is asked for, with its ticket."""


class Queue:
    """Runs that wait, in the order in which they were asked for.

    At most `workers` are made at a time. A run that starts programs waits for them most of its
    time: with `beside`, up to so many of these are made beside the others and go first, so that
    processors are not left idle, neither now nor in the end.
    """

    def __init__(self, workers: int, beside: int) -> None:
        self._workers, self._beside = workers, beside
        self._usual: deque[Request] = deque()
        self._starting_programs: deque[Request] = deque()

    def add(self, request: Request) -> None:
        """Have a run wait for its turn."""
        (self._starting_programs if self._is_beside(request[1]) else self._usual).append(request)

    def next(self, running: Collection[Job]) -> Request | None:
        """Take out what may be started beside what is running; None where nothing may."""
        beside = sum(map(self._is_beside, running))
        if self._starting_programs and beside < self._beside:
            return self._starting_programs.popleft()
        if self._usual and len(running) - beside < self._workers:
            return self._usual.popleft()
        return None

    def _is_beside(self, job: Job) -> bool:
        return self._beside > 0 and job.limits.processes
