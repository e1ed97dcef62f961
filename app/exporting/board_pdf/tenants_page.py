"""The third page: each tenant's rent of a month before and after, and the difference as a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.colours import LIGHT
from app.exporting.board_pdf.page import BOTTOM, LEFT, RIGHT, TOP
from app.exporting.board_pdf.table import Column, Row, Table
from app.numbers import MINUS, NONE, decimal, money, month

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.exporting.board_pdf.page import Page
    from app.exporting.board_subject import BoardSubject
    from models.tenant_effects import TenantEffect

_COLUMNS = (
    *(Column("Locataire", 78, "left"), Column("Mois", 21, "center"), Column("Sans", 27), Column("Avec", 27)),
    *(Column("Écart", 27), Column("%", 21)),
)
_TALLEST, _ROWS_AT_MOST = 8.4, 22


def fill_tenants(page: Page, subject: BoardSubject) -> None:
    """Fill the page."""
    if not subject.effects:
        page.text(LEFT, TOP + 8, "Aucun bail ne court dans l'horizon.", 14)
        return
    page.text(LEFT, TOP + 2, _finding(subject.effects), 13, bold=True)
    effects = sorted(subject.effects, key=lambda effect: (-abs(_gap(effect)), effect.party_id))
    shown = sorted(effects[:_ROWS_AT_MOST], key=lambda effect: (-_gap(effect), effect.party_id))
    top = TOP + 8
    height = min(_TALLEST, (BOTTOM - top - 12) / (len(shown) + 1))
    table = Table(page, _COLUMNS, LEFT, top, height)
    end = table.draw([_row(subject, effect) for effect in shown])
    page.text(table.right + 6, top + height * 0.68, "Écart par mois", table.size, bold=True)
    _bars(page, shown, table.right + 6, top + height, height)
    left_out = effects[_ROWS_AT_MOST:]
    if left_out:
        more = money(sum(map(_gap, left_out)), zero="0,00 €")
        page.text(LEFT, end + 5, f"Et {len(left_out)} autres locataires, {more} par mois ensemble.", 10)
    note = "Loyer d'un mois hors charges et hors taxes, le dernier que le locataire paie dans l'horizon."
    page.text(LEFT, BOTTOM, note, 10, colour=LIGHT.faint_ink)


def _gap(effect: TenantEffect) -> int:
    return effect.after_cents - effect.before_cents


def _finding(effects: Sequence[TenantEffect]) -> str:
    up, down = (sum(1 for e in effects if sign * _gap(e) > 0) for sign in (1, -1))
    whole = len(effects)
    if not up and not down:
        return f"Aucun des {whole} loyers ne change"
    parts = [
        f"{count} {'loyer' if count == 1 else 'loyers'} {word} sur {whole}"
        for count, word in ((up, "en hausse"), (down, "en baisse"))
        if count
    ]
    return ", ".join(parts)


def _row(subject: BoardSubject, effect: TenantEffect) -> Row:
    name = subject.data.party_by_id[effect.party_id].name
    amounts = [money(cents) for cents in (effect.before_cents, effect.after_cents, _gap(effect))]
    share = NONE if not effect.percent else decimal(abs(effect.percent), 1, "%")
    sign = "" if not effect.percent else MINUS if effect.percent < 0 else "+"
    return Row([name, month(effect.month), *amounts, sign + share], ruled=True)


def _bars(page: Page, effects: Sequence[TenantEffect], left: float, top: float, height: float) -> None:
    """Draw bars from one line on, to the right where the rent rises; a fall is also hatched."""
    gaps = [_gap(effect) for effect in effects]
    most, least = max(0, *gaps), min(0, *gaps)
    span = most - least
    if not span:
        return
    width = RIGHT - left
    zero = left + width * -least / span
    for place, gap in enumerate(gaps):
        y, end = top + place * height, zero + width * gap / span
        if gap > 0:
            page.box(zero, end, y + height * 0.22, y + height * 0.78, LIGHT.income)
        elif gap < 0:
            page.box(
                end, zero, y + height * 0.22, y + height * 0.78, LIGHT.deficit, edge=LIGHT.cost, hatch="////"
            )
    page.upright(zero, top, top + len(gaps) * height)
