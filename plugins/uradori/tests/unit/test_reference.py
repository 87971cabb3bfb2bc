"""What is written from the code: pages of the manual, and schemas for editors."""

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from support.sites import SNIPPET, Site
from uradori.project import reference, schemas


def wrong(name: str, toml: str) -> list[list[str | int]]:
    """The places in a document that its schema refuses."""
    plain = json.loads(json.dumps(tomllib.loads(toml), default=str))  # dates are text in JSON
    validator = Draft202012Validator(schemas.documents()[name])
    return [list(each.absolute_path) for each in validator.iter_errors(plain)]


def test_command_writes_everything(tmp_path: Path) -> None:
    """Into any folders, whole."""
    reference.main(str(tmp_path / "docs"), tmp_path / "schemas")
    for folder, texts in (("docs", reference.pages()), ("schemas", schemas.files())):
        written = {each.name: each.read_text("utf-8") for each in (tmp_path / folder).iterdir()}
        assert written == texts


@pytest.mark.parametrize("name", schemas.files())
def test_package_has_the_schemas_that_the_code_says(name: str) -> None:
    """Valid ones, which editors may read without this package."""
    assert (schemas.FOLDER / name).read_text("utf-8") == schemas.files()[name]
    Draft202012Validator.check_schema(json.loads(schemas.files()[name]))


@pytest.mark.parametrize(
    ("name", "toml", "places"),
    [
        ("pyproject", "[tool.uradori]\ntimeout = 5\n[tool.ruff]\nselect = 1", []),
        ("pyproject", "[tool.uradori]\ntime_out = 5", [["tool", "uradori"]]),
        ("pyproject", "[tool.uradori]\ntimeout = 0", [["tool", "uradori", "timeout"]]),
        (
            "pyproject",
            "[tool.uradori.engines.x]\ntier = 'slow'",
            [["tool", "uradori", "engines", "x"]],
        ),
        ("header", 'fails_when = ["a.b"]\nlimits.en = "x"', []),
        ("header", 'fail_when = ["a.b"]', [[]]),
        ("header", 'fails_when = "a.b"', [["fails_when"]]),
        ("note", "id = 'n'\ntitle = 'N'\nwritten = 2026-01-31\nurl = 'https://example.com'", []),
        ("note", "id = 'n'", [[], [], []]),
    ],
)
def test_schema_accepts_what_may_be_written_alone(
    name: str, toml: str, places: list[list[str | int]]
) -> None:
    """A schema that takes anything would be no help; others' tables are not its business."""
    assert wrong(name, toml) == places


def test_files_of_a_valid_site_are_valid(site: Site) -> None:
    """The schema asks for no more than the reader does."""
    assert wrong("pyproject", site.read("pyproject.toml")) == []
    lines = site.read(SNIPPET).split("# ///")[1].splitlines()[1:]
    assert wrong("header", "\n".join(each.removeprefix("# ") for each in lines)) == []


def test_every_key_has_its_words() -> None:
    """They are what an editor shows while one types."""
    for document in schemas.documents().values():
        tables = [document, *document.get("$defs", {}).values()]
        settings = document["properties"].get("tool")
        if settings is not None:
            tables = [*tables[1:], settings["properties"]["uradori"]]
        for table in tables:
            for key, each in table.get("properties", {}).items():
                assert each.get("description"), key
