"""Names: each class has one, and no module has to be imported under another than its own."""

import ast
from collections import defaultdict
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "src" / "uradori"


@pytest.fixture(scope="module")
def sources() -> dict[Path, ast.Module]:
    """Every module of ours."""
    return {path: ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")}


def test_no_class_name_has_two_meanings(sources: dict[Path, ast.Module]) -> None:
    """Whoever reads a name knows which; those with an underscore are known to their module only."""
    places: dict[str, list[str]] = defaultdict(list)
    for path, tree in sources.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(path.relative_to(PACKAGE).as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def is_module(name: str) -> bool:
    """Whether a dotted name of ours is a module or a package."""
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.with_suffix(".py").is_file() or path.is_dir()


def test_no_module_is_imported_under_another_name(sources: dict[Path, ast.Module]) -> None:
    """Its own says what it is, beside its neighbours as well."""
    renamed = [
        f"{path.relative_to(PACKAGE).as_posix()}: {node.module}.{each.name} as {each.asname}"
        for path, tree in sources.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("uradori")
        for each in node.names
        if each.asname is not None and is_module(f"{node.module}.{each.name}")
    ]
    assert renamed == []
