"""The draft of the letter that goes with an exported file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from app.numbers import quarter
from models.period import Month, Period

if TYPE_CHECKING:
    from datetime import date

    from models.book_data import BookData


@dataclass(frozen=True, slots=True)
class MailDraft:
    """Subject and text in French; whoever sends it attaches the file."""

    subject: str
    body: str

    @property
    def url(self) -> str:
        """What opens it in the mail program; the recipient's address is left to be filled in."""
        return f"mailto:?subject={quote(self.subject)}&body={quote(self.body)}"


def mail_draft(data: BookData, what: str, period: Period, file_name: str) -> MailDraft:
    """A draft about a file of a period; `what` is the French name of its kind, such as `bilan`."""
    building, shown = data.building.name, _period_words(period)
    closing = data.closing_of(period.end)
    lines = [
        "Bonjour,",
        "",
        f"Veuillez trouver ci-joint {what} de {building} pour {shown} : {file_name}.",
    ]
    if closing is not None and period == Period.of_quarter(closing.quarter):
        lines.append(f"Le trimestre a été arrêté le {_french_day(closing.closed_at.date())}.")
        lines.append(f"Empreinte de l’arrêté : {closing.head}")
    lines += ["", "Cordialement,"]
    return MailDraft(f"{building} – {what} {_short(period)}", "\r\n".join(lines))


def _period_words(period: Period) -> str:
    month = Month.of(period.start)
    if period == Period.of_quarter(month.quarter):
        ordinal = "1er" if month.quarter.quarter == 1 else f"{month.quarter.quarter}e"
        return f"le {ordinal} trimestre {period.start.year}"
    return f"la période du {_french_day(period.start)} au {_french_day(period.end)}"


def _short(period: Period) -> str:
    found = Month.of(period.start).quarter
    return quarter(found) if period == Period.of_quarter(found) else str(period)


def _french_day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
