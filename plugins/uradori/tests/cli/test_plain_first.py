"""A project that has nothing to do with AWS: plain Python unless something imports boto3.

The environment has neither boto3 nor moto, as that of most projects.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from support.abacus import called, environment_with
from support.builds import PLAIN
from support.sites import Site, minimal_site
from uradori.hosts.cli.scaffold import new_snippet

DRAFTS = {
    "lib/is_empty": "",
    "lib/has_only_words": '"""What it is to show."""\n',
    "lib/is_no_python": "def (:\n",
    "lib/asks_aws": "import boto3\n\nassert boto3\n",
    "lib/asks_by_a_helper": "import queues\n\nassert queues\n",
    "lib/leaves_its_header_open": "# /// uradori\n# fails_when = []\nassert abs(1)\n",
    "lib/is_good": 'import json\n\nassert json.loads("[1]") == [1]\n',
}
"""Snippets by id; of the last there is nothing to be said."""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One without AWS."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    return environment_with(folder, {}, without=("boto", "moto", "s3transfer"))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, python: Path) -> Site:
    """A site with a claim for each draft, all of which were run."""
    site = minimal_site(tmp_path_factory.mktemp("begun") / "site")
    site.write("mkdocs.yml", PLAIN)
    site.write("snippets/queues.py", "def ask():\n    import boto3\n\n    return boto3\n")
    blocks = "".join(f"/// claim | {claim}\nx\n///\n\n" for claim in DRAFTS)
    for lang in ("ja", "en"):
        site.write(f"docs/{lang}/lib.md", f"# X {{ #x }}\n\n{blocks}")
    for claim, source in DRAFTS.items():
        site.write(f"snippets/{claim}.py", source)
    site.confirm()
    assert called(python, site, "uradori", "run").returncode == 1
    return site


def said(python: Path, site: Site, *arguments: str) -> Any:
    """What a command prints with --json."""
    done = called(python, site, "uradori", *arguments, "--json")
    assert done.stdout, done.stderr
    return json.loads(done.stdout)


def test_drafts_stop_nobody_else(python: Path, begun: Site) -> None:
    """What can be run was run, and speaks for its sentence as far as it does."""
    claims = {each["id"]: each for each in said(python, begun, "list")["claims"]}
    good = claims["lib/is_good"]
    assert (good["backend"], good["kind"], good["verdict"]) == ("plain", "library", "unchallenged")
    assert claims["bills/million_requests_cost_two_dollars"]["verdict"] == "checked"
    for claim in ("lib/asks_aws", "lib/asks_by_a_helper"):
        found = claims[claim]
        assert (found["backend"], found["kind"], found["verdict"]) == (
            "moto",
            "behaviour",
            "broken",
        )


def test_each_draft_is_one_problem(python: Path, begun: Site) -> None:
    """It says what to do about it."""
    found = said(python, begun, "check")["problems"]
    assert sorted((each["path"], each["code"]) for each in found) == [
        ("snippets/lib/asks_aws.py", "UR414"),
        ("snippets/lib/asks_by_a_helper.py", "UR414"),
        ("snippets/lib/has_only_words.py", "UR129"),
        ("snippets/lib/is_empty.py", "UR129"),
        ("snippets/lib/is_no_python.py", "UR108"),
        ("snippets/lib/leaves_its_header_open.py", "UR101"),
    ]
    (told,) = [each["message"] for each in found if "asks_aws" in each["path"]]
    assert 'backend "moto" is not installed here' in told
    assert 'pip install "uradori[moto]"' in told


def test_pytest_runs_what_can_be_run(python: Path, begun: Site) -> None:
    """Each draft fails by itself."""
    done = called(python, begun, "pytest", "snippets", "-q", "-p", "no:cacheprovider")
    last = done.stdout.splitlines()[-1]
    assert "6 failed, 3 passed" in last, done.stdout + done.stderr


def test_pages_are_built(python: Path, begun: Site) -> None:
    """With the marks that there are."""
    done = called(python, begun, "mkdocs", "build")
    assert done.returncode == 0, done.stderr
    html = (begun.root / "site/en/lib/index.html").read_text()
    assert html.count('data-claim="lib/') >= len(DRAFTS)


def test_new_draft_is_of_what_is_there(python: Path, tmp_path: Path) -> None:
    """It asks AWS only where boto3 is installed, as it is for the tests themselves."""
    site = minimal_site(tmp_path / "site")
    assert called(python, site, "uradori", "new", "lib/does_it").returncode == 0
    assert "boto3" not in site.read("snippets/lib/does_it.py")
    assert 'boto3.client("sqs")' in new_snippet("sqs/does_it", ["en"])
