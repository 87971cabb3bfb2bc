"""What Safari lacks is told of, by the line, before a reader with it finds out."""

import subprocess
from pathlib import Path

import pytest

from tests.support.npm import FOLDER, node, tool

LACKING = {
    "script.js": "const screen = 1\nnavigator.usb\nconst { keyboard } = navigator\n",
    "modules.mjs": (
        'import sheet from "./a.css" with { type: "css" }\n'
        'import data from "./a.json" with { type: "json" }\n'
        "const late = async () => await data\n"
        "await late(sheet)\n"
    ),
    "syntax.js": "using file = open()\n",
    "sheet.css": (
        "p { user-select: none }\n"
        "p:has(> a) { -webkit-user-select: none; user-select: none }\n"
        "@media (inverted-colors) { p { text-decoration: dotted } }\n"
        "p { text-decoration: underline; text-decoration: underline dotted }\n"
        "p { mask-mode: alpha }\n"
    ),
    "page.html": '<p hidden>\n<iframe credentialless title="{{ a }} popover"></iframe>\n',
}
TOLD = {
    "script.js": [(2, "usb"), (3, "keyboard")],
    "modules.mjs": [(1, "a module of type css"), (4, "await outside of a function")],
    "sheet.css": [(1, "user-select"), (3, "text-decoration"), (5, "mask-mode")],
    "page.html": [(2, "credentialless")],
}


def safari(*arguments: str) -> tuple[int, str]:
    """What the check says of files, or of all of ours."""
    tool("@mdn/browser-compat-data/data.json")
    command = [node(), str(FOLDER / "safari.js"), *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stderr


@pytest.mark.parametrize("name", TOLD)
def test_what_safari_lacks_is_told_with_its_line(tmp_path: Path, name: str) -> None:
    """Not what it has, nor what has a fallback in the same block."""
    path = tmp_path / name
    path.write_text(LACKING[name], "utf-8")
    status, said = safari(str(path))
    lines = [line for line in said.splitlines() if " is not in Safari " in line]
    assert status == 1
    assert [line.rpartition(" is not")[0] for line in lines] == [
        f"{path}:{line}: {what}" for line, what in TOLD[name]
    ]


def test_syntax_that_safari_lacks_stops_the_check(tmp_path: Path) -> None:
    """As where a script cannot be read at all."""
    path = tmp_path / "syntax.js"
    path.write_text(LACKING["syntax.js"], "utf-8")
    status, said = safari(str(path))
    assert status == 1
    assert "SyntaxError" in said


def test_what_we_publish_has_a_fallback_for_all_of_it() -> None:
    assert safari() == (0, "")
