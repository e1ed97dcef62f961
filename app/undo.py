"""What can be taken back and done again while a book is open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from models.message import Message, UserError, translate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.change import Image


class Undoing(Enum):
    """Whether a change can be taken back, cannot, or ends that for all before it too."""

    POSSIBLE = auto()
    LEFT_OUT = auto()
    ENDS = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A change of this session: its title and when it was first made (in UTC)."""

    title: Message
    at: datetime


@dataclass(frozen=True, slots=True)
class Done:
    """A step with its id in the journal of changes and the images of its rows."""

    change_id: int
    step: Step
    images: tuple[Image, ...]


@dataclass(frozen=True, slots=True)
class UndoHistory:
    """What undo and redo walk along, both in the order the changes were made.

    `undone` is what redo would do again, the next one first. `begins` is the closing that ended undo for all
    before it, None where the history begins with the opening of the book.
    """

    done: tuple[Step, ...]
    undone: tuple[Step, ...]
    begins: Step | None


class UndoStack:
    """The steps done and those undone; it knows nothing of the database."""

    def __init__(self) -> None:
        self._done: list[Done] = []
        self._undone: list[Done] = []
        self._begins: Step | None = None

    @property
    def history(self) -> UndoHistory:
        """All steps as they stand now."""
        undone = tuple(done.step for done in reversed(self._undone))
        return UndoHistory(tuple(done.step for done in self._done), undone, self._begins)

    def remember(self, done: Done, undoing: Undoing) -> None:
        """Take in a new step; what was undone before it cannot be done again."""
        if undoing is Undoing.LEFT_OUT:
            return
        self._undone.clear()
        if undoing is Undoing.ENDS:
            self._done.clear()
            self._begins = done.step
        else:
            self._done.append(done)

    def last_done(self, steps: int) -> list[Done]:
        """The last steps done, the latest first; raise UserError when there are not so many."""
        if not 0 < steps <= len(self._done):
            raise UserError(translate("Core", "There is nothing to undo."))
        return self._done[-steps:][::-1]

    def last_undone(self, steps: int) -> list[Done]:
        """The steps to do again, the earliest first; raise UserError when there are not so many."""
        if not 0 < steps <= len(self._undone):
            raise UserError(translate("Core", "There is nothing to redo."))
        return self._undone[-steps:][::-1]

    def took_back(self, steps: Sequence[Done]) -> None:
        """Note that these, the latest first, were undone."""
        del self._done[-len(steps) :]
        self._undone += steps

    def did_again(self, steps: Sequence[Done]) -> None:
        """Note that these, the earliest first, were done again."""
        del self._undone[-len(steps) :]
        self._done += steps
