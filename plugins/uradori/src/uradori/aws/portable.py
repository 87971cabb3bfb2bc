"""What of botocore, boto3 and moto a browser needs to run the snippets of a site.

As installed they know hundreds of services, and describe each at length. Here only the services in
use stay, with what moto itself turns to for them, in the newest version of their API, and without
its descriptions where no snippet reads these.
"""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import botocore

_MODEL = re.compile(r"(?P<owner>boto3|botocore)/data/(?P<service>[^/]+)/(?P<version>[^/]+)/.+")
_OF_MOTO = re.compile(r"moto/(?P<package>\w+)/.+")
_NEEDLESS = re.compile(
    r"(boto3/examples/|botocore/data/[^/]+/[^/]+/(examples-1)"
    r"|moto/(proxy|server|moto_server/(static|templates))\b|.*/tests?/)"
)
_CORE = frozenset({"core", "utilities", "packages", "settings"})
"""What all of moto rests on."""
_KEEPS_WORDS = "clientContextParams"
"""Where botocore itself reads descriptions."""
_SHORT = re.compile(r"""["']([a-z0-9-]+)["']""")
"""Every literal that may be the name of a service."""
_READS_WORDS = "documentation"
_LOADED = """
import re, sys
from pathlib import Path
import moto
from uradori.aws.moto import BACKEND
from moto.core.utils import service_name_from_moto_package_name as service
BACKEND.warm(sys.argv[2:], sys.argv[1])
packages = {name.split(".")[1] for name in sys.modules if name.startswith("moto.")}
found = [*packages]
for package in found:
    for path in Path(moto.__path__[0], package).rglob("*.py"):
        for needed in re.findall(r"(?m)^(?:from|import) moto\\.(\\w+)", path.read_text("utf-8")):
            if needed not in packages:
                packages.add(needed)
                found.append(needed)
for package in sorted(packages):
    try:
        print(package, service(package))
    except Exception:
        print(package, "-")
"""
"""Of what is loaded some modules are imported only when a run asks for them: what these need counts
too. moto finds the regions of a service in botocore's data, also of one that it only turns to."""


@dataclass(frozen=True, slots=True)
class Portable:
    """Chooses among the files of what is installed, by their paths below site-packages."""

    services: frozenset[str]
    described: frozenset[str]
    """Those of them whose descriptions are read."""
    packages: frozenset[str]
    """Packages below `moto` that these services need."""
    newest: frozenset[str]
    """Folders of botocore's data, "sqs/2012-11-05"."""

    def keeps(self, path: str) -> bool:
        """Whether a file is needed; true of everything that is not AWS's."""
        if _NEEDLESS.match(path):
            return False
        if model := _MODEL.fullmatch(path):
            known = model["service"] in self.services
            if model["owner"] == "boto3":
                return known
            return known and f"{model['service']}/{model['version']}" in self.newest
        if found := _OF_MOTO.fullmatch(path):
            return found["package"] in self.packages
        return True

    def content(self, path: str, data: bytes) -> bytes:
        """What of a file is shipped: an API without its descriptions, all else as it is."""
        found = _MODEL.fullmatch(path)
        if not path.endswith("/service-2.json.gz") or not found:
            return data
        if found["service"] in self.described:
            return data
        model = json.loads(gzip.decompress(data))
        bare = json.dumps(_bare(model), separators=(",", ":")).encode()
        return gzip.compress(bare, mtime=0)


def portable(sources: Iterable[str], called: Iterable[str], region: str) -> Portable:
    """What is needed of AWS's libraries to run snippets with these sources, which called services.

    Starts a Python that loads moto for them. Raises CalledProcessError where it cannot.
    """
    folder = Path(botocore.__file__).parent / "data"
    sources = list(sources)
    reading = [each for each in sources if _READS_WORDS in each]
    described = {name for each in reading for name in _SHORT.findall(each)}
    named = {name for each in sources for name in _SHORT.findall(each)} | {*called, "iam", "sts"}
    known = {each for each in named if (folder / each).is_dir()}
    asked = [sys.executable, "-c", _LOADED, region, *sorted(known)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    pairs = [line.split() for line in said.splitlines()]
    services = known | {service for _, service in pairs if (folder / service).is_dir()}
    return Portable(
        services=frozenset(services),
        described=frozenset(known & described),
        packages=frozenset(package for package, _ in pairs) | _CORE,
        newest=frozenset(f"{each}/{max(_versions(folder / each))}" for each in services),
    )


def _versions(folder: Path) -> Collection[str]:
    return [each.name for each in folder.iterdir() if (each / "service-2.json.gz").is_file()]


def _bare(value: Any, inside: str = "") -> Any:
    """A part of a model without what describes it."""
    if isinstance(value, dict):
        keeps = inside in {_KEEPS_WORDS, "members"}
        return {
            key: _bare(each, _KEEPS_WORDS if inside == _KEEPS_WORDS else key)
            for key, each in value.items()
            if keeps or key != "documentation" or not isinstance(each, str)
        }
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return value
