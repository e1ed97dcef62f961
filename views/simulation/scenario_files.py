"""Scenarios as files: read from TOML, written to it, and exported for the board."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.importing.scenario_file import load_scenario, scenario_toml
from models.message import RefusedError, UserError, translate
from views.dialogs import opened
from views.files import documents, safe_name
from views.issues_dialog import IssuesDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.scenario import Scenario
    from views.workspace import Workspace

TOML = "toml"


class ScenarioFiles(QObject):
    """`opened_plan` (Scenario) where one was read."""

    opened_plan = Signal(object)

    def __init__(self, workspace: Workspace, plan: Callable[[], Scenario], parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._plan = plan
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
        dialog.selectFile(f"{safe_name(self._plan().name)}.{TOML}")
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
            path.write_text(scenario_toml(self._plan()), encoding="utf-8")
        except OSError:
            text = translate("Core", "“{file}” cannot be written there.").format(file=path.name)
            self._workspace.refused.emit(text)

    def ask_and_export_board(self) -> None:
        """Let the user choose where to write the board's workbook."""

    def _dialog(self, title: str) -> QFileDialog:
        words = QCoreApplication.translate("Simulation", "Scenarios (*.toml)")
        return QFileDialog(self._parent.window(), title, str(documents()), words)


def can_export_board() -> bool:
    """Whether the board's file can be written."""
    return find_spec("app.exporting.board") is not None
