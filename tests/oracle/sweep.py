"""Tries many seeds in a row: `python -m tests.oracle.sweep FIRST LAST [LEASES]` names every disagreement."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.oracle.random_book import random_book
from tests.oracle.trial import Trial, TrialRefusedError

SHOWN = 8


def tried(seed: int, lease_count: int) -> list[str]:
    """The disagreements of one seed; a refusal or a crash is one too."""
    with TemporaryDirectory() as folder:
        try:
            return Trial(random_book(seed, lease_count), Path(folder), seed).run()
        except TrialRefusedError as refusal:
            return [f"refused: {refusal}"]
        except Exception:
            return ["crashed: " + traceback.format_exc(limit=-4)]


def sweep(first: int, last: int, lease_count: int) -> int:
    """How many of these seeds disagree."""
    wrong = 0
    for seed in range(first, last + 1):
        found = tried(seed, lease_count)
        wrong += bool(found)
        for text in found[:SHOWN]:
            print(f"seed {seed}: {text}", flush=True)
        if len(found) > SHOWN:
            print(f"seed {seed}: and {len(found) - SHOWN} more", flush=True)
    print(f"{last - first + 1} seeds of {lease_count} leases, {wrong} disagree")
    return wrong


if __name__ == "__main__":
    numbers = [int(text) for text in sys.argv[1:]]
    sys.exit(bool(sweep(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 25)))
