"""What is public is what modules say in `__all__`, and what the README and the manual document."""

import ast
import importlib
import inspect
import re
from functools import cache
from pathlib import Path

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
