"""Code that replaces what a run is recorded and reported with: `os.write = mine`.

A check that does this shows what it has put there, if it shows anything. What a library gives to
the sentence may be replaced for all that: that is seen in the code, and by faults that survive.
"""

import ast
from collections.abc import Iterable, Iterator

from uradori.project.names_in_code import Names, is_text, text_of

REPLACES = "replaces"
"""What is told begins with this, where it may be what a broken world consists of."""
REPLACED = frozenset(
    {
        *("ast", "contextlib", "dataclasses", "enum", "fcntl", "functools", "hashlib", "inspect"),
        *("io", "json", "linecache", "os", "pathlib", "pydantic", "pydantic_core", "re", "select"),
        *("signal", "sys", "tempfile", "threading", "traceback", "types", "typing"),
    }
)
"""Modules and packages that work for the report, or for what watches the run."""
_FREE = frozenset(
    {
        *("os.environ", "sys.argv", "sys.path", "sys.stderr", "sys.stdin", "sys.stdout"),
        *("json.encoder.FLOAT_REPR", "tempfile.tempdir"),
    }
)
"""What each program may set as it likes."""
_REPORTED_BY = ("os.read", "os.write", "pydantic", "pydantic_core")
"""What nobody has any business to replace: by these a run reports."""
_SETTERS = frozenset({"setattr", "delattr", "__setattr__", "__delattr__"})
_PATCHES = ("patch", "patch.object", "patch.multiple", "patch.dict")
_LOOK_UP = ("patch", "pkgutil.resolve_name", "pydoc.locate", "runpy.run_module")
"""Functions that find what their first argument names."""


def replaced(node: ast.AST, names: Names) -> Iterator[str]:
    """What a node of code replaces, or finds by a name that nobody can read."""
    if isinstance(node, ast.Attribute):
        if not isinstance(node.ctx, ast.Load):
            yield from _told(names.imported(node))
        elif node.attr == "__dict__":
            yield from _told(names.imported(node.value), "__dict__")
    elif isinstance(node, ast.Call):
        yield from _by_call(node, names)


def _by_call(node: ast.Call, names: Names) -> Iterator[str]:
    name = names.of(node.func) or (node.func.attr if isinstance(node.func, ast.Attribute) else "")
    first, second = [*node.args, None, None][:2]
    sets = name.rpartition(".")[2] in _SETTERS
    if _ends(name, _LOOK_UP) and first is not None and not _is_plain(first):
        yield f"{name} of a name that is not written out"
    elif name == "vars":
        yield from _told(names.imported(first), "__dict__")
    elif sets or _ends(name, _PATCHES):
        attribute = text_of(second) if sets or name.endswith("patch.object") else ""
        whole = text_of(first) or names.imported(first)
        yield from _told(whole, attribute)
        for each in node.keywords if name.endswith("patch.multiple") else ():
            yield from _told(whole, each.arg or "")


def _is_plain(node: ast.expr) -> bool:
    """Whether a name is written out, or is no text but the thing itself."""
    joined = isinstance(node, ast.JoinedStr | ast.BinOp | ast.Subscript | ast.Call)
    return is_text(node) or not joined


def _ends(name: str, known: Iterable[str]) -> bool:
    return any(name == each or name.endswith(f".{each}") for each in known)


def _told(name: str, attribute: str = "") -> Iterator[str]:
    whole = f"{name}.{attribute}" if attribute else name
    if whole.partition(".")[0] in REPLACED and "." in whole and not _is_in(whole, _FREE):
        yield f"{'takes over' if _is_in(whole, _REPORTED_BY) else REPLACES} {whole}"


def _is_in(name: str, known: Iterable[str]) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in known)
