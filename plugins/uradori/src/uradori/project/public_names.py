"""The manual's page of everything that may be imported, from the code: signatures and docstrings.

What is public is what a module says in `__all__`. The code is read and not imported: parts of it
need packages that are not there everywhere.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parents[1]

ABOUT = """\
# Names { #names }

Everything that may be imported, with its signature, what it takes, gives and raises, and where its source is, below `src/uradori`. [What may be imported](api.md) says what for, with examples; whatever is not here is private.

Lengths of time are in seconds, sizes of memory in MiB, of output in KiB, unless a name or a line says otherwise."""  # noqa: E501

Defined = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
"""What a name may stand for."""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing that can be used, and what its docstring says."""

    name: str
    signature: str
    words: str
    arguments: tuple[str, ...] = ()
    """Names that a caller gives values for."""
    raised: tuple[str, ...] = ()
    """Exceptions that its own lines raise."""


@dataclass(frozen=True, slots=True)
class Name:
    """A public name."""

    module: str
    """By which it is imported."""
    path: str
    """Where it is defined, below the package."""
    itself: Member
    members: tuple[Member, ...] = ()
    """Fields and methods of a class."""


def public_names(package: Path = PACKAGE) -> Iterator[Name]:
    """Every name in an `__all__` below a package's folder, by module; the version says itself."""
    for path in sorted(package.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for name in _said_public(tree):
            if name != "__version__":
                where, node, words = _definition(package, path, tree, name)
                yield Name(
                    _module(package, path),
                    where.relative_to(package).as_posix(),
                    _member(name, node, words),
                    tuple(_members(node)) if isinstance(node, ast.ClassDef) else (),
                )


def names_page() -> str:
    """The page of the manual."""
    lines, module = [ABOUT], ""
    for each in public_names():
        if each.module != module:
            module = each.module
            lines += ["", f"## {module} {{ #{module.replace('.', '-')} }}"]
        lines += [
            "",
            f"### {each.itself.name} {{ #{module.replace('.', '-')}-{each.itself.name} }}",
        ]
        lines += ["", "```python", each.itself.signature, "```", "", each.itself.words]
        for member in each.members:
            said = member.words.replace("\n\n", "\n").replace("\n", "\n  ")
            lines += ["", f"- `{member.signature}`" + (f"  \n  {said}" if said else "")]
        lines += ["", f"Source: `{each.path}`"]
    return "\n".join(lines) + "\n"


def _said_public(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(each) for each in ast.literal_eval(node.value)]
    return []


def _module(package: Path, path: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _definition(
    package: Path, path: Path, tree: ast.Module, name: str
) -> tuple[Path, Defined, str]:
    """(file, node, docstring) of a name, which a module may have from another of ours.

    Raises LookupError where there is none: whoever says that a name is public defines it.
    """
    for at, node in enumerate(tree.body):
        if isinstance(node, ast.ImportFrom) and name in {each.name for each in node.names}:
            there = package.parent / f"{(node.module or '').replace('.', '/')}.py"
            return _definition(package, there, ast.parse(there.read_text("utf-8")), name)
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name:
            return path, node, ast.get_docstring(node) or ""
        if isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if isinstance(target, ast.Name) and target.id == name:
                return path, node, _text_after(tree.body, at)
    raise LookupError(f"{path} does not define {name}")


def _text_after(body: list[ast.stmt], at: int) -> str:
    """The text that stands below an assignment, as its docstring."""
    after = body[at + 1] if at + 1 < len(body) else None
    if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
        return " ".join(str(after.value.value).split())
    return ""


def _member(name: str, node: Defined, words: str) -> Member:
    if isinstance(node, ast.FunctionDef):
        return _function(node, words)
    if isinstance(node, ast.ClassDef):
        bases = f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else ""
        return Member(name, f"class {name}{bases}", words)
    return Member(name, ast.unparse(node), words)


def _function(node: ast.FunctionDef, words: str) -> Member:
    every = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    every += [each for each in (node.args.vararg, node.args.kwarg) if each]
    raised = {
        each.exc.func.id
        for each in ast.walk(node)
        if isinstance(each, ast.Raise)
        and isinstance(each.exc, ast.Call)
        and isinstance(each.exc.func, ast.Name)
    }
    returned = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return Member(
        node.name,
        f"{node.name}({ast.unparse(node.args)}){returned}",
        words,
        tuple(each.arg for each in every if each.arg not in {"self", "cls"}),
        tuple(sorted(raised)),
    )


def _members(node: ast.ClassDef) -> Iterator[Member]:
    """Public fields, members of an enumeration, and methods, in their order."""
    for at, each in enumerate(node.body):
        if isinstance(each, ast.FunctionDef) and not each.name.startswith("_"):
            found = _function(each, ast.get_docstring(each) or "")
            plain = any(ast.unparse(mark) == "property" for mark in each.decorator_list)
            returned = ast.unparse(each.returns) if each.returns else ""
            yield Member(each.name, f"{each.name}: {returned}", found.words) if plain else found
        elif isinstance(each, ast.AnnAssign | ast.Assign):
            target = each.target if isinstance(each, ast.AnnAssign) else each.targets[0]
            if isinstance(target, ast.Name) and not target.id.startswith("_"):
                yield Member(target.id, ast.unparse(each), _text_after(node.body, at))
