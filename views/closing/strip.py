"""The quarters in a row, each a card with its state; one of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app import numbers
from app.reports.quarters import State
from views import icons, theme
from views.closing.words import STATE_ICONS, state_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from app.reports.quarters import QuarterState
    from models.period import Quarter
    from views.printing.parts import Part

_CARD = QSize(124, 62)
_LEFT, _RIGHT = 10, 6
_ICON, _BESIDE = 16, 4


class QuarterCard(QAbstractButton):
    """A quarter: its name, its state in words and as an icon, and since when."""

    def __init__(self, shown: QuarterState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quarter = shown.quarter
        self.setCheckable(True)
        self.setFixedHeight(_CARD.height())
        self.setMinimumWidth(_narrowest())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_state(shown)

    def show_state(self, shown: QuarterState) -> None:
        """Show another state of the same quarter."""
        self.state = shown.state
        self.since = _since(shown)
        self.setText(numbers.quarter(shown.quarter))
        words = f"{self.text()} · {state_word(shown.state)}"
        self.setToolTip(f"{words}\n{self.since}".strip())
        self.setAccessibleName(f"{words}. {self.since}".strip(". "))
        self.update()

    def sizeHint(self) -> QSize:
        """All cards are as large as each other; where they are many, as narrow as their words allow."""
        return _CARD

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name above, the state below; a bar under what is chosen, a frame round what has the focus."""
        painter = QPainter(self)
        palette, tones = self.palette(), theme.tones()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.fillRect(0, 0, self.width(), 1, QColor(tones.hairline))
        if self.isChecked():
            painter.fillRect(
                0, self.height() - 3, self.width(), 3, palette.color(QPalette.ColorRole.Highlight)
            )
        self._write(painter)
        if self.hasFocus():
            painter.setPen(palette.color(QPalette.ColorRole.Accent))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _write(self, painter: QPainter) -> None:
        colour = _colour(self.state)
        left, width = _LEFT, self.width() - _LEFT - _RIGHT
        painter.setPen(QColor(theme.tones().ink))
        painter.setFont(theme.text_font(theme.SECTION, bold=self.isChecked()))
        painter.drawText(QRect(left, 5, width, 20), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.drawPixmap(
            left, 27, icons.pixmap(STATE_ICONS[self.state], colour, _ICON, self.devicePixelRatioF())
        )
        painter.setPen(QColor(theme.tones().faint_ink if self.state is State.OPEN else theme.tones().ink))
        painter.setFont(theme.text_font(theme.TEXT))
        beside = QRect(left + _ICON + _BESIDE, 25, width - _ICON - _BESIDE, 20)
        words = painter.fontMetrics().elidedText(
            state_word(self.state), Qt.TextElideMode.ElideRight, beside.width()
        )
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(theme.tones().faint_ink))
        painter.drawText(QRect(left, 42, width, 16), Qt.AlignmentFlag.AlignVCenter, self.since)


class QuarterStrip(QScrollArea):
    """`chosen` carries the quarter that was clicked or gone to with the arrow keys."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QuarterCard] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._announce)
        self.setAccessibleName(QCoreApplication.translate("Closing", "Quarters"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(1)
        self._row.addStretch()
        holder = QWidget()
        holder.setAutoFillBackground(False)
        holder.setLayout(self._row)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFixedHeight(_CARD.height() + self.horizontalScrollBar().sizeHint().height())

    def show_quarters(self, shown: Sequence[QuarterState], chosen: Quarter) -> None:
        """Show quarters and which one is chosen; cards that stay keep the focus."""
        if [card.quarter for card in self.cards] != [state.quarter for state in shown]:
            self._make_cards(shown)
        for card, state in zip(self.cards, shown, strict=True):
            card.show_state(state)
        self._group.blockSignals(True)
        for card in self.cards:
            card.setChecked(card.quarter == chosen)
            if card.isChecked():
                self.ensureWidgetVisible(card, 60, 0)
        self._group.blockSignals(False)

    def paper(self) -> list[Part]:
        """Every quarter with its state."""
        from views.printing.parts import Table

        translate = QCoreApplication.translate
        words = (
            translate("Closing", "Quarter"),
            translate("Closing", "State"),
            translate("Closing", "Since"),
        )
        rows = tuple((card.text(), state_word(card.state), card.since) for card in self.cards)
        return [Table(self.accessibleName(), words, (False, False, False), rows)]

    def card(self, quarter: Quarter) -> QuarterCard:
        """The card of a quarter."""
        return next(card for card in self.cards if card.quarter == quarter)

    def _make_cards(self, shown: Sequence[QuarterState]) -> None:
        for old in self.cards:
            self._group.removeButton(old)
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = [QuarterCard(state, self) for state in shown]
        for place, card in enumerate(self.cards):
            self._group.addButton(card)
            self._row.insertWidget(place, card)
        self._row.activate()

    def _announce(self, card: QAbstractButton, checked: bool) -> None:
        if checked and isinstance(card, QuarterCard):
            self.chosen.emit(card.quarter)


def _narrowest() -> int:
    """The width of a card that writes its name, every state and a day whole."""
    plain = QFontMetrics(theme.text_font(theme.TEXT))
    bold = QFontMetrics(theme.text_font(theme.SECTION, bold=True))
    states = _ICON + _BESIDE + max(plain.horizontalAdvance(state_word(state)) for state in State)
    others = (plain.horizontalAdvance("00/00/0000"), bold.horizontalAdvance("0000-T0"))
    return _LEFT + max(states, *others) + _RIGHT


def _since(shown: QuarterState) -> str:
    if shown.sent:
        return numbers.day(shown.sent)
    return numbers.day(shown.closing.closed_at.astimezone().date()) if shown.closing else ""


def _colour(state: State) -> str:
    tones = theme.tones()
    return {
        State.OPEN: tones.faint_ink,
        State.READY: tones.cost,
        State.CLOSED: tones.ink,
        State.SENT: tones.good,
    }[state]
