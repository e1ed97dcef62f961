"""The board's PDF: question and chart, years, tenants, risks; the same bytes each time."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from matplotlib.backends.backend_pdf import PdfPages

from app.exporting.board_pdf.page import Page, known
from app.exporting.board_pdf.question_page import fill_question
from app.exporting.board_pdf.risk_page import fill_risks
from app.exporting.board_pdf.tenants_page import fill_tenants
from app.exporting.board_pdf.years_page import fill_years
from models.draws import draw

if TYPE_CHECKING:
    from app.exporting.board_subject import BoardSubject


def board_pdf(subject: BoardSubject, draws: int, seed: int) -> bytes:
    """The document; `draws` courses from `seed` where the scenario has a risk."""
    title = f"{subject.data.building.name} – {subject.plan.name}"
    return _written(filled_pages(subject, draws, seed), title)


def filled_pages(subject: BoardSubject, draws: int, seed: int) -> list[Page]:
    """The pages, ready to be written."""
    risk = subject.plan.risk
    drawn = draw(subject.data, subject.simulation, risk, draws, seed) if risk else None
    pages = [_page(subject, title) for title in _titles(subject)]
    fill_question(pages[0], subject)
    fill_years(pages[1], subject)
    fill_tenants(pages[2], subject)
    fill_risks(pages[3], subject, drawn)
    for number, page in enumerate(pages, start=1):
        page.number(number, len(pages))
    return pages


def _titles(subject: BoardSubject) -> tuple[str, str, str, str]:
    return (
        f"Et si… « {subject.plan.name} »",
        "Année par année",
        "Ce que paie chaque locataire",
        "Ce qui peut changer le résultat",
    )


def _page(subject: BoardSubject, title: str) -> Page:
    building = subject.data.building.name
    subtitle = f"{building} · {subject.horizon} · « {subject.plan.name} »"
    return Page(title, subtitle, subject.stamp, f"{building} – simulation pour le conseil d’administration")


def _written(pages: list[Page], title: str) -> bytes:
    buffer = BytesIO()
    words = {
        "Title": known(title),
        "Author": "Équilibre",
        "Creator": "Équilibre",
        "Producer": "Équilibre",
        "CreationDate": None,
    }
    with PdfPages(buffer, metadata=words) as document:
        for page in pages:
            document.savefig(page.figure, facecolor="white")
    return buffer.getvalue()
