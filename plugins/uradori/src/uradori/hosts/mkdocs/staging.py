"""A build that fails leaves the site of the build before as it was.

MkDocs empties the folder of the site before it reads the first page. So it is given another
folder beside it, whose content takes the old one's place when nothing can go wrong any more.
"""

import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


class Staging:
    """The folder that a build is made in, and the one where it belongs."""

    def __init__(self) -> None:
        self._place: Path | None = None

    def begin(self, config: MkDocsConfig, dirty: bool) -> None:
        """Have MkDocs build beside the site; may be called twice for one build.

        A dirty build goes on from a copy of the site, as it would from the site.
        Raises OSError where nothing can be written beside the site.
        """
        if self._place is not None and Path(config.site_dir) == _beside(self._place):
            return
        place = Path(config.site_dir)
        staging = _beside(place)
        if staging.exists():  # of a build that was killed
            shutil.rmtree(staging)
        staging.mkdir(parents=True)
        if dirty and place.is_dir():
            for each in _published(place):
                _copy(each, staging / each.name)
        config.site_dir = str(staging)
        self._place = place

    def commit(self, config: MkDocsConfig) -> None:
        """Put the new site in the place of the old one, whose hidden files stay, as with MkDocs.

        Raises OSError where that cannot be done; the old site is then as it was.
        """
        if (place := self._place) is None:
            return
        staging = _beside(place)
        old = staging / ".old"
        old.mkdir()
        place.mkdir(parents=True, exist_ok=True)
        moved: list[tuple[Path, Path]] = []
        try:
            for source, target in (
                *((each, old / each.name) for each in _published(place)),
                *((each, place / each.name) for each in _published(staging)),
            ):
                source.rename(target)
                moved.append((source, target))
        except OSError:
            for source, target in reversed(moved):
                target.rename(source)
            raise
        self.drop(config)

    def drop(self, config: MkDocsConfig | None = None) -> None:
        """Forget what was built, if it was not put in its place."""
        if self._place is not None:
            shutil.rmtree(_beside(self._place), ignore_errors=True)
            if config is not None:
                config.site_dir = str(self._place)
            self._place = None


def _beside(place: Path) -> Path:
    return place.with_name(f".{place.name}.building")


def _published(folder: Path) -> list[Path]:
    return [each for each in sorted(folder.iterdir()) if not each.name.startswith(".")]


def _copy(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, target, symlinks=True)
    else:
        shutil.copy2(source, target, follow_symlinks=False)
