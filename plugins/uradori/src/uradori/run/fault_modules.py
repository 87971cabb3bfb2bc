"""Modules of faults, compiled so that their functions tell when they are called.

A fault whose functions nothing calls shows nothing, and is worth more words than that the check
did not notice. Which of a module's faults is run makes no difference to its code, so that it can be
compiled once for all runs.
"""

import ast
import builtins
from types import CodeType
from typing import Any

from uradori.run.replaced import Encounter

_CALLED, _BRINGS = "__uradori_called__", "__uradori_brings__"
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def compile_faults(source: bytes, path: str) -> CodeType:
    """The code of a module of faults. Raises what compiling raises."""
    tree = ast.parse(source, path)
    declared = [each for each in tree.body if _is_declared(each)]
    functions = {each: _functions(each) for each in declared}
    for node in _functions(tree):
        if node not in declared:
            _insert(node, _CALLED)
    for fault, inside in functions.items():
        if inside[1:]:  # beside itself
            _insert(fault, _BRINGS)
    code: CodeType = compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)
    return code


def listen(reached: Encounter) -> None:
    """Have what such modules tell noted, in this process and before any of them is imported."""
    setattr(builtins, _CALLED, reached.hit)
    setattr(builtins, _BRINGS, reached.awaited)


def _is_declared(node: ast.stmt) -> bool:
    """Whether this may be a fault, and no helper, which may be what a fault puts in place."""
    return isinstance(node, ast.FunctionDef) and bool(node.decorator_list)


def _functions(tree: ast.AST) -> list[ast.AST]:
    return [each for each in ast.walk(tree) if isinstance(each, _FUNCTIONS)]


def _insert(node: Any, name: str) -> None:
    """Have a function begin with a call."""
    call = ast.Call(ast.Name(name, ast.Load()), [], [])
    if isinstance(node, ast.Lambda):
        both = ast.Tuple([call, node.body], ast.Load())
        node.body = ast.Subscript(both, ast.Constant(1), ast.Load())
    else:
        node.body.insert(0, ast.Expr(call))
