"""For the engine modules of a site's snippets: real programs that cannot outlive the run.

A module `snippets/engines/<key>.py` starts an engine and hands its answers to snippets:

    with start_server(lambda port: ["memcached", "-l", "127.0.0.1", "-p", str(port)]) as server:
        testify("memcached", version_that_it_reports)
        value = answer("memcached", "get", ["order:1042"], client.get("order:1042"))

It works outside of any recorded run as well, so a reader may run the snippet as a plain script.
A program is killed when its block is left and, on Linux, by the kernel when the process that
started it is gone, however that one ended. For that, start it from a thread that lives as long,
keep it in the foreground, and let it run as the same user (a change of user clears the kernel's
promise).
Only the standard library is used here.
"""

from uradori.engines.answers import answer, note, setting_up, testify
from uradori.engines.processes import LINES, LOOPBACK, Program, start, start_server
from uradori.engines.waiting import EngineError, happens, wait_until

__all__ = [
    "LINES",
    "LOOPBACK",
    "EngineError",
    "Program",
    "answer",
    "happens",
    "note",
    "setting_up",
    "start",
    "start_server",
    "testify",
    "wait_until",
]
