"""Text that a snippet has Python execute: its assertions tell what they come to, as its own do.

`exec`, `eval` and `compile`, where a snippet names them, become the methods of these names. They
look at who calls them, as Python's do, and end in Python's: text is compiled with its assertions
rewritten, code is executed as it is. For everybody else `exec` stays what it is.
"""

import __future__

import ast
import builtins
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import decode_source
from inspect import CO_NESTED, CO_OPTIMIZED
from types import CodeType, FrameType
from typing import Any

from uradori.run.rewriting import RECORDER, Rewritten, rewrite

FILENAME = "<string>"
"""What Python calls text that comes from nowhere."""

_REWRITTEN = frozenset({"exec", "single", "eval"})
"""Modes of `compile`; an expression holds no assertion, but may have text of its own executed."""
_FUTURES = sum({getattr(__future__, name).compiler_flag for name in __future__.all_feature_names})
_FUTURES &= ~CO_NESTED  # of code; and all of it is nested in this sense


@dataclass(slots=True)
class Texts:
    """Executes text for one snippet, whose assertions are `statements`; more are added."""

    statements: list[Rewritten]
    _made: dict[tuple[object, ...], CodeType] = field(default_factory=dict)
    _plain: dict[CodeType, CodeType] = field(default_factory=dict)
    """Rewritten code → the same as it was, for worlds in which nobody finds the recorder."""
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def exec(
        self,
        source: Any,
        /,
        globals: Any = None,  # noqa: A002 - called as Python's
        locals: Any = None,  # noqa: A002
        **options: Any,
    ) -> None:
        """As Python's."""
        frame = sys._getframe(1)
        names = _names(frame, globals, locals)
        builtins.exec(self._executable(source, "exec", frame, names[0]), *names, **options)  # noqa: S102

    def eval(self, source: Any, /, globals: Any = None, locals: Any = None) -> Any:  # noqa: A002
        """As Python's."""
        frame = sys._getframe(1)
        names = _names(frame, globals, locals)
        if isinstance(source, str):
            source = source.lstrip(" \t")
        elif isinstance(source, bytes):
            source = source.lstrip(b" \t")
        return builtins.eval(self._executable(source, "eval", frame, names[0]), *names)  # noqa: S307

    def compile(
        self,
        source: Any,
        filename: Any,
        mode: str,
        flags: int = 0,
        dont_inherit: bool = False,
        optimize: int = -1,
        **options: Any,
    ) -> Any:
        """As Python's; what is to leave assertions out has none that could tell anything."""
        if not dont_inherit:
            flags |= sys._getframe(1).f_code.co_flags & _FUTURES
        if mode not in _REWRITTEN or flags & ast.PyCF_ONLY_AST or optimize > 0:
            return compile(source, filename, mode, flags, True, optimize, **options)
        return self._compiled(source, filename, mode, flags, options)

    def _executable(self, source: Any, mode: str, frame: FrameType, names: Any) -> Any:
        code = source
        if not isinstance(source, CodeType):
            flags = frame.f_code.co_flags & _FUTURES
            code = self._compiled(source, FILENAME, mode, flags, {})
        return code if _finds_recorder(names) else self._plain.get(code, code)

    def _compiled(
        self, source: Any, filename: Any, mode: str, flags: int, options: Mapping[str, Any]
    ) -> CodeType:
        if isinstance(source, ast.AST):
            source = ast.unparse(source)
        key = source, filename, mode, flags, *options.items()
        with self._lock:
            if not isinstance(source, str | bytes):  # a buffer, or what Python refuses
                made: CodeType = compile(source, filename, mode, flags, True, **options)
                return made
            if key not in self._made:
                plain: CodeType = compile(source, filename, mode, flags, True, **options)
                tree = compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, True, **options)
                text = source if isinstance(source, str) else decode_source(source)
                first = len(self.statements)
                self.statements += rewrite(tree, text, first=first, placed=False)
                code: CodeType = compile(tree, filename, mode, flags, True, **options)
                self._made[key] = code
                self._plain[code] = plain
            return self._made[key]


def _names(frame: FrameType, found: Any, local: Any) -> tuple[Any, Any]:
    """(Globals, locals) of what is executed on behalf of a frame."""
    if found is None:
        found = frame.f_globals
        if local is None:
            local = frame.f_locals
            if frame.f_code.co_flags & CO_OPTIMIZED and sys.version_info >= (3, 13):
                local = dict(local)  # there, what is executed sees a function's names, not them
    return found, found if local is None else local


def _finds_recorder(names: Any) -> bool:
    given = names.get("__builtins__", builtins) if isinstance(names, dict) else builtins
    return RECORDER in (given if isinstance(given, dict) else vars(given))
