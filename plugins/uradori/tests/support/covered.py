"""Coverage of the processes that runs are made in, which have an environment of their own.

The warm host is started by this module instead of its own, where the tests are measured. Its
children leave by `os._exit` and may write in their scratch folder alone, so each leaves its figures
there, and the host takes them along before it empties the folder.
"""

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NoReturn

import coverage
from uradori.run import imports

if __name__ == "__main__":
    imports.watch()

from uradori.run import host, pool, warming

VARIABLE = "COVERAGE_PROCESS_CONFIG"
"""Set by coverage.py for subprocesses of whatever it measures."""
DATA, PART = ".coverage", ".coverage.part"


def follow_hosts() -> None:
    """Have hosts measured that this process starts, if it is measured itself."""
    if VARIABLE not in os.environ:
        return
    environment = pool.environment
    measured = {VARIABLE: os.environ[VARIABLE], "PYTHONPATH": str(Path(__file__).parents[1])}
    pool.environment = lambda region, home: {**environment(region, home), **measured}
    pool.HostPool.__init__.__defaults__ = ((*pool.HOST[:-1], "support.covered"),)


def main() -> None:
    """Be the host, and measure its children."""
    for name in (VARIABLE, "PYTHONPATH"):  # no run may see them
        os.environ.pop(name, None)
    sys.path.remove(str(Path(__file__).parents[1]))
    running = coverage.Coverage.current()
    assert running is not None
    folder = Path(running.config.data_file).parent
    become = host._become_child

    def become_covered(parent: int, job: Any, scratch: Path, *others: Any) -> None:
        running.stop()
        mine = coverage.Coverage(str(scratch / PART), branch=True, source=["uradori"])
        # On standard error, where it would be the snippet's: the host had imported all of it.
        mine.set_option("run:disable_warnings", ["module-not-measured"])
        mine.start()
        leave = os._exit

        def leave_figures(status: int) -> NoReturn:
            mine.stop()
            mine.save()
            (scratch / PART).replace(scratch / DATA)  # whole, or not at all: it may be killed
            leave(status)

        os._exit = leave_figures
        become(parent, job, scratch, *others)

    def empty(scratch: Path, **options: Any) -> None:
        if (scratch / DATA).is_file():
            (scratch / DATA).replace(folder / f"{DATA}.child.{os.getpid()}.{scratch.name}")
        shutil.rmtree(scratch, **options)

    host._become_child = become_covered
    host.shutil = SimpleNamespace(rmtree=empty)
    warming.main()


if __name__ == "__main__":
    main()
