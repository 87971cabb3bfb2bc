"""Code that reaches for the interpreter it runs in, and so for what is to judge it.

A snippet shares its process with what reports on it, and can get hold of that: by frames, by the
tables of the interpreter, by descriptors that are not its own. No process can prevent this from
within. So whoever reviews a snippet is told of it, be it well meant or not; the snippet is run.
"""

import ast
import builtins
import re
import sys
import textwrap
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from uradori.project.names_in_code import IMPORTS, Names, is_text, text_of
from uradori.project.python_trees import tree_of
from uradori.project.replacements import REPLACED, REPLACES, replaced

_MODULES = frozenset(
    {
        "_ctypes",
        "_posixsubprocess",
        "_testcapi",
        "_testinternalcapi",
        "builtins",
        "cffi",
        "ctypes",
        "nt",
        "posix",
    }
)
"""Modules that are all about the interpreter, or a way around what watches it."""
_BY_USE = frozenset({"gc"})
"""Modules of which most names are harmless: told of where they are handed on, or hidden."""
_NAMES = frozenset(
    {
        "bdb.Bdb",
        "code.InteractiveConsole",
        "code.InteractiveInterpreter",
        "code.interact",
        "codeop.CommandCompiler",
        "codeop.compile_command",
        "gc.callbacks",
        "gc.garbage",
        "gc.get_objects",
        "gc.get_referents",
        "gc.get_referrers",
        "inspect.currentframe",
        "inspect.getinnerframes",
        "inspect.getouterframes",
        "inspect.stack",
        "inspect.trace",
        "importlib.machinery.BuiltinImporter",
        "importlib.machinery.FrozenImporter",
        "logging.currentframe",
        "os._exit",
        "sys._current_exceptions",
        "sys._current_frames",
        "sys._getframe",
        "sys._getframemodulename",
        "sys.addaudithook",
        "sys.modules",
        "sys.monitoring",
        "sys.setprofile",
        "sys.settrace",
        "threading.excepthook",
        "threading.setprofile",
        "threading.settrace",
        "traceback.walk_stack",
        "traceback.walk_tb",
    }
)
"""What else leads there, by its full name."""
_ATTRIBUTES = frozenset(
    {
        "__builtins__",
        "__closure__",
        "__code__",
        "__globals__",
        "__subclasses__",
        "_getframe",
        "ag_frame",
        "cr_frame",
        "f_back",
        "f_builtins",
        "f_globals",
        "f_locals",
        "gi_frame",
        "tb_frame",
    }
)
"""Attributes that lead there from whatever has them."""
_HOLDERS = frozenset(name.partition(".")[0] for name in _NAMES)
"""Modules of which some names are told of, so that none may be looked up in secret."""
_LOOKS = frozenset({"__dict__", "__getattribute__"})
"""Attributes of these by which the others are looked up."""
_GETS = ("getattr", "__getattribute__")
_GETTERS = frozenset({"operator.attrgetter", "operator.methodcaller"})
"""What makes a function that looks up a name later, on whatever it is handed."""
_LAST_NAMES = frozenset(name.rpartition(".")[2] for name in _NAMES)
_PICKLED = re.compile(rb"c([\w.]+)\n")
"""A module in a pickle whose names are written out."""
_BUILTINS = frozenset(dir(builtins))
_DESCRIPTORS = frozenset(
    {
        *(f"os.{name}" for name in ("close", "closerange", "dup", "dup2", "fdopen", "pread")),
        *(f"os.{name}" for name in ("pwrite", "read", "readv", "sendfile", "write", "writev")),
        "io.FileIO",
        "io.open",
        "open",
        "socket.fromfd",
    }
)
"""What takes a descriptor, or may take one in the place of a path, as its first argument."""
_OF_PATHS = frozenset({"io.FileIO", "io.open", "open"})
_OURS = "uradori"
_FILES = re.compile(r"(?:file://)?(/proc(?:/(?:self|thread-self|\d+)?(?=/|$)|$)|/dev/fd\b)")
_TEXT_OF_CODE = re.compile(r"\b(?:import|def|lambda|__import__)\b")
_NUMBERS = frozenset({"abs", "enumerate", "int", "len", "max", "min", "range", "sum"})
"""What gives numbers, which are no descriptors of one's own."""
_STANDARD = 2
"""The last of the descriptors that every program has."""

_WITH_PLAIN_NAMES = ("inspect", "traceback")
"""Modules whose functions are called what much else is called: "stack"."""
_WORDS = {
    *_MODULES,
    *_BY_USE,
    *_ATTRIBUTES,
    *(name.rpartition(".")[2] for name in _NAMES if not name.startswith(_WITH_PLAIN_NAMES)),
    *_WITH_PLAIN_NAMES,
    *_LOOKS,
    *("__import__", "__self__", "compile", "eval", "exec", "getattr", "import_module", "vars"),
    *("attrgetter", "dup2", "load_module", "methodcaller", "match", "pickle"),
    *("FileIO", "fd", "fileno", "fromfd", "patch", "resolve_name", "locate", "run_module"),
    *REPLACED,
}
OF_FAULTS = frozenset(
    {"__builtins__", "__closure__", "__code__", "__globals__", "builtins", "sys.modules", REPLACES}
)
"""What a fault may reach for all the same: it changes what functions and modules do, by whatever
Python has for that. It has no more business than a snippet with frames, with descriptors that are
not its own, or with ending the process: those change what is reported, and not the world."""
OF_PACKAGES = OF_FAULTS | {
    *(name for name in _NAMES if name.startswith(("inspect.", "logging.", "traceback."))),
    *(name for name in _NAMES if name.startswith("sys._")),
    *(name for name in _ATTRIBUTES if name.startswith(("ag_", "cr_", "f_", "gi_", "tb_"))),
    *("__subclasses__", "_getframe", "cffi", "ctypes", "_ctypes"),
}
"""What a package under test may, which has a life of its own: it looks at frames, and loads
libraries."""

_PERHAPS = re.compile(
    rf"\b(?:{'|'.join(sorted(_WORDS))})\b|/proc|/dev/fd|[\"']{_OURS}|__{_OURS}_|import\s*\(?\s*\*|\\[xuUN0-7]"
    r"|\bopen\s*\(|\bimport\b.*\bopen\b"
)
"""What is in the text of everything that this module tells of; most snippets need no more."""


def is_allowed(what: str, allowed: Collection[str]) -> bool:
    """Whether something that `reaches` has told of is among what somebody may: a word begins it."""
    return what in allowed or what.partition(" ")[0] in allowed


@lru_cache(2048)
def reaches(source: str) -> tuple[tuple[int, str], ...]:
    """Line and description of everything in a piece of Python that reaches for internals.

    Of what is no Python nothing is said.
    """
    if not _PERHAPS.search(unicodedata.normalize("NFKC", source)):
        return ()
    tree = tree_of(source)
    return tuple(dict.fromkeys(_Search(tree).found())) if tree else ()


class _Search:
    """Looks through one piece of code."""

    def __init__(self, tree: ast.AST) -> None:
        self._nodes = [*ast.walk(tree)]
        self._names = Names(self._nodes, _HOLDERS)
        self._bound = _bound(self._nodes)
        self._looked_into = {each.value for each in self._nodes if isinstance(each, ast.Attribute)}

    def found(self) -> Iterator[tuple[int, str]]:
        """Line and description of each."""
        for node in self._nodes:
            line = getattr(node, "lineno", 1)
            yield from ((line, what) for what in replaced(node, self._names))
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield from ((line, name) for name in _told_of(node))
            elif isinstance(node, ast.Attribute):
                yield from ((line, what) for what in self._looked_up(node))
            elif isinstance(node, ast.Name):
                yield from ((line, what) for what in self._named(node))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from _in_text(node.value, line)
            elif isinstance(node, ast.Constant) and isinstance(node.value, bytes):
                yield from ((line, what) for what in _in_pickle(node.value))
            elif isinstance(node, ast.MatchClass):
                of_any = isinstance(node.cls, ast.Name) and node.cls.id == "object"
                told = (_ATTRIBUTES | (_LAST_NAMES if of_any else frozenset())) & {*node.kwd_attrs}
                yield from ((line, what) for what in sorted(told))
            elif isinstance(node, ast.Call):
                yield from ((line, what) for what in self._called(node))

    def _looked_up(self, node: ast.Attribute) -> Iterator[str]:
        if (name := self._names.of(node)) in _NAMES:
            yield name
        elif node.attr in _ATTRIBUTES:
            yield node.attr
        elif node.attr in _LOOKS and self._names.of(node.value) in _HOLDERS:
            yield f"{self._names.of(node.value)}.{node.attr}"
        elif node.attr == "__self__" and self._is_of_python(node.value):
            yield "__self__"
        else:
            yield from self._handed_on(node)

    def _named(self, node: ast.Name) -> Iterator[str]:
        if node.id in _ATTRIBUTES or _is_ours(node.id):
            yield node.id
        else:
            yield from self._handed_on(node)

    def _handed_on(self, node: ast.expr) -> Iterator[str]:
        """A module that is handed on as a whole: nobody can read what becomes of it."""
        if (name := self._names.imported(node)) in _BY_USE and node not in self._looked_into:
            yield name

    def _is_of_python(self, node: ast.expr) -> bool:
        """Whether it comes with Python: then what it belongs to may be a module."""
        if isinstance(node, ast.Name) and node.id in _BUILTINS:
            return node.id not in self._bound
        return self._names.imported(node).partition(".")[0] in sys.stdlib_module_names

    def _called(self, node: ast.Call) -> Iterator[str]:
        name = self._names.of(node.func)
        first = node.args[0] if node.args else None
        if name in {"eval", "exec", "compile"} and not is_text(first):
            yield f"{name} of text that is not written out"
        elif name in IMPORTS and not is_text(first):
            yield "an import whose name is not written out"
        elif name in IMPORTS and (top := text_of(first).partition(".")[0]) in _MODULES | _BY_USE:
            yield top
        elif name == "vars" and self._names.of(first) in _HOLDERS:
            yield f"vars({self._names.of(first)})"
        yield from self._looked_up_later(node, name)
        if (holder := self._names.of(first)) in _HOLDERS and len(node.args) > 1:
            looked_up = f"{holder}.{text_of(node.args[1])}"
            if looked_up in _NAMES or text_of(node.args[1]) in _LOOKS:
                yield looked_up
            elif name.endswith(_GETS) and not is_text(node.args[1]):
                yield f"a name of {holder} that is not written out"
        numbers = [each.value for each in node.keywords if each.arg in {"fd", "fileno"}]
        taken = node.args[: 2 if name == "os.dup2" else 1] if name in _DESCRIPTORS else []
        for number in (*taken, *numbers):
            if number is not None and self._is_foreign(number, by_path=name in _OF_PATHS):
                yield f"a descriptor that it did not open ({name or 'fileno'})"

    def _looked_up_later(self, node: ast.Call, name: str) -> Iterator[str]:
        """What looks up names for others, and what loads a module by another way."""
        if any(isinstance(each, ast.Name) and each.id == "getattr" for each in node.args):
            yield "getattr, handed on"
        for each in node.args if name in _GETTERS else ():
            if not is_text(each):
                yield "a name that is not written out"
            elif text_of(each).rpartition(".")[2] in _LAST_NAMES | _LOOKS:
                yield text_of(each)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "load_module" and node.args:
            top = text_of(node.args[0]).partition(".")[0]
            if top in _MODULES | _BY_USE or not is_text(node.args[0]):
                yield f"load_module {top}".rstrip()

    def _is_foreign(self, value: ast.expr, *, by_path: bool) -> bool:
        """Whether a descriptor comes from nowhere in the code; a path may come from anywhere."""
        if isinstance(value, ast.Constant):
            return isinstance(value.value, int) and value.value > _STANDARD
        if isinstance(value, ast.Starred | ast.Subscript):
            return self._is_foreign(value.value, by_path=by_path)
        if isinstance(value, ast.Name):
            found = self._bound.get(value.id, [])
            if by_path:
                return any(each is not None and _is_number(each) for each in found)
            return not found or any(map(_is_number, found))
        if isinstance(value, ast.Call):
            return _is_number(value)
        return not by_path and not isinstance(value, ast.Attribute)


def _is_ours(name: str) -> bool:
    """Whether a name is one that we put among Python's own for a run to speak to us."""
    return name.startswith(f"__{_OURS}_")


def _told_of(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        names = [alias.name for alias in node.names]
    else:
        module = node.module or ""
        names = [module, *(f"{module}.{alias.name}" for alias in node.names)]
        if module in _HOLDERS and any(alias.name == "*" for alias in node.names):
            yield f"everything in {module}"
    for name in names:
        if name.partition(".")[0] in _MODULES:
            yield name.partition(".")[0]
        elif name in _NAMES:
            yield name


def _in_text(text: str, line: int) -> Iterator[tuple[int, str]]:
    """What a text names, or what it does if it is code: an import, a patch, a handler."""
    if match := _FILES.match(text):
        yield line, match[1]
    parts = text.split(".")
    ours = parts[0] == _OURS and len(parts) > 1 and all(map(str.isidentifier, parts))
    if ours or text in _NAMES:
        yield line, text
    yield from ((line, each) for each in parts if each in _ATTRIBUTES)
    if _TEXT_OF_CODE.search(text):
        for inner, what in reaches(textwrap.dedent(text)):
            yield line + inner - 1, what


def _in_pickle(data: bytes) -> Iterator[str]:
    """Modules that a pickle has functions of."""
    for match in _PICKLED.finditer(data):
        top = match[1].decode(errors="replace").partition(".")[0]
        if top in _MODULES | _BY_USE | _HOLDERS:
            yield f"{top} in a pickle"


def _bound(nodes: list[ast.AST]) -> Mapping[str, list[ast.expr | None]]:
    """Each name with the expressions that it gets its values from; None for an argument."""
    found: dict[str, list[ast.expr | None]] = {}
    for node in nodes:
        if isinstance(node, ast.arg):
            found.setdefault(node.arg, []).append(None)
        for target, value in _bindings(node):
            for each in ast.walk(target):
                if isinstance(each, ast.Name):
                    found.setdefault(each.id, []).append(value)
    return found


def _bindings(node: ast.AST) -> Iterator[tuple[ast.AST, ast.expr | None]]:
    if isinstance(node, ast.Assign):
        yield from ((target, node.value) for target in node.targets)
    elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
        yield node.target, node.value
    elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
        yield node.target, node.iter
    elif isinstance(node, ast.withitem) and node.optional_vars is not None:
        yield node.optional_vars, node.context_expr


def _is_number(value: ast.expr | None) -> bool:
    """Whether a value may be any number: one that is written out, reckoned, or handed over."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, int)
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in _NUMBERS
    if isinstance(value, ast.Tuple | ast.List | ast.Set):
        return any(map(_is_number, value.elts))
    if isinstance(value, ast.BinOp):  # what is divided is a path, or no whole number
        parts = (value.left, value.right)
        return not isinstance(value.op, ast.Div) and not any(map(_is_written_text, parts))
    return value is None or isinstance(value, ast.UnaryOp | ast.IfExp)


def _is_written_text(value: ast.expr) -> bool:
    """Whether a text is written out, be it with values in it."""
    is_text_constant = isinstance(value, ast.Constant) and isinstance(value.value, str)
    return is_text_constant or isinstance(value, ast.JoinedStr)
