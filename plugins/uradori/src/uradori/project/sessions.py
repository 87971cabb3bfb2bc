"""Code in doctest's form, `>>> f(2)` with what that gives below, as a script that asserts it. Pure.

What is run is made of what is written, line for line: each example stands on its first line, so
that what is told of a line is told of the author's.
"""

import ast
import doctest

PROMPT = ">>>"
ANYTHING = "..."
"""What stands for anything in an expected output, as with doctest's ELLIPSIS."""
GIVES = (
    "gives = lambda ask, like='': (lambda to, stack: ("
    "stack.enter_context(__import__('contextlib').redirect_stdout(to)), value := ask(), "
    "stack.close(), said := to.getvalue() + ('' if value is None else repr(value) + chr(10)), "
    "like if like and __import__('doctest').OutputChecker().check_output(like, said, 8) else said"
    ")[-1])(__import__('io').StringIO(), __import__('contextlib').ExitStack())"
)
"""A name for what an interpreter would print of an expression: what that prints, then its value.

What is `like` it, with dots for anything, is given in its place.
"""


def is_session(code: str) -> bool:
    """Whether code is in doctest's form."""
    return code.lstrip().startswith(PROMPT)


def script_of(code: str) -> str:
    """The script with as many lines. Raises ValueError where the code cannot be read as such."""
    lines = [""] * len(code.split("\n"))
    examples = doctest.DocTestParser().get_examples(code)
    for number, example in enumerate(examples):
        made = _statement(example)
        if number == 0:
            if "\n" in made:
                raise ValueError("begin with one simple statement, such as an import")
            made = f"{GIVES}; {made}"
        if made.count("\n") >= len(example.source.split("\n")) + len(example.want.split("\n")):
            raise ValueError(f"has no room for what asserts it: {example.source.strip()}")
        for offset, line in enumerate(made.split("\n")):
            lines[example.lineno + offset] = line
    return "\n".join(lines)


def _statement(example: doctest.Example) -> str:
    """What is run of one example."""
    source = example.source.rstrip("\n")
    comment = _comment(source)
    if example.exc_msg is not None:
        said = example.exc_msg.rstrip("\n")
        ask = f"try: {_expression(source)}"
        told = "__import__('traceback').format_exception_only(error)[-1].strip()"
        caught = f"except Exception as error: assert {told} == "
        return f"{ask}\n{caught}{said!r}{comment}\nelse: assert False, 'raises nothing'"
    if not example.want:
        return source
    like = f", {example.want!r}" if ANYTHING in example.want else ""
    return f"assert gives(lambda: {_expression(source)}{like}) == {example.want!r}{comment}"


def _expression(source: str) -> str:
    """An expression on one line. Raises ValueError where the source is none."""
    try:
        return ast.unparse(ast.parse(source, mode="eval").body)
    except SyntaxError:
        raise ValueError(f"is no expression, yet an output stands below it: {source}") from None


def _comment(source: str) -> str:
    """What is said behind an example, such as which clause it shows."""
    _, mark, words = source.rpartition("  # ")
    return f"{mark}{words}" if mark and "\n" not in words else ""
