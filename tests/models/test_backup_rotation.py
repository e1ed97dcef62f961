"""Which backups stay: the newest of the last days, weeks and months, and what one act hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from models.backup_rotation import ASKED_FOR, Reason, kept

PARIS_WINTER = timezone(timedelta(hours=1))


@dataclass(frozen=True)
class Made:
    at: datetime
    reason: Reason = Reason.CLOSE


def made(text: str, reason: Reason = Reason.CLOSE) -> Made:
    return Made(datetime.fromisoformat(f"{text}+00:00"), reason)


def days_kept(backups: list[Made]) -> list[str]:
    return [f"{backup.at:%Y-%m-%d}" for backup in kept(backups, UTC)]


def test_a_year_of_daily_use_keeps_eight_days_five_weeks_twelve_months() -> None:
    # 31 December 2017 is a Sunday, so its ISO week is the last of the year.
    every_day = [Made(datetime(2017, 1, 1, 18, tzinfo=UTC) + timedelta(days=n)) for n in range(365)]
    assert days_kept(every_day) == [
        *("2017-01-31", "2017-02-28", "2017-03-31", "2017-04-30", "2017-05-31", "2017-06-30"),
        *("2017-07-31", "2017-08-31", "2017-09-30", "2017-10-31", "2017-11-30"),
        *("2017-12-03", "2017-12-10", "2017-12-17"),
        *("2017-12-24", "2017-12-25", "2017-12-26", "2017-12-27"),
        *("2017-12-28", "2017-12-29", "2017-12-30", "2017-12-31"),
    ]


def test_of_one_day_the_newest_stays_with_those_before_an_upgrade_an_import_a_restore() -> None:
    morning = made("2017-03-01T08:00:00")
    before = made("2017-03-01T09:00:00", Reason.UPGRADE)
    imported = made("2017-03-01T10:00:00", Reason.IMPORT)
    restored = made("2017-03-01T11:00:00", Reason.RESTORE)
    evening = made("2017-03-01T18:00:00")
    assert kept([evening, morning, restored, before, imported], UTC) == [before, imported, restored, evening]


def test_those_before_an_act_go_with_their_day() -> None:
    old = made("2017-03-01T09:00:00", Reason.IMPORT)
    later = [made(f"2017-03-{day:02}T18:00:00") for day in range(1, 11)]
    assert old not in kept([old, *later], UTC)
    assert old in kept([old, *later[:8]], UTC)


def test_a_day_is_the_users_own() -> None:
    # 23:30 and 0:30 in Paris, on one day of universal time.
    before_midnight, after_midnight = made("2017-01-10T22:30:00"), made("2017-01-10T23:30:00")
    assert kept([before_midnight, after_midnight], UTC) == [after_midnight]
    assert kept([before_midnight, after_midnight], PARIS_WINTER) == [before_midnight, after_midnight]


def test_of_one_moment_the_later_named_is_the_newer() -> None:
    first, second = made("2017-01-10T12:00:00"), made("2017-01-10T12:00:00", Reason.DAILY)
    assert kept([first, second], UTC) == [second]


def test_nothing_keeps_nothing() -> None:
    assert kept([], UTC) == []


_FIRST = datetime(2015, 12, 20, tzinfo=UTC)
moments = st.integers(0, 3 * 366 * 24 * 60).map(lambda minutes: _FIRST + timedelta(minutes=minutes))
histories = st.lists(
    st.builds(Made, moments, st.sampled_from(Reason)), max_size=80, unique_by=lambda backup: backup.at
)


@given(histories)
def test_never_more_than_promised_and_always_the_newest(history: list[Made]) -> None:
    stay = kept(history, UTC)
    assert len([backup for backup in stay if backup.reason not in ASKED_FOR]) <= 8 + 5 + 12
    assert set(stay) <= set(history)
    if history:
        assert stay[-1] == max(history, key=lambda backup: backup.at)


@given(histories)
def test_rotating_after_each_backup_is_the_same_as_once_at_the_end(history: list[Made]) -> None:
    """No backup is dropped early that a later look would have wanted."""
    ordered = sorted(history, key=lambda backup: backup.at)
    stay: list[Made] = []
    for backup in ordered:
        stay = kept([*stay, backup], UTC)
    assert stay == kept(ordered, UTC)


@given(histories)
def test_every_recent_month_keeps_its_newest(history: list[Made]) -> None:
    months: dict[str, Made] = {}
    for backup in sorted(history, key=lambda backup: backup.at):
        months[f"{backup.at:%Y-%m}"] = backup
    stay = kept(history, UTC)
    assert all(months[month] in stay for month in sorted(months)[-12:])
