"""What is remembered about backups between two sessions: the second folder, and what went wrong last."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.backup import backups_folder
from app.stored_message import read, stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.message import Message

FILE = "state.json"


@dataclass(frozen=True, slots=True)
class State:
    """`second` is the folder backups are copied to as well, `seen` when it was there last (UTC).

    `failures` holds, by the path of a book, the sentence of the last backup of it that failed; one that
    succeeds takes it away.
    """

    second: Path | None = None
    seen: datetime | None = None
    failures: Mapping[str, Message] = field(default_factory=dict)

    @property
    def there(self) -> bool:
        """Whether a second folder is set and can be reached now."""
        return self.second is not None and self.second.is_dir()


def load() -> State:
    """What is remembered; nothing where the file cannot be read."""
    try:
        facts = json.loads((backups_folder() / FILE).read_text("utf-8"))
        return State(
            Path(facts["second"]) if facts["second"] else None,
            datetime.fromisoformat(facts["seen"]) if facts["seen"] else None,
            {book: read(message) for book, message in facts["failures"].items()},
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return State()


def save(state: State) -> None:
    """Remember; where the folder cannot be written to, nothing is lost but the remembering."""
    facts = {
        "second": str(state.second) if state.second else None,
        "seen": state.seen.isoformat() if state.seen else None,
        "failures": {book: stored(message) for book, message in state.failures.items()},
    }
    path = backups_folder() / FILE
    part = path.with_name(f".{FILE}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(facts, ensure_ascii=False, indent=2), "utf-8")
        part.replace(path)
    except OSError:
        return


def note_seen() -> None:
    """Remember that the second folder was there now."""
    save(replace(load(), seen=datetime.now(UTC)))


def note_outcome(book: Path, failure: Message | None) -> None:
    """Remember what went wrong with the last backup of a book, or that nothing did."""
    state = load()
    key = str(book.resolve())
    failures = {other: message for other, message in state.failures.items() if other != key}
    if failure is not None:
        failures[key] = failure
    if failures != state.failures:
        save(replace(state, failures=failures))
