"""What a snippet prints, made comparable, and how it differs from what was approved."""

from difflib import unified_diff


def normalise(text: str) -> str:
    """`text` with one kind of newline, no trailing blanks, and one final newline if not empty."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    joined = "\n".join(lines).strip("\n")
    return f"{joined}\n" if joined else ""


def agree(printed: str, approved: str) -> bool:
    """Whether a run printed what a person approved."""
    return normalise(printed) == normalise(approved)


def difference(printed: str, approved: str, name: str) -> str:
    """A unified diff from the approved output to the printed one; "" where they agree."""
    return "\n".join(
        unified_diff(
            normalise(approved).split("\n")[:-1],  # not at the other marks that splitlines knows
            normalise(printed).split("\n")[:-1],
            f"{name} (approved)",
            f"{name} (printed)",
            lineterm="",
        )
    )
