"""What every test stands on: Qt off screen with a font, repeatable random books, no thread left behind."""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

# Set before anything imports Qt; nothing here imports it, for tests/models run without.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
if sys.platform == "win32":
    # Off screen, Qt looks for fonts beside itself, where its packages have none.
    os.environ.setdefault("QT_QPA_FONTDIR", os.path.expandvars(r"%WINDIR%\Fonts"))

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))

_PATIENCE = 5.0
"""Seconds a thread that is already ending may take; one that stays fails its test."""


@pytest.fixture(autouse=True, scope="session")
def own_data_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep backups and settings of the tests out of the user's folder, in child processes too."""
    os.environ["EQUILIBRE_DATA"] = str(tmp_path_factory.mktemp("data"))


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before:
        # Python lists a thread that Qt started for good, alive or not.
        if not isinstance(thread, threading._DummyThread):
            thread.join(_PATIENCE)
            assert not thread.is_alive(), f"{thread.name} was left running"
