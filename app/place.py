"""Whether a folder is one that another program synchronises, or lies on another computer.

A book there may be overwritten by an older copy of itself, or be written to from two computers at once.
Everything is told from text, so that the rules of one system can be tried on the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Place:
    """What was found: `service` is a name such as OneDrive; empty for a folder on the network."""

    service: str
    folder: str

    @property
    def is_network(self) -> bool:
        """Whether the folder lies on another computer rather than being synchronised."""
        return not self.service


def _nothing_there(_: str) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a computer: its environment, which drives (`Z:`) and mount points are on the network.

    `names_in` gives the names in a folder, among which are the marks that synchronising programs leave.
    """

    windows: bool
    environment: Mapping[str, str] = field(default_factory=dict)
    network_drives: Collection[str] = ()
    mounts: Mapping[str, str] = field(default_factory=dict)
    names_in: Callable[[str], Collection[str]] = _nothing_there


_NAMES = (
    (r"onedrive( - .+)?", "OneDrive"),
    (r"dropbox( \(.+\))?", "Dropbox"),
    (r"google ?drive( \(.+\))?|my drive|mon drive", "Google Drive"),
    (r"icloud ?drive|icloud~.+|com~apple~clouddocs|mobile documents", "iCloud"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"kdrive\d*", "kDrive"),
    (r"pcloud ?drive|pcloudsync", "pCloud"),
    (r"mega|megasync", "MEGA"),
    (r"proton ?drive", "Proton Drive"),
    (r"synologydrive", "Synology Drive"),
    (r"box sync", "Box"),
)
_MARKS = (
    (r"\.dropbox(\.cache)?", "Dropbox"),
    (r"\.tmp\.drive(download|upload)", "Google Drive"),
    (r"\.nextcloudsync\.log", "Nextcloud"),
    (r"\.owncloudsync\.log", "ownCloud"),
    (r"\._?sync_[0-9a-f]+\.db|\.csync_journal\.db", "Nextcloud"),
    (r"\.stfolder", "Syncthing"),
)
_NETWORK = re.compile(
    r"cifs|smb3?|smbfs|nfs4?|afs|ncpfs|davfs|ceph|glusterfs"
    r"|fuse\.(sshfs|gvfsd-fuse|davfs2?|rclone|glusterfs|smbnetfs|onedriver|google-drive-ocamlfuse)"
)


def place_in(path: str, around: Surroundings) -> Place | None:
    """Where a file lies, if in a synchronised or network folder; None on a disk of this computer."""
    pure: PurePath = PureWindowsPath(path) if around.windows else PurePosixPath(path)
    folders = [str(folder) for folder in pure.parents]
    return _by_environment(pure, around) or _by_folder(folders, around) or _on_network(pure, around)


def _by_environment(path: PurePath, around: Surroundings) -> Place | None:
    for name, folder in around.environment.items():
        if name.lower().startswith("onedrive") and folder and path.is_relative_to(folder):
            return Place("OneDrive", folder)
    return None


def _by_folder(folders: list[str], around: Surroundings) -> Place | None:
    for folder in folders:
        name = (PureWindowsPath(folder) if around.windows else PurePosixPath(folder)).name
        if found := _matching(_NAMES, name):
            return Place(found, folder)
        for mark in around.names_in(folder):
            if found := _matching(_MARKS, mark):
                return Place(found, folder)
    return None


def _on_network(path: PurePath, around: Surroundings) -> Place | None:
    if around.windows:
        drive = path.drive
        bare = drive.upper().replace("/", "\\")
        unc = bare.startswith("\\\\") and not bare.startswith(("\\\\?\\", "\\\\.\\"))
        if unc or bare.startswith("\\\\?\\UNC\\") or bare in around.network_drives:
            return Place("", drive)
        return None
    points = [point for point in around.mounts if path.is_relative_to(point)]
    nearest = max(points, key=len, default="")
    return Place("", nearest) if _NETWORK.fullmatch(around.mounts.get(nearest, "")) else None


def _matching(rules: tuple[tuple[str, str], ...], name: str) -> str:
    return next((service for rule, service in rules if re.fullmatch(rule, name, re.IGNORECASE)), "")
