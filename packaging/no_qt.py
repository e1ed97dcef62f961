"""A pytest plugin that refuses Qt: with `-p no_qt -p no:pytest-qt` the models must pass on their own."""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

    import pytest

REFUSED = frozenset({"PySide6", "shiboken6", "pytestqt"})


class NoQt(MetaPathFinder):
    """Makes Qt look as if it were not installed."""

    def find_spec(self, fullname: str, *_: object) -> ModuleSpec | None:
        """Refuse Qt's packages and leave the rest to the finders behind."""
        if fullname.partition(".")[0] in REFUSED:
            raise ModuleNotFoundError(f"{fullname} is refused: this run is without Qt", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Know the settings of pytest-qt, which is not loaded here."""
    parser.addini("qt_api", "unused without Qt")
    parser.addini("qt_log_level_fail", "unused without Qt")
    parser.addini("qt_log_ignore", "unused without Qt", type="linelist")


sys.meta_path.insert(0, NoQt())
