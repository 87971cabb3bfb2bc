"""Runs the check of a claim again, on this machine: what a page says one need not believe.

    curl -fsS https://site.example/run.py | python3 - sqs/redelivers_after_timeout

It fetches the check and what that imports into a folder of its own, installs the very versions that
testified there, unless they are installed already, runs the check, and holds what that prints
against what was recorded. Nothing else is changed, and no account of AWS is asked for anything.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

SITE = ""
"""The address of the site, with a slash at its end; it is filled in where this is published."""

RUNS = {
    "moto": "import moto, runpy; moto.mock_aws()(runpy.run_path)({path!r}, run_name='__main__')",
    "plain": "import runpy; runpy.run_path({path!r}, run_name='__main__')",
}
"""By backend: what runs the file at a path, and nothing else."""


def fetch(path: str) -> bytes:
    """The file that the site publishes at `path`. Raises SystemExit, with the reason."""
    try:
        with urllib.request.urlopen(SITE + path) as response:  # noqa: S310 - the site's own address
            content: bytes = response.read()
    except urllib.error.URLError as error:
        raise SystemExit(f"{SITE}{path}: {error}") from None
    return content


def gather(claim: str, record: dict[str, Any], folder: Path) -> str:
    """Put the check, and what it imports, into a folder; gives the path of the check there.

    Raises SystemExit for a file that is not the one that ran.
    """
    below = record["settings"]["snippets"] + "/"
    for path, digest in record["files"].items():
        if path.endswith("/"):  # it says what is not there
            continue
        if path.startswith(below) and not path.startswith(f"{below}faults/"):
            content = fetch(path)
            if hashlib.sha256(content).hexdigest() != digest:
                raise SystemExit(f"{path} is not what ran")
            _put(folder / path.removeprefix(below), content)
    _put(folder / f"{claim}.py", fetch(f"{below}{claim}.py"))
    return f"{claim}.py"


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def interpreter(record: dict[str, Any], folder: Path) -> str:
    """A Python that has the versions which testified: this one, or one with them installed."""
    wanted = {name: each for name, each in record["versions"].items() if name != "python"}
    if all(_installed(name) == version for name, version in wanted.items()):
        return sys.executable
    subprocess.run([sys.executable, "-m", "venv", str(folder / ".venv")], check=True)
    python = next(
        str(path)
        for path in (folder / ".venv/bin/python", folder / ".venv/Scripts/python.exe")
        if path.is_file()
    )
    exact = [f"{name}=={version}" for name, version in wanted.items()]
    others = sorted(set(record["imported"]) - set(wanted))
    sys.stderr.write(f"installing {' '.join(exact)}\n")
    subprocess.run([python, "-m", "pip", "install", "-q", *exact, *others], check=True)
    return python


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def nobodys(given: Mapping[str, str], region: str) -> dict[str, str]:
    """The environment without anybody's AWS account, as the check had it when it was recorded."""
    others = {name: value for name, value in given.items() if not name.startswith("AWS_")}
    return {
        **others,
        **dict.fromkeys(("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), "testing"),
        **dict.fromkeys(("AWS_SECURITY_TOKEN", "AWS_SESSION_TOKEN"), "testing"),
        **dict.fromkeys(("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"), os.devnull),
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_DEFAULT_REGION": region,
    }


def main(claim: str) -> int:
    """Run the check of a claim; gives its exit status, or 1 where it prints something else."""
    record = json.loads(fetch(f"evidence/{claim}.json"))["record"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = gather(claim, record, folder)
        python = interpreter(record, folder)
        program = RUNS[record["backend"]].format(path=path)
        environment = nobodys(os.environ, record["settings"]["region"])
        ran = subprocess.run(
            [python, "-c", program],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
    sys.stdout.write(ran.stdout)
    if ran.returncode:
        return ran.returncode
    if ran.stdout.split() == record["stdout"].split():
        sys.stderr.write("-- passed, and printed what was recorded\n")
        return 0
    sys.stderr.write(f"-- passed, but this was recorded:\n{record['stdout']}")
    return 1


if __name__ == "__main__":
    if len(sys.argv) != 2:  # noqa: PLR2004 - itself and a claim
        raise SystemExit("the id of a claim is missing: run.py sqs/redelivers_after_timeout")
    raise SystemExit(main(sys.argv[1]))
