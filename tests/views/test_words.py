"""Every term of the domain has its word."""

from __future__ import annotations

import pytest

from models.account import Nature, Side, Source
from models.building import SpaceKind, TariffUnit
from models.lease import CallFrequency, CallTerm, LeaseType, Proration, RentUnit
from models.ledger import EntryKind, Journal
from models.rent_roll import Status
from views.words import choices, word

LISTS = (
    Side,
    Source,
    Nature,
    SpaceKind,
    TariffUnit,
    LeaseType,
    RentUnit,
    Proration,
    CallFrequency,
    CallTerm,
    EntryKind,
    Journal,
    Status,
)


@pytest.mark.parametrize("members", LISTS, ids=lambda members: members.__name__)
def test_each_member_of_a_list_has_a_word_of_its_own(members):
    words = [text for _, text in choices(members)]
    assert len(set(words)) == len(list(members))
    assert all(words)


def test_members_of_the_same_value_have_each_their_own_word():
    # The values are equal, the words are not: an amount a month, a price a month, a call every month.
    same = [RentUnit.MONTH, TariffUnit.MONTH, CallFrequency.MONTH]
    assert len({str(member) for member in same}) == 1
    assert [word(member) for member in same] == ["€/month", "Month", "Monthly"]
