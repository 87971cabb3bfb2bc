"""What a snippet runs against whose header does not say."""

from pathlib import Path

import pytest
from support.sites import CLAIM, SNIPPET, Site
from uradori.evidence import records
from uradori.evidence.model import Verdict
from uradori.project.usual_backend import usual_backend

HELPERS = {
    "queues.py": "import boto3\n",
    "late.py": "def ask():\n    from boto3.session import Session\n    return Session\n",
    "chain/__init__.py": "",
    "chain/first.py": "from . import second\n",
    "chain/second.py": "from .deep.third import x\n",
    "chain/deep/__init__.py": "",
    "chain/deep/third.py": "from ... import queues\nfrom ..other import y\nx = y\n",
    "chain/other.py": "import queues\n",
    "loaded/__init__.py": "import boto3\n",
    "loaded/harmless.py": "",
    "round_one.py": "import round_two\n",
    "round_two.py": "import round_one\n",
    "broken.py": "def (:\n",
    "odd.py": b"\xff",
    "harmless.py": "import json\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snippets folder with helpers."""
    place = tmp_path_factory.mktemp("snippets")
    for name, text in HELPERS.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return place


@pytest.mark.parametrize(
    "source",
    [
        "import boto3\n",
        "\ufeffimport boto3\n",
        "import json, boto3 as aws\n",
        "import boto3.session\n",
        "from boto3 import client\n",
        "def f():\n    import boto3\n",
        "if x:\n    try:\n        import boto3\n    except ImportError:\n        pass\n",
        "import importlib\naws = importlib.import_module('boto3')\n",
        "aws = __import__('boto3')\n",
        "import queues\n",
        "import late\n",
        "from chain import first\n",
        "import chain.first\n",
        "from chain.first import x\n",
        "from loaded import harmless\n",
        "import loaded.harmless\n",
    ],
)
def test_imports_boto3(folder: Path, source: str) -> None:
    """By itself or by a helper, however and wherever."""
    assert usual_backend(source, folder) == "moto"


@pytest.mark.parametrize(
    "source",
    [
        "",
        "x = 'import boto3'\n# import boto3\n",
        "import botocore.session\n",
        "import boto3x\nfrom notboto3 import boto3\n",
        "import harmless\nimport round_one\nimport broken\nimport odd\nimport chain\n",
        "import not_there.at_all\nfrom chain import nothing\n",
        "def (:\n",
        "take('boto3')\n",
    ],
)
def test_imports_nothing_of_the_kind(folder: Path, source: str) -> None:
    """Words, other packages, helpers that nobody imports, and what cannot be read."""
    assert usual_backend(source, folder) == "plain"


@pytest.mark.parametrize(
    ("header", "code", "backend", "kind"),
    [
        ("", "import boto3\n", "moto", "behaviour"),
        ("", "import json\n", "plain", "library"),
        ('# kind = "calculation"\n', "import json\n", "plain", "calculation"),
        ('# backend = "plain"\n', "import boto3\n", "plain", "library"),
        ('# backend = "moto"\n', "import json\n", "moto", "behaviour"),
    ],
)
def test_header_wins(site: Site, header: str, code: str, backend: str, kind: str) -> None:
    """With or without one."""
    for source in {code if not header else None, f"# /// uradori\n{header}# ///\n{code}"} - {None}:
        assert source is not None
        site.write(SNIPPET, source)
        found = site.catalog.snippets[CLAIM].header
        assert (found.backend, found.kind) == (backend, kind)


def test_evidence_is_bound_to_what_was_chosen(site: Site) -> None:
    """A helper that comes later may change the backend, and no byte of the snippet."""
    site.write(SNIPPET, '# /// uradori\n# fails_when = ["prices.doubled"]\n# ///\nimport later\n')
    records.write(site.project, site.evidence())
    assert site.ledger.entries[CLAIM].verdict is Verdict.CHECKED
    site.write("snippets/later.py", "import boto3\n")
    entry = site.ledger.entries[CLAIM]
    assert entry.verdict is Verdict.STALE
    assert ("setting_changed", "backend") in [
        (each.key, each.about) for each in entry.judgement.reasons
    ]
