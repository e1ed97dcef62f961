"""Editing a cell in place, with the field its column names; a wrong value stays open and marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from views.fields import Field
from views.tables.record_model import INDENT

if TYPE_CHECKING:
    from views.tables.record_model import RecordTableModel

Index = QModelIndex | QPersistentModelIndex
_ROLE, _STATE = QPalette.ColorRole, QStyle.StateFlag
_HINTS = {
    Qt.Key.Key_Return: QStyledItemDelegate.EndEditHint.SubmitModelCache,
    Qt.Key.Key_Enter: QStyledItemDelegate.EndEditHint.SubmitModelCache,
    Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem,
}


class CellEditor(QStyledItemDelegate):
    """Makes the column's field over the cell, and gives its value to the model once it is right."""

    def __init__(self, model: RecordTableModel[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Keep words off the figures at their left, and shorten them as their column asks."""
        super().initStyleOption(option, index)
        column = self._model.columns[index.column()]
        if not column.numeric:
            option.text = f"{INDENT}{option.text}"  # type: ignore[attr-defined]
        if column.cut_inside:
            option.textElideMode = Qt.TextElideMode.ElideMiddle  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Frame the cell that keys act on; the style's own frame is lost on the colour of the line."""
        state = option.state  # type: ignore[attr-defined]
        focused = bool(state & _STATE.State_HasFocus)
        option.state = state & ~_STATE.State_HasFocus  # type: ignore[attr-defined]
        super().paint(painter, option, index)
        if focused:
            role = _ROLE.HighlightedText if state & _STATE.State_Selected else _ROLE.Highlight
            painter.save()
            painter.setPen(option.palette.color(role))  # type: ignore[attr-defined]
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))  # type: ignore[attr-defined]
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The field of the column."""
        editor = self._model.columns[index.column()].editor
        if editor is None:
            return super().createEditor(parent, option, index)
        field = editor.make(parent)
        field.inside_cell()
        # Keys and focus go to the input inside the field, where Qt's own delegate does not look.
        field.input.installEventFilter(self)
        return field

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell on hovering the whole of a text that the cell has no room for."""
        text = str(index.data() or "")
        cut = self.sizeHint(option, index).width() > option.rect.width()  # type: ignore[attr-defined]
        if event.type() == QEvent.Type.ToolTip and cut and not index.data(Qt.ItemDataRole.ToolTipRole):
            QToolTip.showText(event.globalPos(), text, view)
            return True
        return super().helpEvent(event, view, option, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The value as it can be typed; once only, so that a refresh takes nothing typed away."""
        if isinstance(editor, Field) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.set_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write the value."""
        if isinstance(editor, Field):
            model.setData(index, editor.value())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab confirm what is right and keep open what is wrong; Escape leaves."""
        field = watched.parent()
        if not isinstance(field, Field):
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(field, Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and event.lostFocus() and field.wrong() is None:
            self._finish(field, QStyledItemDelegate.EndEditHint.NoHint)
        return False

    def _key(self, field: Field[Any], key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            # Closing takes the cursor out of the field, which would confirm it.
            field.setProperty("finished", True)
            self.closeEditor.emit(field, QStyledItemDelegate.EndEditHint.RevertModelCache)
            return True
        if key in _HINTS and field.check():
            self._finish(field, _HINTS[key])
        return key in _HINTS

    def _finish(self, field: Field[Any], hint: QStyledItemDelegate.EndEditHint) -> None:
        if not field.property("finished"):
            field.setProperty("finished", True)
            self.commitData.emit(field)
            self.closeEditor.emit(field, hint)
