"""Whether what was frozen is still what it was: the chain against the entries stored now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.chain import following, head_of
from models.message import Issue, UserError, translate
from models.period import parse_quarter

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from models.chain import EntryText, Link, StoredClosing
    from models.message import Message
    from models.period import Quarter


def chain_issues(closings: Sequence[StoredClosing], entries: Mapping[int, EntryText]) -> list[Issue]:
    """Return what no longer fits, in the order of the chain; of each closing only the first entry.

    `closings` are in the order in which they were made, `entries` all of the book by their key. What a
    closing froze that was reopened may have changed since.
    """
    found: list[Issue] = []
    previous = ""
    for closing in closings:
        if closing.previous_head != previous:
            text = translate("Core", "The closing of {quarter} does not follow the one made before it.")
            found.append(_error(closing.quarter, closing, text))
        found += _first(_link_issues(closing, entries)) or _first(_closing_issues(closing))
        previous = closing.head
    return [*found, *_intruders(closings, entries)]


def _link_issues(closing: StoredClosing, entries: Mapping[int, EntryText]) -> Iterator[Issue]:
    """Yield each place of the chain that does not fit; all after the first may follow from it."""
    before = closing.previous_head
    for position, link in enumerate(closing.links):
        if link.position != position:
            break
        if closing.standing and not _fits(before, link, entries.get(link.entry_id)):
            yield _misfit(closing, link, entries.get(link.entry_id))
        before = link.hash
    else:
        position = len(closing.links)
    if position < closing.entries or position < len(closing.links):
        text = translate("Core", "{quarter} was closed with {count} entries; its chain breaks after {found}.")
        yield _error(closing.quarter, closing, text.format(count=closing.entries, found=position))


def _fits(before: str, link: Link, entry: EntryText | None) -> bool:
    return entry is not None and link.hash == following(before, entry.text)


def _misfit(closing: StoredClosing, link: Link, entry: EntryText | None) -> Issue:
    if entry is None:
        text = translate("Core", "The entry is missing since {quarter} was closed.")
        return _error(str(link.number), closing, text)
    text = translate("Core", "The entry is not as it was when {quarter} was closed.")
    return _error(entry.where, closing, text)


def _closing_issues(closing: StoredClosing) -> Iterator[Issue]:
    if closing.standing and closing.head != head_of(closing):
        text = translate(
            "Core",
            "The figures or calls without an amount of {quarter} are not as they were when it was closed.",
        )
        yield _error(closing.quarter, closing, text)


def _intruders(closings: Sequence[StoredClosing], entries: Mapping[int, EntryText]) -> Iterator[Issue]:
    """Yield entries dated in a closed quarter that came after it was closed."""
    standing = [closing for closing in closings if closing.standing]
    frozen = {link.entry_id for closing in standing for link in closing.links}
    for entry in entries.values():
        closing = next((found for found in standing if entry.day <= found.last_day), None)
        if closing is not None and entry.entry_id not in frozen:
            text = translate("Core", "The entry is dated in {quarter}, which was closed without it.")
            yield _error(entry.where, closing, text)


def _first(issues: Iterator[Issue]) -> list[Issue]:
    return [issue for issue in [next(issues, None)] if issue is not None]


def _error(where: str, closing: StoredClosing, message: Message) -> Issue:
    return Issue(where, "error", message.format(quarter=_shown(closing.quarter)))


def _shown(quarter: str) -> Quarter | str:
    """The quarter, or what stands in its place where that was altered too."""
    try:
        return parse_quarter(quarter)
    except UserError:
        return quarter
