"""The tables and blocks of a scenario file as records: growth, risk, rents, vacancies, income and costs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from app.importing.scenario_keys import Keys
from models.account import Nature, Source
from models.lease import IndexName
from models.message import translate
from models.scenario import CategoryLever, Growth, LeverKind, RentLever, Risk, Vacancy
from models.scenario_rules import COST_KINDS, INCOME_KINDS, RENT_KINDS, block

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.message import Issue
    from models.period import Month

    Category = TypeVar("Category", Source, Nature)
    Word = TypeVar("Word", IndexName, Source, Nature)

ALL = "all"
ZERO = Decimal(0)


class Blocks:
    """Turns the tables of one file into records; `start` stands where a block gives no `from`."""

    def __init__(self, top: Keys, start: Month, issues: list[Issue]) -> None:
        self._top = top
        self._start = start
        self._issues = issues

    def growth(self) -> Growth:
        """`[growth]`: percent by index, source or nature."""
        keys = self._table("growth")
        indices = _percents(keys, IndexName)
        categories: dict[Source | Nature, Decimal] = dict(_percents(keys, Source).items())
        categories.update(_percents(keys, Nature).items())
        keys.finish()
        return Growth(indices, categories)

    def risk(self) -> Risk | None:
        """`[risk]`; None where there is none. Who may leave needs to say how long its spaces stay empty."""
        if "risk" not in self._top:
            return None
        keys = self._table("risk")
        leave, income, energy = map(keys.number, ("leave", "income_sd_percent", "energy_sd_percent"))
        if leave:
            keys.need("relet_months")
        months = keys.listed("relet_months", int, translate("Core", "two whole numbers such as [3, 9]"))
        if months is not None and len(months) != 2:
            text = translate("Core", "Two numbers of months are expected, the smaller first, such as [3, 9].")
            keys.refuse("relet_months", text)
        keys.finish()
        first, last = (*(months or ()), 0, 0)[:2]
        return Risk(leave or ZERO, (first, last), income or ZERO, energy or ZERO)

    def rents(self) -> tuple[RentLever, ...]:
        """Every `[[rent]]`."""
        return tuple(lever for keys in self._blocks("rent") if (lever := self._rent(keys)))

    def vacancies(self) -> tuple[Vacancy, ...]:
        """Every `[[vacancy]]`."""
        return tuple(vacancy for keys in self._blocks("vacancy") if (vacancy := self._vacancy(keys)))

    def levers(self) -> tuple[CategoryLever, ...]:
        """Every `[[income]]`, then every `[[cost]]`."""
        income = [self._income(keys) for keys in self._blocks("income")]
        costs = [self._cost(keys) for keys in self._blocks("cost")]
        return tuple(lever for lever in (*income, *costs) if lever)

    def _table(self, name: str) -> Keys:
        values = self._top.take(name)
        if values is not None and not isinstance(values, dict):
            text = translate("Core", "One table headed [{name}] is expected.").format(name=name)
            self._top.refuse(name, text)
            values = None
        return Keys(f"[{name}]", values or {}, self._issues)

    def _blocks(self, name: str) -> Iterator[Keys]:
        found: Any = self._top.take(name)
        if found is None:
            return
        if not isinstance(found, list) or not all(isinstance(values, dict) for values in found):
            text = translate("Core", "Blocks headed [[{name}]] are expected.").format(name=name)
            self._top.refuse(name, text)
            return
        for number, values in enumerate(found, start=1):
            keys = Keys(block(name, number), values, self._issues)
            yield keys
            keys.finish()

    def _from(self, keys: Keys) -> Month:
        return keys.month("from") or self._start

    def _rent(self, keys: Keys) -> RentLever | None:
        value, start = _value(keys, RENT_KINDS), self._from(keys)
        tenants = None
        if not keys.drop("tenants", ALL):
            tenants = keys.listed("tenants", str, translate("Core", "“all” or a list of codes"))
        exempt = keys.listed("exempt", str, translate("Core", "a list of codes")) or ()
        cap = keys.number("cap_percent")
        return RentLever(*value, start, tenants, exempt, cap) if value else None

    def _vacancy(self, keys: Keys) -> Vacancy | None:
        keys.need("space", "months")
        space, start, months = keys.text("space"), self._from(keys), keys.whole("months")
        relet = keys.number("relet_eur_m2_year")
        return None if space is None or months is None else Vacancy(space, start, months, relet)

    def _income(self, keys: Keys) -> CategoryLever | None:
        source = _category(keys, "source", Source)
        value, start = _value(keys, INCOME_KINDS), self._from(keys)
        return CategoryLever(source, *value, start) if source and value else None

    def _cost(self, keys: Keys) -> CategoryLever | None:
        nature, value = _category(keys, "nature", Nature), _value(keys, COST_KINDS)
        if value and value[0] is LeverKind.AMOUNT:
            keys.need("month")
            start = keys.month("month") or self._start
        else:
            start = self._from(keys)
        return CategoryLever(nature, *value, start) if nature and value else None


def _percents(keys: Keys, words: Iterable[Word]) -> dict[Word, Decimal]:
    found = ((word, keys.number(word)) for word in words)
    return {word: percent for word, percent in found if percent is not None}


def _value(keys: Keys, kinds: Iterable[LeverKind]) -> tuple[LeverKind, Decimal] | None:
    """What a block states, and how."""
    key = keys.one_of(kinds)
    value = keys.number(key) if key else None
    return None if key is None or value is None else (LeverKind(key), value)


def _category(keys: Keys, key: str, words: type[Category]) -> Category | None:
    keys.need(key)
    word = keys.text(key)
    if word is None:
        return None
    if word not in set(words):
        text = translate("Core", "“{word}” is not known here. One of {words} is expected.")
        keys.refuse(key, text.format(word=word, words=", ".join(words)))
        return None
    return words(word)
