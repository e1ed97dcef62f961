"""The chain of hashes, and what it tells when an entry, a link or a closing is altered."""

from __future__ import annotations

from hashlib import sha256

import pytest

from models.chain import EntryText, Link, StoredClosing, canonical, chain, head_of
from models.chain_checks import chain_issues


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def entries(*days: str) -> dict[int, EntryText]:
    """Entries 1, 2, … on these days."""
    return {n: EntryText(n, n, f"VT {n}", day, f'["entry",{n}]') for n, day in enumerate(days, start=1)}


def closing(*texts: EntryText, quarter: str = "2016-Q1", last_day: str = "2016-03-31", previous: str = ""):
    hashes = chain(previous, [entry.text for entry in texts])
    links = tuple(
        Link(position, entry.entry_id, entry.number, found)
        for position, (entry, found) in enumerate(zip(texts, hashes, strict=True))
    )
    made = StoredClosing(
        quarter=quarter,
        first_day="2016-01-01",
        last_day=last_day,
        closed_at="2016-04-02T10:00:00+00:00",
        entries=len(links),
        previous_head=previous,
        head="",
        figures="{}",
        standing=True,
        links=links,
        calls_of_zero="[]",
    )
    return made._replace(head=head_of(made))


@pytest.fixture
def known():
    return entries("2016-01-05", "2016-02-05", "2016-03-05")


@pytest.fixture
def closed(known):
    return closing(*known.values())


def told(closings, known):
    return [(issue.where, str(issue.message)) for issue in chain_issues(closings, known)]


def test_the_text_of_rows_tells_any_two_apart():
    assert canonical([("entry", (1, None, "é"))]) == '[["entry",1,null,"\\u00e9"]]'
    assert canonical([("entry", ("1", 2))]) != canonical([("entry", (1, 2))])


def test_a_column_that_came_later_counts_only_where_it_is_filled():
    first = (7, 7, "2016-01-05", "AC", "bill", "é", "", None)
    assert canonical([("entry", (*first, None))]) == canonical([("entry", first)])
    assert canonical([("entry", (*first, 20))]).endswith('"",null,20]]')
    assert canonical([("entry", (1,)), ("entry", (2,))]) != canonical([("entry", (1, "entry", 2))])


def test_each_hash_is_that_of_the_one_before_and_the_text():
    first = digest("headA")
    assert chain("head", ["A", "B"]) == [first, digest(f"{first}B")]
    assert chain("", []) == []


def test_the_head_speaks_for_all_that_the_closing_says(closed):
    for name in ("quarter", "first_day", "last_day", "closed_at", "entries", "figures", "calls_of_zero"):
        assert head_of(closed._replace(**{name: "altered"})) != closed.head
    assert head_of(closed._replace(links=closed.links[:-1])) != closed.head


def test_a_quarter_without_entries_has_a_head_that_follows_the_one_before():
    assert head_of(closing(previous="a")) != head_of(closing(previous="b"))


def test_what_is_as_it_was_fits(closed, known):
    known[4] = EntryText(4, 4, "VT 4", "2016-05-05", "four")
    second = closing(known[4], quarter="2016-Q2", last_day="2016-06-30", previous=closed.head)
    known[5] = EntryText(5, 5, "VT 5", "2016-07-01", "still open")
    assert told([closed, second], known) == []


def test_the_first_entry_altered_is_named_and_only_it(closed, known):
    known[2] = known[2]._replace(text="altered")
    known[3] = known[3]._replace(text="altered too")
    assert told([closed], known) == [("VT 2", "The entry is not as it was when 2016-Q1 was closed.")]


def test_an_entry_taken_away_is_named_by_its_number(closed, known):
    del known[2]
    assert told([closed], known) == [("2", "The entry is missing since 2016-Q1 was closed.")]


def test_an_altered_hash_is_told_at_its_entry(closed, known):
    links = (closed.links[0], closed.links[1]._replace(hash="0" * 64), closed.links[2])
    assert told([closed._replace(links=links)], known)[0][0] == "VT 2"


@pytest.mark.parametrize(("kept", "found"), [((0, 1), 2), ((0, 2), 1), ((1, 2), 0), ((), 0)])
def test_a_chain_with_links_cut_out_is_told(closed, known, kept, found):
    cut = closed._replace(links=tuple(closed.links[n] for n in kept))
    assert told([cut], known)[0] == (
        "2016-Q1",
        f"2016-Q1 was closed with 3 entries; its chain breaks after {found}.",
    )


def test_altered_figures_are_told(closed, known):
    assert told([closed._replace(figures='{"balance": 1}')], known) == [
        (
            "2016-Q1",
            "The figures or calls without an amount of 2016-Q1 are not as they were when it was closed.",
        )
    ]


def test_a_closing_that_does_not_follow_the_one_before_is_told(closed, known):
    known[4] = EntryText(4, 4, "VT 4", "2016-05-05", "four")
    second = closing(known[4], quarter="2016-Q2", last_day="2016-06-30", previous="another")
    assert told([closed, second], known) == [
        ("2016-Q2", "The closing of 2016-Q2 does not follow the one made before it.")
    ]


def test_an_entry_that_came_into_a_closed_quarter_is_told(closed, known):
    known[4] = EntryText(4, 4, "OD 4", "2016-02-01", "four")
    assert told([closed], known) == [("OD 4", "The entry is dated in 2016-Q1, which was closed without it.")]


def test_what_was_reopened_may_have_changed(closed, known):
    reopened = closed._replace(standing=False)
    known[2] = known[2]._replace(text="corrected")
    again = closing(*known.values(), previous=closed.head)
    assert told([reopened, again], known) == []
    assert told([reopened], known) == []


def test_a_quarter_whose_name_was_altered_is_told_under_it(closed, known):
    assert told([closed._replace(quarter="spring")], known)[0][0] == "spring"
