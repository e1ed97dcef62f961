"""Warns of a book in a synchronised or network folder, and moves it to this computer's own disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from views.backups.move_form import MoveForm
from views.banner import Banner
from views.dialogs import opened

if TYPE_CHECKING:
    from pathlib import Path

    from app.place import Place
    from views.book_view import BookView
    from views.main_window import MainWindow


def warn(window: MainWindow, book: Path, view: BookView, place: Place) -> Banner | None:
    """Show the banner over the pages, unless the user wants it no more; return it."""
    if not window.settings.warns_of_place(book):
        return None
    translate = QCoreApplication.translate
    if place.is_network:
        words = translate(
            "PlaceBanner",
            "This book lies on the network: opened from two computers, or cut off, it could be damaged.",
        )
    else:
        words = translate(
            "PlaceBanner",
            "This book lies in a folder that {service} synchronises: an older copy could take its place.",
        ).format(service=place.service)
    banner = Banner("alert", words)

    def no_more() -> None:
        window.settings.warn_no_more(book)
        banner.hide()

    banner.add_button(
        translate("PlaceBanner", "Move the book…"),
        lambda: opened(MoveForm(window.files, book, window)),
    )
    banner.add_button(translate("PlaceBanner", "Tell me no more"), no_more)
    view.show_banner(banner)
    return banner
