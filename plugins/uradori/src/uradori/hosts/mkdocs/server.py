"""MkDocs' server with a loop of its own: what changed is known, and a failed build ends nothing.

Browsers and their script are MkDocs': they wait for a number larger than the one they have. While
something is built, requests wait, so that nobody gets half of a site.
"""

import logging
import time
import traceback
from collections.abc import Callable, Collection
from functools import partial
from typing import Any, cast

from mkdocs.exceptions import Abort, BuildError
from mkdocs.livereload import LiveReloadServer, _timestamp

from uradori.hosts.mkdocs.watching import Watcher

log = logging.getLogger("mkdocs.plugins.uradori")

IDLE = 1.0
"""Seconds without a change after which there is time for what can wait."""

Rebuild = Callable[[Collection[str]], bool]
"""Builds what depends on changed files, and on those of earlier calls that raised.

Gives whether a reader would see a difference."""


class Server(LiveReloadServer):
    """Serves what is built; has `rebuild` build what depends on a change, and `settle` the rest."""

    def __init__(
        self, given: LiveReloadServer, rebuild: Rebuild, settle: Callable[[], bool]
    ) -> None:
        host, port = cast(tuple[str, int], given.server_address[:2])
        super().__init__(given.builder, host, port, given.root, given.mount_path)
        self.error_handler = given.error_handler
        self.observer = cast(Any, Watcher())
        for path in given._watched_paths:  # noqa: SLF001 - nobody else knows them
            self.watch(path)
        given.server_close()
        self._rebuild, self._settle = rebuild, settle

    def _build_loop(self) -> None:
        watcher = cast(Watcher, self.observer)
        since = time.monotonic()
        while not self._shutdown:
            changed = watcher.wait(self.shutdown_delay)  # a break now and then lets Ctrl-C in
            if changed:
                log.info("Detected file changes")
                self._wanted_epoch = _timestamp()
                self._show(partial(self._rebuild, changed))
                since = time.monotonic()
            elif time.monotonic() - since > IDLE:
                self._show(self._settle)

    def _show(self, build: Callable[[], bool]) -> None:
        """Build, and have browsers load what differs; if that fails, the site stays as it was."""
        differs = False
        try:
            differs = build()
        except Exception as error:  # noqa: BLE001 - whatever is wrong with a page, serving goes on
            if isinstance(error, Abort | BuildError):
                log.error(str(error))  # noqa: TRY400 - it is for people
            else:
                traceback.print_exception(error)
            log.error("The site stays as it was until that is mended.")  # noqa: TRY400 - as above
        with self._epoch_cond:
            if differs:
                log.info("Reloading browsers")
                self._visible_epoch = max(_timestamp(), self._visible_epoch + 1)
            self._wanted_epoch = self._visible_epoch
            self._epoch_cond.notify_all()
