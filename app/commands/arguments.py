"""The words of the command line: each command, what it takes, and what it says of itself."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.version import VERSION
from app.wording import french
from models.message import UserError
from models.period import By, parse_date, parse_month, parse_period, parse_quarter

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


def parser() -> argparse.ArgumentParser:
    """The parser of every command; each sets `module`, the one of `app.commands` that runs it."""
    root = argparse.ArgumentParser(
        prog="equilibre",
        description="L'équilibre immobilier d'un bâtiment partagé. Sans commande : la fenêtre.",
    )
    root.add_argument("--version", action="version", version=f"Équilibre {VERSION}", help="la version")
    commands = root.add_subparsers(title="commandes", metavar="COMMANDE", required=True)

    def command(name: str, text: str, *, book: bool = True, module: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(module=module or name.replace("-", "_"))
        made.add_argument("--json", action="store_true", help="répond en JSON")
        if book:
            made.add_argument("book", metavar="DOSSIER", type=Path, help="le fichier .equilibre")
        return made

    _writing(command)
    _reading(command)
    _keeping(command)
    return root


def _writing(command: Callable[..., argparse.ArgumentParser]) -> None:
    new = command("new", "crée un dossier")
    source = new.add_mutually_exclusive_group()
    source.add_argument("--sample", action="store_true", help="rempli de l'exemple inventé")
    source.add_argument("--from", dest="source", metavar="CLASSEUR", type=Path, help="rempli de ce classeur")
    template = command("template", "écrit le classeur de reprise vierge", book=False)
    template.add_argument("file", metavar="CLASSEUR", type=Path)
    bring = command("import", "importe un fichier", module="import_file")
    bring.add_argument("file", metavar="FICHIER", type=Path)
    bring.add_argument(
        "--as", dest="format", choices=["onboarding"], help="le format, s'il n'est pas reconnu"
    )
    bring.add_argument("--dry-run", action="store_true", help="contrôle sans rien écrire")
    call = command("call", "appelle les loyers des mois entiers d'une période")
    _period(call)
    keep = command("keep", "confirme jusqu'où les livres sont tenus")
    keep.add_argument("--to", metavar="MOIS", type=_read(parse_month), required=True, help="2016-12")
    close = command("close", "arrête un trimestre : rien n'y change plus")
    close.add_argument(
        "--period", metavar="TRIMESTRE", type=_read(parse_quarter), required=True, help="2016-T1"
    )
    close.add_argument(
        "--reopen", metavar="MOTIF", help="rouvre ce trimestre, le dernier arrêté, pour ce motif"
    )


def _reading(command: Callable[..., argparse.ArgumentParser]) -> None:
    _period(command("rent", "loyers dus par bail et par mois"))
    roll = command("rent-roll", "état locatif")
    roll.add_argument(
        "--on", metavar="DATE", type=_read(parse_date), help="2016-12-31 ; sinon la fin des livres tenus"
    )
    balance = command("balance", "équilibre immobilier d'une période")
    _period(balance)
    balance.add_argument("--by", choices=[str(by) for by in By], default="month", help="découpage")
    balance.add_argument("--scope", choices=["full", "operating"], default="full", help="périmètre")
    balance.add_argument("--forecast", action="store_true", help="prévoit les mois qui ne sont pas tenus")
    even = command("break-even", "point mort et loyer d'équilibre d'une année")
    even.add_argument("--year", metavar="ANNÉE", type=_year, required=True)
    _simulate(command("simulate", "ce qu'un scénario change à la prévision"))
    export = command("export", "écrit le fichier d'un financeur")
    export.add_argument(
        "profile",
        choices=["sicoval", "region", "cerfa", "board", "rent-roll"],
        action=_Profile,
        help="le destinataire",
    )
    _period(export)
    export.add_argument("-o", dest="output", metavar="FICHIER", type=Path, required=True)
    export.add_argument(
        "--to", metavar="DESTINATAIRE", help="à qui il est envoyé ; gardé avec le fichier dans le dossier"
    )
    export.add_argument(
        "--template",
        metavar="MODÈLE",
        help="remplit le classeur du financeur enregistré sous ce nom au lieu de la mise en page prévue",
    )
    _board(export)
    command("check", "contrôle tout le dossier")


def _board(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--scenario",
        metavar="SCÉNARIO",
        help="board : fichier .toml ou nom ; sinon le dernier enregistré, sinon la prévision de la période",
    )
    export.add_argument(
        "--draws", metavar="N", type=_count(1, 1_000_000), default=2000, help="board : nombre de tirages"
    )
    export.add_argument(
        "--seed", metavar="GRAINE", type=_count(0, 2**63), default=0, help="board : graine des tirages"
    )


class _Profile(argparse.Action):
    """The recipient of a file; the board's is of a scenario, which has a horizon of its own."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object, _: object = None
    ) -> None:
        setattr(namespace, self.dest, values)
        for action in parser._actions:
            if action.dest == "period":
                action.required = values != "board"


def _simulate(simulate: argparse.ArgumentParser) -> None:
    simulate.add_argument("scenario", metavar="SCÉNARIO", type=Path, help="le fichier .toml")
    simulate.add_argument(
        "--solve",
        metavar="LEVIER",
        type=_lever,
        help="rent.percent, rent.eur_m2_year, income.coworking.percent",
    )
    simulate.add_argument("--draws", metavar="N", type=_count(1, 1_000_000), help="nombre de tirages au sort")
    simulate.add_argument(
        "--seed", metavar="GRAINE", type=_count(0, 2**63), default=0, help="même graine, mêmes tirages"
    )


def _keeping(command: Callable[..., argparse.ArgumentParser]) -> None:
    backup = command("backup", "écrit une copie contrôlée")
    backup.add_argument("-o", dest="output", metavar="FICHIER", type=Path)
    restore = command("restore", "remet une sauvegarde en place", book=False)
    restore.add_argument("backup", metavar="SAUVEGARDE", type=Path)
    restore.add_argument("book", metavar="DOSSIER", type=Path)
    command("self-test", "contrôle cette installation", book=False)


def _period(command: argparse.ArgumentParser) -> None:
    words = "2016, 2016-T1, 2016-03 ou 2016-01-15..2016-03-31"
    command.add_argument("--period", metavar="PÉRIODE", type=_read(parse_period), required=True, help=words)


def _read(parse: Callable[[str], T]) -> Callable[[str], T]:
    """An argument's reader whose refusal is a wrong usage, in French."""

    def read(text: str) -> T:
        try:
            return parse(text)
        except UserError as refusal:
            raise argparse.ArgumentTypeError(french(refusal.message)) from None

    return read


def _lever(text: str) -> str:
    from models.solver import target_of

    _read(target_of)(text)
    return text


def _count(least: int, most: int) -> Callable[[str], int]:
    """A whole number's reader; outside these bounds is a wrong usage."""

    def read(text: str) -> int:
        if text.isdecimal() and len(text) < 20 and least <= int(text) <= most:
            return int(text)
        words = f"« {text} » n'est pas un nombre entier de {least} à {most}."
        raise argparse.ArgumentTypeError(words)

    return read


def _year(text: str) -> int:
    if text.isdigit() and 1 <= int(text) <= 9999:
        return int(text)
    words = f"« {text} » n'est pas une année : 2016 est attendu."
    raise argparse.ArgumentTypeError(words)
