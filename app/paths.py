"""Where the files that ship with the program lie, and those of its user."""

from __future__ import annotations

import os
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def data_folder() -> Path:
    """The user's own folder for this program; `EQUILIBRE_DATA` names another."""
    if chosen := os.environ.get("EQUILIBRE_DATA"):
        return Path(chosen)
    from platformdirs import user_data_path

    return user_data_path("Equilibre", appauthor=False)
