"""Memory in huge pages holds what it held, in this process and in those forked from it."""

import os
import subprocess
import sys
import textwrap

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is nothing to fork")
def test_nothing_changes_but_the_pages() -> None:
    """Asked in a process of its own, since pages cannot be put back."""
    program = """
        import hashlib, os
        from uradori.run.huge_pages import gather

        held = [os.urandom(1000) for _ in range(20_000)]
        digest = hashlib.sha256(b"".join(held)).digest()
        gather()
        assert hashlib.sha256(b"".join(held)).digest() == digest
        child = os.fork()
        if child == 0:
            held[0] = b"changed"
            same = hashlib.sha256(b"".join(held)).digest() == digest
            os._exit(1 if same else 0)
        assert os.waitpid(child, 0)[1] == 0
        assert hashlib.sha256(b"".join(held)).digest() == digest
        """
    command = [sys.executable, "-c", textwrap.dedent(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
