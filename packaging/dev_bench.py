"""Processor time and memory of the window, as ratios to an empty Qt window measured in the same run."""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from statistics import median

import dev_freeze
import dev_setup
from dev_measure import idle_megabytes, peak_megabytes, printed_number, processor_seconds
from dev_run import app, new_sample, scaled
from dev_shell import PACKAGING, ROOT, Failure, Word, say, venv_python


class Quantity(StrEnum):
    """What is measured."""

    PROCESSOR = "s processor time"
    MEMORY = "MB when idle"
    PEAK = "MB at most"
    MOMENT = "ms at the 95th percentile"
    SHARE = "of one redrawing at the 95th percentile"
    STEP = "x by draw, month and lease where one is four times as much"


@dataclass(frozen=True)
class Program:
    """Something to measure: its command (the book is added where it takes one) and environment."""

    name: str
    quantity: Quantity
    command: tuple[Word, ...]
    environment: tuple[tuple[str, str], ...] = ()
    takes_book: bool = True


@dataclass(frozen=True)
class Bound:
    """A program may need at most `most` times what `reference` needs, or at most `most` without one.

    `wanted` is the aim below it.
    """

    program: str
    reference: str | None
    most: float
    wanted: float | None = None


FROZEN = "frozen window with figures"
"""Measured where `dev.py freeze` has made it."""


def _until(moment: str) -> tuple[tuple[str, str], ...]:
    return (("EQUILIBRE_EXIT_AFTER", moment),)


def programs() -> list[Program]:
    """Everything measured, in the order of one round."""
    empty = (venv_python(), PACKAGING / "empty_window.py")
    ours = tuple(app())
    risk = (venv_python(), PACKAGING / "draw_risk.py")
    drag = (venv_python(), PACKAGING / "drag_bench.py")
    start = (("PYTHONPATH", str(ROOT)),)
    return [
        Program("empty window", Quantity.PROCESSOR, empty, takes_book=False),
        Program("window", Quantity.PROCESSOR, ours, _until("window")),
        Program("window with figures", Quantity.PROCESSOR, ours, _until("figures")),
        Program("window with chart", Quantity.PROCESSOR, ours, _until("chart")),
        Program(FROZEN, Quantity.PROCESSOR, (dev_freeze.program("Equilibre"),), _until("figures")),
        Program("empty window, idle", Quantity.MEMORY, (*empty, "stay"), takes_book=False),
        Program("window with chart, idle", Quantity.MEMORY, ours),
        Program("risk, numbers alone", Quantity.PROCESSOR, (*risk, "numbers"), start),
        Program("risk", Quantity.PROCESSOR, (*risk, "draws"), start),
        Program("risk, memory", Quantity.PEAK, (*risk, "draws"), start),
        Program("risk, growth", Quantity.STEP, (*risk, "growth"), start),
        Program("lever to painted chart", Quantity.MOMENT, (*drag, "move"), start),
        Program("lever beside redrawing", Quantity.SHARE, (*drag, "share"), start),
    ]


BOUNDS = (
    Bound("window with figures", "empty window", most=5, wanted=4),
    Bound("window with chart", "empty window", most=10, wanted=8.5),
    Bound(FROZEN, "window with figures", most=1.3),
    Bound("window with chart, idle", "empty window, idle", most=2.6),
    Bound("risk", "risk, numbers alone", most=3),
    Bound("risk, memory", None, most=600),
    # No faster than draws × months × leases: four times as much of one costs four times, caches aside.
    Bound("risk, growth", None, most=1.6),
    # A frame of sixty a second; and far enough below a redrawing that blitting is seen to work.
    Bound("lever to painted chart", None, most=16.7),
    Bound("lever beside redrawing", None, most=0.6),
)

_MEASURES = {
    Quantity.PROCESSOR: processor_seconds,
    Quantity.MEMORY: idle_megabytes,
    Quantity.PEAK: peak_megabytes,
    Quantity.MOMENT: printed_number,
    Quantity.SHARE: printed_number,
    Quantity.STEP: printed_number,
}

Figures = dict[str, float]


def bench(runs: int) -> int:
    """Measure, print every ratio beside its bound, and return 1 if a hard bound is missed."""
    dev_setup.ready()
    with tempfile.TemporaryDirectory(prefix="equilibre-bench-") as folder:
        book = new_sample(Path(folder) / "sample.equilibre")
        figures = _measure(runs, book)
    if not figures:
        say("This system does not tell a program's processor time and memory: nothing to compare.")
        return 0
    for program in programs():
        if program.name in figures:
            say(f"  {program.name:<28} {figures[program.name]:8.2f} {program.quantity}")
    missed = [bound for bound in BOUNDS if not judge(bound, figures)]
    say(f"{len(missed)} bounds missed" if missed else "Every bound is kept")
    return 1 if missed else 0


def _measure(runs: int, book: Path) -> Figures:
    """Medians by program. Rounds go through all programs in turn, so that a slow minute slows them alike."""
    if runs < 1:
        raise Failure("bench needs at least one counted run.")
    found = defaultdict[str, list[float]](list)
    made = [program for program in programs() if program.name != FROZEN or Path(program.command[0]).exists()]
    for round_ in range(runs + 1):
        say(f"Round {round_} of {runs}" if round_ else "Warming up")
        for program in made:
            value = _once(program, book)
            # The first round fills caches of bytecode and fonts.
            if round_ and value is not None:
                found[program.name].append(value)
    return {name: median(values) for name, values in found.items()}


def _once(program: Program, book: Path) -> float | None:
    with tempfile.TemporaryDirectory(dir=book.parent) as folder:
        words = list(program.command)
        if program.takes_book:
            words.append(shutil.copy(book, folder))
        # On a laptop's screen the window is as large as the empty one. Settings and recent files of whoever
        # runs this must neither count nor change.
        own = {**scaled(1), "XDG_CONFIG_HOME": str(book.parent / "config")}
        own |= {"EQUILIBRE_DATA": str(book.parent / "data")}
        # Whoever starts the program has its bytecode from the time before, even where this shell keeps none.
        own |= {"PYTHONDONTWRITEBYTECODE": ""}
        own |= dict(program.environment)
        return _MEASURES[program.quantity](words, own)


def judge(bound: Bound, figures: Figures) -> bool:
    """Print a bound's ratio beside it and return whether it is kept (or cannot be measured here)."""
    figures = {**figures, "": 1.0}
    if not {bound.program, bound.reference or ""} <= figures.keys():
        say(f"  not measured on this system: {bound.program}")
        return True
    ratio = figures[bound.program] / figures[bound.reference or ""]
    wanted = f" ({bound.wanted:g} wanted)" if bound.wanted else ""
    kept = ratio <= bound.most
    verdict = "ok" if kept else "MISSED"
    times = f" x {bound.reference}" if bound.reference else ""
    say(f"  {verdict:<7} {bound.program}: {ratio:.2f}{times}, at most {bound.most:g}{wanted}")
    return kept
