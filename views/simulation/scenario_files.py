"""Scenarios as files: read from TOML, written to it, and exported for the board."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.exporting.landing import land
from app.importing.scenario_file import load_scenario, scenario_toml
from models.message import RefusedError, UserError, translate
from models.scenario_rules import scenario_faults
from views.background import Background
from views.dialogs import opened
from views.files import documents, safe_name
from views.issues_dialog import IssuesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from views.simulation.drafts import Draft
    from views.workspace import Workspace

TOML = "toml"


class ScenarioFiles(QObject):
    """`opened_plan` (Scenario) where one was read, `written` (Path) where the board's file was."""

    opened_plan = Signal(object)
    written = Signal(object)

    def __init__(self, workspace: Workspace, draft: Callable[[], Draft], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._draft = draft
        self._parent = parent

    def ask_and_read(self) -> None:
        """Let the user choose a scenario file."""
        dialog = self._dialog(QCoreApplication.translate("Simulation", "Open a scenario file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.read(Path(path)))
        opened(dialog)

    def ask_and_write(self) -> None:
        """Let the user choose where to write the scenario."""
        dialog = self._dialog(QCoreApplication.translate("Simulation", "Save the scenario as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(TOML)
        dialog.selectFile(f"{safe_name(self._draft().plan.name)}.{TOML}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        opened(dialog)

    def read(self, path: Path) -> None:
        """Tell the scenario of a file, or list what is wrong with it."""
        try:
            plan = load_scenario(path, self._workspace.data)
        except RefusedError as error:
            opened(IssuesDialog(error.message, error.issues, self._parent.window()))
        except UserError as error:
            self._workspace.refused.emit(error.message)
        else:
            self.opened_plan.emit(plan)

    def write(self, path: Path) -> None:
        """Write the scenario as a file."""
        try:
            path.write_text(scenario_toml(self._draft().plan), encoding="utf-8")
        except OSError:
            text = translate("Core", "“{file}” cannot be written there.").format(file=path.name)
            self._workspace.refused.emit(text)

    def ask_and_export_board(self) -> None:
        """Let the user choose where to write the board's file, a workbook or a PDF."""
        dialog = self._dialog(QCoreApplication.translate("Simulation", "Export for the board"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(
            [
                QCoreApplication.translate("Simulation", "Excel workbook (*.xlsx)"),
                QCoreApplication.translate("Simulation", "PDF (*.pdf)"),
            ]
        )
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(
            lambda name: dialog.setDefaultSuffix("pdf" if "pdf" in name else "xlsx")
        )
        dialog.selectFile(f"{safe_name(self._draft().plan.name)}.xlsx")
        dialog.fileSelected.connect(lambda path: self.export_board(Path(path)))
        opened(dialog)

    def export_board(self, path: Path) -> None:
        """Write the board's file beside the window; its ending says which kind."""
        data, plan = self._workspace.data, self._draft().shown()
        if faults := scenario_faults(data, plan):
            self._workspace.refused.emit(faults[0].message)
            return

        def content() -> bytes:
            # The libraries that write workbooks and PDFs load when the first one is made.
            from app.exporting.board import board_content

            return board_content(data, plan, path)

        words = QCoreApplication.translate("Simulation", "Writing the board's file…")
        work = Background(words, content, self._parent)
        # What was given up while it was made takes no other file's place.
        work.done.connect(lambda made: self._land(made, path))
        work.failed.connect(self._workspace.refuse)

    def _land(self, content: bytes, path: Path) -> None:
        try:
            land(content, path)
        except UserError as error:
            self._workspace.refused.emit(error.message)
        else:
            self.written.emit(path)

    def _dialog(self, title: str) -> QFileDialog:
        words = QCoreApplication.translate("Simulation", "Scenarios (*.toml)")
        return QFileDialog(self._parent.window(), title, str(documents()), words)
