"""What snippets say of August 2023 is what botocore of that time said: the extracts are from it.

`make engines` installs that botocore apart from ours; without it these tests are skipped.
"""

import gzip
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ENVIRONMENT = ROOT / ".engines/botocore-2023"
EXTRACTS = ROOT / "snippets/models/2023-08-18"

Model = dict[str, Any]


@pytest.fixture(scope="module")
def data() -> Path:
    """The API models that botocore 1.31.30 ships."""
    found = [*ENVIRONMENT.glob("lib/python*/site-packages/botocore-1.31.30.dist-info")]
    if not found:
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("botocore 1.31.30 is not installed here: make engines")
    return found[0].with_name("botocore") / "data"


def model_of(data: Path, service: str) -> Model:
    """The newest API model of a service, as the file says it."""
    [*_, newest] = sorted(data.glob(f"{service}/*/service-2.json*"))
    content = newest.read_bytes()
    model: Model = json.loads(gzip.decompress(content) if newest.suffix == ".gz" else content)
    return model


def extract_of(service: str) -> Model:
    """What snippets read of the model of a service."""
    extract: Model = json.loads((EXTRACTS / f"{service}.json").read_text("utf-8"))
    return extract


def plain(documentation: str) -> str:
    """A description without its tags."""
    return " ".join(re.sub(r"<[^>]+>", " ", documentation).split())


def differences(extract: Any, model: Any, place: str = "") -> Iterator[str]:
    """Where a part of a model says something else than the model, or lacks members of a shape."""
    if isinstance(extract, dict) and isinstance(model, dict):
        for key, value in extract.items():
            if key == "documentation":
                if plain(value) not in plain(model.get(key, "")):
                    yield f"{place}/{key}: {value!r}"
            elif key not in model:
                yield f"{place}/{key} is not in the model"
            else:
                yield from differences(value, model[key], f"{place}/{key}")
        if place.endswith(("/members", "/operations")):
            yield from (f"{place}/{key} is left out" for key in model.keys() - extract.keys())
    elif extract != model:
        yield f"{place}: {extract!r}, not {model!r}"


def test_each_extract_is_looked_at() -> None:
    """An extract that is added is compared by one of the tests below."""
    known = {"elasticache", "firehose", "glue", "kinesis", "kinesisanalyticsv2", "kinesisvideo"}
    assert {path.stem for path in EXTRACTS.iterdir()} == known


@pytest.mark.parametrize("service", ["elasticache", "kinesisvideo"])
def test_part_of_a_model_is_in_the_model(data: Path, service: str) -> None:
    """Names, values and sentences; of the shapes that it has, every member."""
    extract = extract_of(service)
    for about in ("botocore", "extract"):
        extract.pop(about, None)
    assert extract
    assert [*differences(extract, model_of(data, service))] == []


@pytest.mark.parametrize("service", ["firehose", "glue", "kinesis", "kinesisanalyticsv2"])
def test_operations_are_those_of_the_model(data: Path, service: str) -> None:
    """All of them, so that one which is not among them did not exist."""
    assert set(extract_of(service)["operations"]) == model_of(data, service)["operations"].keys()


def test_firehose_had_these_members_and_bounds(data: Path) -> None:
    """Members are a list of names; the name of the service stands in its description."""
    extract, model = extract_of("firehose"), model_of(data, "firehose")
    assert plain(model["documentation"]).startswith(f"{extract['fullname']} ")
    shapes = extract["shapes"]
    members = shapes.pop("CreateDeliveryStreamInput")["members"]
    assert set(members) == model["shapes"]["CreateDeliveryStreamInput"]["members"].keys()
    assert [*differences(shapes, model["shapes"])] == []


def test_kinesis_services_had_these_names(data: Path) -> None:
    """Each is what the service calls itself, in its description or as its full name."""
    for service, name in extract_of("kinesis")["names"].items():
        model = model_of(data, service)
        said = f"{plain(model['documentation'])} {model['metadata']['serviceFullName']}"
        assert name in said, service


def test_putting_a_kinesis_record_required_these_members(data: Path) -> None:
    """Also in their order."""
    shapes = model_of(data, "kinesis")["shapes"]
    for operation, members in extract_of("kinesis")["required"].items():
        assert shapes[f"{operation}Input"]["required"] == members


def test_managed_flink_had_its_old_name(data: Path) -> None:
    """In the words of its description."""
    said = plain(model_of(data, "kinesisanalyticsv2")["documentation"])
    assert said.startswith(extract_of("kinesisanalyticsv2")["documentation"])
