"""Which run is started next: in order, and those that wait for programs beside the others."""

from pathlib import Path

from support.runs import job
from uradori.run.job import Job
from uradori.run.queue import Queue

ROOT = Path("/site")


def made(name: str, *, engines: bool = False) -> Job:
    """A job that can be told from others."""
    return job(ROOT, name, engines=engines)


def start_all(queue: Queue, running: list[Job]) -> list[str]:
    """Start whatever may be started, and give their names."""
    started: list[str] = []
    while request := queue.next(running):
        running.append(request[1])
        started.append(request[1].source)
    return started


def filled(queue: Queue, *names: str) -> Queue:
    """The queue with these jobs in it; those in capitals start programs."""
    for ticket, name in enumerate(names):
        queue.add((ticket, made(name, engines=name.isupper())))
    return queue


def test_as_many_as_there_are_workers_in_order() -> None:
    """Without places beside them, runs that start programs are as any other."""
    queue = filled(Queue(2, 0), "a", "B", "c", "D")
    running: list[Job] = []
    assert start_all(queue, running) == ["a", "B"]
    del running[1]
    assert start_all(queue, running) == ["c"]
    running.clear()
    assert start_all(queue, running) == ["D"]
    assert queue.next([]) is None


def test_those_that_wait_for_programs_go_first_and_beside() -> None:
    """They take no place of others, and others none of theirs."""
    queue = filled(Queue(2, 1), "a", "b", "c", "D", "E")
    running: list[Job] = []
    assert start_all(queue, running) == ["D", "a", "b"]
    assert start_all(queue, running) == []
    running = [each for each in running if each.source != "D"]
    assert start_all(queue, running) == ["E"]
    running = [each for each in running if each.source != "a"]
    assert start_all(queue, running) == ["c"]


def test_no_more_of_them_than_that() -> None:
    """Large engines are never started by the dozen because nothing else is to be done."""
    running: list[Job] = []
    assert start_all(filled(Queue(4, 2), "A", "B", "C"), running) == ["A", "B"]
