"""What a snippet prints where there are no pipes: the same bytes, up to the same limit."""

import codecs
import contextlib
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Printed(io.RawIOBase):
    """Takes the bytes of one stream, up to a limit, and hands on their text as it comes."""

    def __init__(self, say: Callable[[str], None], most: int) -> None:
        self.taken = bytearray()
        self.cut = self.hushed = False
        """Whether there was more than `most` bytes, and whether what comes counts for nothing."""
        self._say, self._most = say, most
        self._decoder = codecs.getincrementaldecoder("utf-8")("backslashreplace")

    def writable(self) -> bool:
        """Always, whatever becomes of it."""
        return True

    def write(self, data: Any, /) -> int:
        """Take bytes, and give how many these were."""
        given = bytes(data)
        if not (self.hushed or self.cut):
            part = given[: self._most - len(self.taken)]
            self.taken += part
            self.cut = len(part) < len(given)
            if text := self._decoder.decode(part):
                self._say(text)
        return len(given)


@contextmanager
def printing(output: Printed, errors: Printed) -> Iterator[None]:
    """Have the block print there, as a process of its own would write it."""
    raw: tuple[Any, Any] = output, errors
    streams = [
        io.TextIOWrapper(each, "utf-8", errors="backslashreplace", line_buffering=True)
        for each in raw
    ]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        try:
            yield
        finally:
            flush(*streams)


def flush(*streams: Any) -> None:
    """Hand on what streams still hold; a snippet may have closed them, or put others there."""
    for each in streams or (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            each.flush()
