"""What must be done before a quarter is closed, and which quarter is next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from models.calling import kept_to, uncalled
from models.checks import check
from models.message import Message, translate
from models.period import Month, Quarter

if TYPE_CHECKING:
    from models.book_data import BookData
    from models.message import Issue


class Step(StrEnum):
    """The things to be done, in their order."""

    PREVIOUS = "previous"
    CALLED = "called"
    KEPT = "kept"
    CHECKED = "checked"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist: `message` says what is done or missing, `issues` what it is about.

    Notices are done when there are none, or when whoever closes says that they are read.
    """

    step: Step
    done: bool
    message: Message
    issues: tuple[Issue, ...] = ()


def checklist(data: BookData, quarter: Quarter, *, notices_read: bool = False) -> list[Item]:
    """Return everything that closing a quarter asks for, done or not."""
    issues = check(data)
    return [
        _previous(data, quarter),
        _called(data, quarter),
        _kept(data, quarter),
        _checked(tuple(issue for issue in issues if issue.level == "error")),
        _read(tuple(issue for issue in issues if issue.level == "notice"), notices_read=notices_read),
    ]


def next_to_close(data: BookData) -> Quarter:
    """The quarter after the last one closed; the books' first where none is."""
    if data.standing_closings:
        return after(data.standing_closings[-1].quarter)
    return Month.of(data.building.books_begin).quarter


def after(quarter: Quarter) -> Quarter:
    """The next quarter."""
    return Month.of(quarter.end).plus(1).quarter


def _previous(data: BookData, quarter: Quarter) -> Item:
    wanted = next_to_close(data)
    if quarter == wanted:
        return Item(Step.PREVIOUS, done=True, message=translate("Core", "Every quarter before it is closed."))
    if quarter > wanted:
        text = translate("Core", "{quarter} is still open: quarters are closed one after the other.")
        return Item(Step.PREVIOUS, done=False, message=text.format(quarter=wanted))
    if quarter < Month.of(data.building.books_begin).quarter:
        text = translate("Core", "The books begin on {day}: choose a quarter from then on.")
        return Item(Step.PREVIOUS, done=False, message=text.format(day=data.building.books_begin))
    text = translate("Core", "{quarter} is closed already.")
    return Item(Step.PREVIOUS, done=False, message=text.format(quarter=quarter))


def _called(data: BookData, quarter: Quarter) -> Item:
    missing = next(uncalled(data, Month.of(quarter.end)), None)
    if missing is None:
        return Item(Step.CALLED, done=True, message=translate("Core", "All rents are called."))
    month, lease = missing
    text = translate("Core", "The rent of {month} on lease {lease} is not called: call the rents first.")
    return Item(Step.CALLED, done=False, message=text.format(month=month, lease=lease.code))


def _kept(data: BookData, quarter: Quarter) -> Item:
    kept = kept_to(data)
    if kept is not None and kept >= quarter.end:
        text = translate("Core", "The books are kept up to {day}.")
        return Item(Step.KEPT, done=True, message=text.format(day=kept))
    text = translate("Core", "The books are not confirmed as kept up to {day}: confirm {month} first.")
    last = Month.of(quarter.end)
    return Item(Step.KEPT, done=False, message=text.format(day=quarter.end, month=last))


def _checked(errors: tuple[Issue, ...]) -> Item:
    if not errors:
        return Item(Step.CHECKED, done=True, message=translate("Core", "The book has no errors."))
    text = translate("Core", "The book has errors to be mended first, such as {where}: {error}")
    message = text.format(where=errors[0].where, error=errors[0].message)
    return Item(Step.CHECKED, done=False, message=message, issues=errors)


def _read(notices: tuple[Issue, ...], *, notices_read: bool) -> Item:
    if not notices:
        return Item(Step.READ, done=True, message=translate("Core", "There are no notices to read."))
    text = translate("Core", "Notices to be read first: {count}.")
    if notices_read:
        text = translate("Core", "Notices read: {count}.")
    return Item(Step.READ, done=notices_read, message=text.format(count=len(notices)), issues=notices)
