"""Workflows of this repository: what runs in them is fixed, and may do no more than it must."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github/workflows"
USES = re.compile(r"^\s*(?:- )?uses: (?P<what>\S+)(?P<said>.*)$", re.MULTILINE)
WORKFLOWS = sorted(FOLDER.glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """A workflow as data; YAML takes `on` for a truth value."""
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_what_others_wrote_is_fixed_by_digest(path: Path) -> None:
    """A tag can be moved; the comment says which version a digest is."""
    used = [*USES.finditer(path.read_text("utf-8"))]
    assert used
    for each in used:
        assert re.fullmatch(r"\S+@([0-9a-f]{40}|sha256:[0-9a-f]{64})", each["what"]), each[0]
        assert re.fullmatch(r" # v?\d+\.\d+\.\d+", each["said"]), each[0]


def test_one_action_has_one_version() -> None:
    """Everywhere."""
    text = "".join(path.read_text("utf-8") for path in WORKFLOWS)
    used = {each["what"].partition("@")[::2] for each in USES.finditer(text)}
    assert len(used) == len({name for name, _ in used})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_tokens_can_only_read_unless_a_job_says_why(path: Path) -> None:
    """Nothing is written by a job that runs code of the repository."""
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] > 0, name
        written = {key for key, value in job.get("permissions", {}).items() if value == "write"}
        ran = [step["run"] for step in job["steps"] if "run" in step]
        assert not written or all(each.startswith("rm dist/") for each in ran)
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_fragments_of_the_changelog_have_a_kind() -> None:
    """By their names, and say something."""
    for path in (FOLDER.parents[1] / "changelog.d").iterdir():
        if path.name != "README.md":
            assert re.fullmatch(r"\+[\w-]+\.(added|changed|fixed|removed)\.md", path.name)
            assert path.read_text("utf-8").strip()
