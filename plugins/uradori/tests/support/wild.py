"""Snippets that misbehave in every way, beside one that does not."""

from support.sites import Site

HEADER = """\
# /// uradori
# backend = "plain"
# kind = "calculation"
# ///
"""

WILD = {
    "wild/asserts": ("assert 1 == 2\n", "failed: AssertionError"),
    "wild/calls_home": (
        "import socket\nsocket.create_connection(('192.0.2.1', 80))\n",
        "use the network beyond this machine (192.0.2.1)",
    ),
    "wild/dies": ("import ctypes\nctypes.string_at(0)\n", "SIGSEGV"),
    "wild/eats_memory": ("x = bytearray(10**10)\n", "needs more than 512 MiB of memory"),
    "wild/exits": ("raise SystemExit(0)\n", "exits (status 0)"),
    "wild/exits_hard": ("import os\nos._exit(0)\n", "exited with status 0 before"),
    "wild/floods": ("while True: print('x' * 1000000)\n", "printed more than 64 KiB"),
    "wild/forks": ("import os\nos.fork()\n", "may not fork"),
    "wild/hangs": ("while True: pass\n", "0.5 seconds"),
    "wild/is_no_python": ("return\n", "SyntaxError"),  # parsed, but not compiled
    "wild/prints_bytes": (
        "import sys\nsys.stdout.buffer.write(b'\\xff\\n')\n",
        "printed bytes that are not UTF-8",
    ),
    "wild/swallows_refusal": (
        "import os\ntry:\n    os.system('true')\nexcept OSError:\n    pass\n",
        "may not start or signal programs",
    ),
    "wild/writes_elsewhere": (
        "open(__file__, 'w').write('gone')\n",
        "change files outside its scratch folder",
    ),
}
"""Claim → its code, and a part of what a person is told about it."""


def code_of(claim: str) -> str:
    """The problem of a wild claim: only one's own assertion refutes, all else breaks the check."""
    return "UR403" if claim == "wild/asserts" else "UR414"


def go_wild(site: Site) -> None:
    """Add the wild snippets to a site."""
    site.edit("pyproject.toml", 'languages = ["ja", "en"]\n', "memory_mb = 512\n")
    for claim, (code, _) in WILD.items():
        # Only what never ends: a good snippet may be slow to start where others are busy.
        limit = "timeout = 0.5" if claim == "wild/hangs" else "timeout = 120"
        header = HEADER.replace("# backend", f"# {limit}\n# backend")
        site.write(f"snippets/{claim}.py", header + code)
