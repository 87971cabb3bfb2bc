"""Whose file is it: the projects around the files that pytest finds, and their snippets folders.

Imports next to nothing until there is a project: an installed plugin is asked in every one.
"""

from pathlib import Path

from uradori.project.root import find_root


class Territory:
    """Finds the project in whose snippets folder a path lies; remembers what it found."""

    def __init__(self) -> None:
        self._roots: dict[Path, Path | None] = {}
        self._snippets: dict[Path, Path] = {}

    def holder(self, path: Path) -> Path | None:
        """The root of the project whose snippets folder is `path`, or holds it; else None.

        A link from elsewhere to something below that folder counts as what it leads to.
        """
        resolved = path.resolve()
        return next(
            (
                root
                for each in dict.fromkeys((path, resolved))
                if (root := self._root(each.parent)) and self._is_below(each, root)
            ),
            None,
        )

    def conftest(self, folder: Path) -> str:
        """Why pytest may not go on, if it would run a conftest.py of this folder; else ""."""
        place = folder / "conftest.py"
        if not place.is_file() or self.holder(place) is None:
            return ""
        return (
            f"{place}: UR440 pytest would run it in its own process, and it lies below the snippets"
            "\n    hint: move it out of the folder, or give it another name"
        )

    def _root(self, folder: Path) -> Path | None:
        if folder not in self._roots:
            self._roots[folder] = find_root(folder)
        return self._roots[folder]

    def _is_below(self, path: Path, root: Path) -> bool:
        if root not in self._snippets:
            from uradori.project.settings import load_project  # imports much

            project = load_project(root)
            self._snippets[root] = project.path(project.settings.snippets)
        folder = self._snippets[root]
        return path.is_relative_to(folder) or path.is_relative_to(folder.resolve())
