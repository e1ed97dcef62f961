"""What a message says in French, fresh and read back from the journal of changes."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest

from app.stored_message import read, stored
from app.wording import french
from models.message import translate
from models.period import Month, Quarter, parse_period

CALLS = translate("Core", "Call the rents of {period}")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (parse_period("2016-Q1"), "2016-T1"),
        (Quarter(2016, 4), "2016-T4"),
        (Month(2016, 3), "2016-03"),
        (date(2016, 12, 31), "31/12/2016"),
        (parse_period("2016-01-15..2016-03-31"), "15/01/2016 – 31/03/2016"),
        (Decimal("108.50"), "108,50"),
        ("L01", "L01"),
    ],
)
def test_values_are_written_as_in_france_now_and_a_year_later(value, shown):
    title = CALLS.format(period=value)
    assert french(title) == f"Appeler les loyers de {shown}"
    assert french(read(json.loads(json.dumps(stored(title))))) == f"Appeler les loyers de {shown}"


def test_a_message_within_a_message_is_read_back_as_one():
    reason = translate("Core", "There is nothing to undo.")
    failed = translate("Core", "The backup was not made. {reason}").format(reason=reason)
    again = read(json.loads(json.dumps(stored(failed))))
    assert again == failed
    assert french(again) == french(failed)
