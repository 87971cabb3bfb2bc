"""Reads the faults of a site from their source text, without importing any of them."""

import ast
from pathlib import Path

from uradori.project.model import FaultSpec, sha256
from uradori.project.problems import Problem
from uradori.project.settings import Project, relative

FOLDER = "faults"


def read_faults(project: Project) -> tuple[dict[str, FaultSpec], list[Problem]]:
    """Every fault of the site, read from its source text without importing it."""
    specs: dict[str, FaultSpec] = {}
    problems: list[Problem] = []
    folder = project.path(project.settings.snippets) / FOLDER
    modules = sorted(path for path in folder.glob("*.py") if not path.name.startswith("."))
    # What modules share (`_*.py`) is part of each of them.
    shared = b"".join(path.read_bytes() for path in modules if path.name.startswith("_"))
    for path in modules:
        if not path.name.startswith("_"):
            module_specs, module_problems = _read_module(path, project, shared)
            specs.update(module_specs)
            problems += module_problems
    return specs, problems


def _read_module(
    path: Path, project: Project, shared: bytes
) -> tuple[dict[str, FaultSpec], list[Problem]]:
    shown = relative(path, project.root)
    source = path.read_bytes()
    try:
        tree = ast.parse(source, filename=shown)
    except (
        SyntaxError,
        ValueError,
        RecursionError,
        MemoryError,
    ) as error:  # too deep: the last two
        line = getattr(error, "lineno", None)
        message = f"faults cannot be read: {str(error) or 'nested too deep'}"
        return {}, [Problem("UR116", shown, message, line)]
    specs: dict[str, FaultSpec] = {}
    problems: list[Problem] = []
    for node in tree.body:
        description = _description(node)
        if not isinstance(node, ast.FunctionDef) or description is None:
            continue
        name = f"{path.stem}.{node.name}"
        specs[name] = FaultSpec(name, shown, node.lineno, description, sha256(source + shared))
        if missing := [lang for lang in project.settings.languages if not description.get(lang)]:
            message = f'fault "{name}" has no description in: {", ".join(missing)}'
            hint = f"write @fault({', '.join(f'{lang}=…' for lang in project.settings.languages)})"
            problems.append(Problem("UR116", shown, message, node.lineno, hint))
    return specs, problems


def _description(node: ast.stmt) -> dict[str, str] | None:
    """The literal keyword arguments of `@fault(…)` on `node`, or None if it is no fault."""
    if not isinstance(node, ast.FunctionDef):
        return None
    for decorator in node.decorator_list:
        if (
            isinstance(decorator, ast.Call)
            and ast.unparse(decorator.func).split(".")[-1] == "fault"
        ):
            return {
                keyword.arg: keyword.value.value
                for keyword in decorator.keywords
                if keyword.arg
                and isinstance(keyword.value, ast.Constant)
                and isinstance(keyword.value.value, str)
            }
    return None
