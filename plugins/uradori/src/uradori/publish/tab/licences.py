"""The licences of what is shipped to browsers, as one text."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from uradori.publish.tab.bundle import Licensed

RULE = "=" * 80
IN_BUNDLES = ("@codemirror", "@lezer", "@marijn", "crelt", "style-mod", "w3c-keyname", "pyodide")
"""Folders of npm's packages of which something is shipped."""


def text(distributions: Iterable[Licensed], tools: Path) -> str:
    """What each part is, under which licence, and the licence where it comes with it.

    `tools` is where npm has installed packages.
    """
    parts = [*distributions, *_of_npm(tools / "node_modules")]
    lines = ["What a browser runs checks with, and the licence of each part.", ""]
    lines += [f"{each.name} {each.version}: {each.licence}" for each in parts]
    lock = json.loads((tools / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8"))
    lines += [f"CPython {lock['info']['python']}, in Pyodide: Python-2.0"]
    for each in parts:
        for name, said in each.texts.items():
            lines += ["", RULE, f"{each.name} {each.version}: {name}", RULE, "", said.rstrip()]
    return "\n".join(lines) + "\n"


def _of_npm(modules: Path) -> Iterator[Licensed]:
    for name in IN_BUNDLES:
        folders = sorted((modules / name).iterdir()) if name[0] == "@" else [modules / name]
        for folder in folders:
            said = json.loads((folder / "package.json").read_text("utf-8"))
            texts = {
                each.name: each.read_text("utf-8", errors="replace")
                for each in sorted(folder.iterdir())
                if each.name.upper().startswith(("LICEN", "NOTICE"))
            }
            yield Licensed(said["name"], said["version"], said["license"], texts)
