"""The help pages: Markdown files, one for each page of the window and a few more, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from app.paths import RESOURCES
from views.pages import PAGES
from views.tables.record_model import plain

FIRST, SHORTCUTS = "first-steps", "shortcuts"
KEYS = (FIRST, *(page.key for page in PAGES), "period", "files", "figures", SHORTCUTS, "trouble")
"""In the order of the contents; a page of the window has its own key."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One help page: its key, and its text as Markdown, whose first line is the title."""

    key: str
    text: str

    @property
    def title(self) -> str:
        """What the contents call it."""
        return self.text.partition("\n")[0].lstrip("# ").strip()

    def holds(self, words: str) -> bool:
        """Whether every one of the words occurs in it, whatever their case and accents."""
        text = plain(self.text)
        return all(word in text for word in plain(words).split())


def topics(language: str) -> list[Topic]:
    """Every help page in a language, in the order of the contents."""
    folder = RESOURCES / "help" / language
    return [Topic(key, (folder / f"{key}.md").read_text(encoding="utf-8")) for key in KEYS]
