"""What is public is what modules say in `__all__`, and what the README and the manual document."""

import ast
import importlib
import inspect
import re
from functools import cache
from pathlib import Path

import pytest
from uradori.project.public_names import Name, names_page, public_names

ENGINE = Path(__file__).parents[2]
PACKAGE = ENGINE / "src" / "uradori"


@cache
def said_by_modules() -> dict[str, list[str]]:
    """The names in `__all__` by module; most modules have none, since they are private."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
                place = path.relative_to(PACKAGE.parent).with_suffix("")
                name = ".".join(place.parts).removesuffix(".__init__")
                found[name] = sorted(ast.literal_eval(node.value))
    return found


def documented() -> dict[str, list[str]]:
    """The names in the README's table by module."""
    text = (ENGINE / "README.md").read_text("utf-8")
    section = text.partition("## What may be imported\n")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| `")]
    return {module.strip(" `"): sorted(re.findall(r"`(\w+)`", names)) for module, _, names in rows}


def test_public_names_are_documented_and_no_others() -> None:
    """Whoever adds one to either adds it to both."""
    assert documented() == said_by_modules()


def test_manual_says_what_each_does() -> None:
    """By its name; the version explains itself."""
    manual = (ENGINE / "docs/api.md").read_text("utf-8")
    names = {name for names in said_by_modules().values() for name in names} - {"__version__"}
    missing = {name for name in names if not re.search(rf"`[^`\n]*\b{name}\b[^`\n]*`", manual)}
    assert missing == set()


@pytest.mark.parametrize(
    "name", [*public_names()], ids=lambda name: f"{name.module}.{name.itself.name}"
)
def test_names_say_what_they_take_and_raise(name: Name) -> None:
    """Each argument by its name, each exception that its own lines raise, each field in words."""
    for each in (name.itself, *name.members):
        assert each.words, f"{each.name} says nothing"
        unsaid = [one for one in each.arguments if not re.search(rf"\b{one}\b", each.words)]
        assert unsaid == [], f"{each.name} says nothing of its arguments"
        assert [one for one in each.raised if one not in each.words] == [], each.name


def test_manual_has_every_name_with_its_source() -> None:
    """The page that is written from the code is complete, and its sources are there."""
    names = [*public_names()]
    page = names_page()
    assert (ENGINE / "docs/names.md").read_text("utf-8") == page
    assert {(each.module, each.itself.name) for each in names} == {
        (module, name)
        for module, said in said_by_modules().items()
        for name in said
        if name != "__version__"
    }
    for each in names:
        assert f"```python\n{each.itself.signature}\n```\n\n{each.itself.words}\n" in page
        defined = rf"^(?:def |class |)?{each.itself.name}\b"
        assert re.search(defined, (PACKAGE / each.path).read_text("utf-8"), re.MULTILINE)


def test_public_names_exist_and_say_what_they_are() -> None:
    """Functions and classes in their docstrings; a constant has no other place than the manual."""
    for module, names in said_by_modules().items():
        loaded = importlib.import_module(module)
        for name in names:
            value = getattr(loaded, name)
            if inspect.isclass(value) or inspect.isfunction(value):
                assert value.__doc__, f"{module}.{name}"


def test_public_functions_say_what_they_raise_and_return() -> None:
    """Every exception that is raised in their own lines is named in the docstring."""
    for module, names in said_by_modules().items():
        loaded = importlib.import_module(module)
        for name in names:
            value = getattr(loaded, name)
            if inspect.isfunction(value):
                source = inspect.getsource(value)
                raised = set(re.findall(r"raise (\w*Error)\b", source))
                assert all(each in (value.__doc__ or "") for each in raised), f"{module}.{name}"
