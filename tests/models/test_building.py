"""What spaces are for."""

from __future__ import annotations

from models.building import SpaceKind


def test_the_association_operates_what_is_neither_let_nor_common() -> None:
    assert {kind for kind in SpaceKind if kind.operated} == {
        SpaceKind.COWORKING,
        SpaceKind.DROP_IN_OFFICE,
        SpaceKind.MEETING_ROOM,
    }
