"""How long a lever takes from its value to the painted chart; dev_bench.py starts it as a process.

Prints the 95th percentile of a move: `move` in milliseconds, `share` ÷ one redrawing of the same figure.
Counted in processor time: nothing on the way waits, and what else runs on the machine does not count.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

from PySide6.QtWidgets import QApplication, QSlider

from app.book import Book
from models.period import Period
from views import theme
from views.simulation.page import SimulationPage
from views.workspace import Workspace

SIZE = (1000, 500)
MONTHS = 60
MOVES = 200


def main() -> None:
    """Drag the slider of all rents over the sample's twelve tenants and sixty months."""
    application = QApplication(sys.argv[:1])
    theme.apply(application, dark=False)
    workspace = Workspace(Book.open(Path(sys.argv[2]), read_only=True), Period.of_year(2017))
    page = SimulationPage(workspace)
    page.resize(1500, 950)
    page.show()
    page.editor.edit(lambda plan: replace(plan, months=MONTHS), held=False)
    page.editor.settle()
    chart = page.editor.results.chart
    chart.setFixedSize(*SIZE)
    _rest(application)
    moves, redrawings = _measure(application, page)
    percentile = sorted(moves)[round(len(moves) * 0.95) - 1]
    print(percentile * 1000 if sys.argv[1] == "move" else percentile / median(redrawings))
    workspace.close()


def _measure(application: QApplication, page: SimulationPage) -> tuple[list[float], list[float]]:
    """Moves and redrawings in turn, so that a slow minute slows them alike."""
    slider, chart = page.editor.levers.rents.rate.slider, page.editor.results.chart
    moves, redrawings = [], []
    slider.setSliderDown(True)
    for step in range(MOVES + 10):
        moves.append(_move(application, slider, step))
        if not step % 10:
            start = process_time()
            chart.draw_idle()
            application.processEvents()
            redrawings.append(process_time() - start)
            _rest(application)
    slider.setSliderDown(False)
    # The first moves fill caches.
    return moves[10:], redrawings[1:]


def _move(application: QApplication, slider: QSlider, step: int) -> float:
    """From the value to the painted chart and all that is repainted with it."""
    start = process_time()
    slider.setSliderPosition(slider.minimum() + (step * 7) % slider.maximum())
    application.processEvents()
    return process_time() - start


def _rest(application: QApplication) -> None:
    for _ in range(20):
        application.processEvents()


if __name__ == "__main__":
    main()
