"""Reads the faults of a site from their source text, without importing any of them."""

import ast
from pathlib import Path

from uradori.project.files import found_below, read_text
from uradori.project.internals import OF_FAULTS
from uradori.project.model import FaultSpec
from uradori.project.problems import Problem
from uradori.project.python_trees import read_tree
from uradori.project.settings import Project, relative, strangers
from uradori.project.snippet_review import review_reach

FOLDER = "faults"


def read_faults(project: Project) -> tuple[dict[str, FaultSpec], list[Problem]]:
    """Every fault of the site, read from its source text without importing it."""
    specs: dict[str, FaultSpec] = {}
    problems: list[Problem] = []
    sources: dict[Path, str] = {}
    folder = project.path(project.settings.snippets) / FOLDER
    for path in found_below(folder, ".py"):
        if path.parent == folder:  # below are packages of helpers
            source = _read_file(path, project)
            if isinstance(source, Problem):
                problems.append(source)
            else:
                sources[path] = source
    for path in found_below(folder, ".py"):
        source = sources.get(path) or _read_file(path, project)
        if isinstance(source, str):
            problems += review_reach(source, relative(path, project.root), OF_FAULTS)
    for path, source in sources.items():
        if not path.name.startswith("_"):  # what modules share
            module_specs, module_problems = _read_module(path, source, project)
            specs.update(module_specs)
            problems += module_problems
    return specs, problems


def _read_file(path: Path, project: Project) -> str | Problem:
    shown = relative(path, project.root)
    try:
        return read_text(path, shown, "UR116")
    except FileNotFoundError:  # gone since it was listed
        return Problem("UR116", shown, "cannot be read: it is gone")


def _read_module(
    path: Path, source: str, project: Project
) -> tuple[dict[str, FaultSpec], list[Problem]]:
    shown = relative(path, project.root)
    tree = read_tree(source, shown, "UR116", "faults cannot be read")
    if isinstance(tree, Problem):
        return {}, [tree]
    specs: dict[str, FaultSpec] = {}
    problems: list[Problem] = []
    for node in tree.body:
        description = _description(node)
        if not isinstance(node, ast.FunctionDef) or description is None:
            continue
        name = f"{path.stem}.{node.name}"
        specs[name] = FaultSpec(name, shown, node.lineno, description)
        if missing := [lang for lang in project.settings.languages if not description.get(lang)]:
            message = f'fault "{name}" has no description in: {", ".join(missing)}'
            named = (_argument(lang) for lang in project.settings.languages)
            hint = f"write @fault({', '.join(named)})"
            problems.append(Problem("UR116", shown, message, node.lineno, hint))
        problems += strangers({f"@fault {name}": description}, project, shown, node.lineno)
    return specs, problems


def _argument(lang: str) -> str:
    """How a language is written there; `pt-BR` is no name in Python."""
    return f"{lang}=…" if lang.isidentifier() else f'**{{"{lang}": …}}'


def _in_braces(call: ast.Call) -> dict[str, str]:
    """The literals of `**{"pt-BR": "…"}`."""
    return {
        key.value: value.value
        for keyword in call.keywords
        if keyword.arg is None and isinstance(keyword.value, ast.Dict)
        for key, value in zip(keyword.value.keys, keyword.value.values, strict=True)
        if isinstance(key, ast.Constant) and isinstance(value, ast.Constant)
        if isinstance(key.value, str) and isinstance(value.value, str)
    }


def _description(node: ast.stmt) -> dict[str, str] | None:
    """The literal keyword arguments of `@fault(…)` on `node`, or None if it is no fault."""
    if not isinstance(node, ast.FunctionDef):
        return None
    for decorator in node.decorator_list:
        if (
            isinstance(decorator, ast.Call)
            and getattr(decorator.func, "attr", getattr(decorator.func, "id", "")) == "fault"
        ):
            return {
                keyword.arg: keyword.value.value
                for keyword in decorator.keywords
                if keyword.arg
                and isinstance(keyword.value, ast.Constant)
                and isinstance(keyword.value.value, str)
            } | _in_braces(decorator)
    return None
