"""The dialog of every form: labelled fields, the sentence of a refusal, and nothing typed is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from models.message import RefusedError, UserError
from views import theme
from views.dialogs import grow
from views.fields import ChoiceField, Field, FlagField, first_wrong
from views.language import say
from views.tab_order import AsRead
from views.whole_area import WholeArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from models.message import Message

_NARROWEST = 440
F = TypeVar("F", bound=Field[Any])
_SHORT = 7
_AROUND = 10
"""Pixels above and below the text of a field, both sides together."""


class FormDialog(AsRead, QDialog):
    """Enter confirms, Escape leaves. `submit` does the work; where it raises UserError the dialog stays.

    Add fields with `add(field)`, anything else with `form.addRow`; `beside` is a column at the right for what
    results from the fields, below them where the dialog is too narrow for both.
    """

    def __init__(
        self, title: str, confirm: str, submit: Callable[[], object], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._submit = submit
        self.fields: list[Field[Any]] = []
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.form = _form_column()
        self._columns = QHBoxLayout()
        self._columns.setSpacing(3 * theme.GRID)
        self._add_column()
        self.beside = QVBoxLayout()
        self.buttons = QDialogButtonBox()
        self.confirm_button = self.buttons.addButton(confirm, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button = self.buttons.addButton(
            QCoreApplication.translate("FormDialog", "Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self.confirm_button.setDefault(True)
        self.buttons.accepted.connect(self.confirm)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()

    def add(self, field: F, label: str | None = None) -> F:
        """Add a field under its name and return it."""
        self.fields.append(field)
        _level(field)
        if isinstance(field, FlagField):
            self.form.addRow("", field)
            return field
        self.form.addRow(_label(label or field.name, field), field)
        return field

    def retitle(self, field: Field[Any], name: str) -> None:
        """Give a field that stands in the present column another name."""
        field.rename(name)
        label = self.form.labelForField(field)
        if isinstance(label, QLabel):
            label.setText(name)

    def add_pair(self, label: str, first: Field[Any], second: Field[Any]) -> None:
        """Add two fields beside each other under one name, such as an amount and its unit."""
        self.fields += [first, second]
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        for field in (first, second):
            _level(field)
            if isinstance(field, ChoiceField):
                field.box.setMinimumContentsLength(_SHORT)
        row.addWidget(first, 1)
        row.addWidget(second, 1)
        self.form.addRow(_label(label, first), row)

    def add_heading(self, text: str) -> None:
        """Begin a group of fields with its title."""
        heading = QLabel(text)
        heading.setFont(theme.text_font(theme.TEXT, bold=True))
        heading.setContentsMargins(0, theme.GRID if self.form.rowCount() else 0, 0, 0)
        self.form.addRow(heading)

    def add_sentence(self, text: str = "") -> QLabel:
        """Add a sentence as wide as the form, and return it."""
        sentence = QLabel(text)
        sentence.setWordWrap(True)
        self.form.addRow(sentence)
        return sentence

    def add_hint(self, text: str) -> None:
        """Say in faint words what the field above is about."""
        hint = QLabel(text)
        hint.setWordWrap(True)
        # Close to its field, where the form is higher than it has to be.
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        theme.paint_text(hint, QPalette.ColorRole.WindowText, "faint_ink")
        self.form.addRow("", hint)

    def add_below(self, widget: QWidget) -> None:
        """Add what scrolls by itself, such as a table: it takes the height that the fields leave."""
        self._column.insertWidget(self._column.indexOf(self.buttons), widget, 1)
        self._column.setStretchFactor(self._area, 0)

    def next_column(self) -> None:
        """Put the fields that follow in a column of their own at the right."""
        self.form = _form_column()
        self._add_column()

    def confirm(self) -> None:
        """Check every field, do the work, and close; stay open where something is wrong."""
        self.refusal.hide()
        if wrong := self.mark_wrong():
            grow(self)
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._submit()
        except UserError as error:
            self.refuse(error)
        else:
            self.accept()

    def mark_wrong(self) -> Field[Any] | None:
        """Mark every wrong field that can be put right, and return the first; None when all is right."""
        return first_wrong(field for field in self.fields if field.isEnabled())

    def refuse(self, error: UserError) -> None:
        """Say at the top what was refused."""
        messages: list[Message] = [error.message]
        if isinstance(error, RefusedError):
            messages += [issue.message for issue in error.issues if issue.level == "error"]
        self.refusal.setText("\n".join(say(message) for message in messages))
        theme.paint_text(self.refusal, QPalette.ColorRole.WindowText, "alert")
        self.refusal.show()
        grow(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what is in it asks for, now that its fonts are known."""
        super().showEvent(event)
        grow(self)

    def _add_column(self) -> None:
        """Keep the fields at the top where the dialog is taller than they are."""
        column = QVBoxLayout()
        column.addLayout(self.form)
        column.addStretch(1)
        self._columns.addLayout(column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what results beside the fields where there is room, else below them."""
        super().resizeEvent(event)
        scroll_bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        room = self.width() - 2 * theme.MARGIN - scroll_bar - theme.GRID
        wanted = self._columns.minimumSize().width() + self.beside.minimumSize().width()
        side_by_side = wanted + self._middle.spacing() <= room
        ways = QBoxLayout.Direction
        self._middle.setDirection(ways.LeftToRight if side_by_side else ways.TopToBottom)

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.setSpacing(3 * theme.GRID)
        self._middle.addLayout(self._columns, 1)
        self._middle.addLayout(self.beside)
        self._middle.setContentsMargins(0, 0, 0, 0)
        content = QWidget()
        content.setLayout(self._middle)
        self._area = WholeArea(content)
        self.setMinimumWidth(_NARROWEST)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        column.setSpacing(theme.MARGIN)
        column.addWidget(self.refusal)
        column.addWidget(self._area, 1)
        column.addWidget(self.buttons)


def _form_column() -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    form.setVerticalSpacing(theme.GRID)
    form.setHorizontalSpacing(theme.MARGIN)
    return form


def _level(field: Field[Any]) -> None:
    """Left to the style, a line is lower than a box to choose from, and their names are not level."""
    if isinstance(field.input, QLineEdit | QComboBox):
        field.input.setMinimumHeight(field.fontMetrics().height() + _AROUND)


def _label(text: str, field: Field[Any]) -> QLabel:
    words = QLabel(text)
    words.setBuddy(field.input)
    words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    words.setContentsMargins(0, 5, 0, 0)
    return words
