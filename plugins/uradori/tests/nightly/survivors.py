"""Mutants of our own that the quick tests let pass, held against those that somebody explained.

    python tests/nightly/survivors.py

reads what `mutmut run` left in `mutants`. It fails on each survivor that `survivors.toml` does not
explain, and on each explanation of one that no longer survives.
"""

import ast
import difflib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ENGINE = Path(__file__).parents[2]
EXPLAINED = Path(__file__).with_suffix(".toml")
NOTICED = frozenset({"killed", "timeout", "suspicious", "segfault", "caught by type check"})
"""What mutmut says of mutants that something noticed."""


def results() -> Iterator[tuple[str, str]]:
    """(mutant, what became of it) of each that is not plainly killed."""
    said = subprocess.run(
        [Path(sys.executable).with_name("mutmut"), "results"],
        cwd=ENGINE,
        capture_output=True,
        check=True,
        text=True,
    )
    for line in said.stdout.splitlines():
        name, _, status = line.strip().rpartition(": ")
        if name:
            yield name, status


def change(mutant: str) -> tuple[str, str]:
    """(function, the line that was put in; "" where one was only taken out)."""
    module, _, name = mutant.rpartition(".")
    path = ENGINE / "mutants/src" / f"{module.replace('.', '/')}.py"
    known = {
        node.name: ast.unparse(node.body)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    function = re.sub(r"__mutmut_\d+$", "", name)
    before, after = known[f"{function}__mutmut_orig"], known[name]
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    put_in = [line[2:].strip() for line in lines if line.startswith("+ ")]
    readable = function.replace("xǁ", "").replace("ǁ", ".").removeprefix("x_")
    return f"{module}.{readable}", " ".join(put_in)


def main() -> int:
    """Say what differs; gives the exit status."""
    left = {change(name): status for name, status in results()}
    found = {each: status for each, status in left.items() if status not in NOTICED}
    explained = {
        (each["function"], each["change"])
        for each in tomllib.loads(EXPLAINED.read_text("utf-8"))["survivor"]
    }
    unexplained = found.keys() - explained
    for function, line in sorted(unexplained):
        print(f"{found[function, line]}: {function}: {line}")  # noqa: T201 - what one runs it for
    killed = explained - left.keys()  # on a busy machine one that survives may be timed out
    for function, line in sorted(killed):
        print(f"explained, and survives no longer: {function}: {line}")  # noqa: T201 - as above
    return 1 if unexplained or killed else 0


if __name__ == "__main__":
    sys.exit(main())
