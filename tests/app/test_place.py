"""Where a book lies: paths of both systems, as their synchronising programs and networks look."""

from __future__ import annotations

import pytest

from app.place import Place, Surroundings, place_in
from app.place_probe import mounts, place_of

HOME = r"C:\Users\Anne"


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (rf"{HOME}\OneDrive\Compta\livres.equilibre", "OneDrive"),
        (rf"{HOME}\OneDrive - Le Périscope\livres.equilibre", "OneDrive"),
        (rf"{HOME}\Dropbox (Asso)\livres.equilibre", "Dropbox"),
        (r"G:\Mon Drive\livres.equilibre", "Google Drive"),
        (rf"{HOME}\iCloudDrive\livres.equilibre", "iCloud"),
        (rf"{HOME}\Nextcloud2\livres.equilibre", "Nextcloud"),
        (rf"{HOME}\ownCloud\livres.equilibre", "ownCloud"),
        (rf"{HOME}\kDrive\Common documents\livres.equilibre", "kDrive"),
    ],
)
def test_windows_folders_that_are_synchronised_go_by_their_names(path, service):
    found = place_in(path, Surroundings(windows=True))
    assert (found.service, found.is_network) == (service, False)


@pytest.mark.parametrize(
    "path",
    [
        rf"{HOME}\Documents\livres.equilibre",
        rf"{HOME}\Documents\Dropbox.equilibre",
        rf"{HOME}\Documents\Mes dropboxes\livres.equilibre",
        r"D:\livres.equilibre",
        r"\\?\C:\Users\Anne\livres.equilibre",
    ],
)
def test_a_disk_of_the_computer_is_no_matter(path):
    assert place_in(path, Surroundings(windows=True, network_drives=["Z:"])) is None


def test_documents_that_onedrive_has_taken_over_are_told_by_the_environment():
    around = Surroundings(windows=True, environment={"OneDriveCommercial": r"D:\Asso", "TEMP": r"C:\T"})
    assert place_in(r"d:\asso\Compta\livres.equilibre", around) == Place("OneDrive", r"D:\Asso")
    assert place_in(r"D:\Association\livres.equilibre", around) is None


@pytest.mark.parametrize(
    "path",
    [
        r"\\serveur\partage\livres.equilibre",
        "//serveur/partage/livres.equilibre",
        r"\\?\UNC\serveur\partage\livres.equilibre",
        r"Z:\livres.equilibre",
        r"z:\livres.equilibre",
    ],
)
def test_windows_network_folders(path):
    assert place_in(path, Surroundings(windows=True, network_drives=["Z:"])).is_network


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox", "Dropbox"),
        (".sync_5a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".stfolder", "Syncthing"),
    ],
)
def test_marks_of_synchronising_programs(mark, service):
    around = Surroundings(
        windows=False, names_in=lambda folder: [mark] if folder == "/home/anne/nuage" else []
    )
    assert place_in("/home/anne/nuage/a/livres.equilibre", around) == Place(service, "/home/anne/nuage")
    assert place_in("/home/anne/livres.equilibre", around) is None


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//nas/asso /mnt/asso\\040compta cifs rw 0 0
nas:/livres /srv/livres nfs4 rw 0 0
/dev/sdb1 /srv/livres/local ext4 rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
anne@nas: /home/anne/nas fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("/mnt/asso compta/livres.equilibre", "/mnt/asso compta"),
        ("/srv/livres/2016/livres.equilibre", "/srv/livres"),
        ("/run/user/1000/gvfs/smb-share:server=nas/livres.equilibre", "/run/user/1000/gvfs"),
        ("/home/anne/nas/livres.equilibre", "/home/anne/nas"),
    ],
)
def test_linux_network_folders_go_by_their_mount(path, folder):
    assert place_in(path, Surroundings(windows=False, mounts=mounts(MOUNTS))) == Place("", folder)


@pytest.mark.parametrize(
    "path",
    ["/home/anne/livres.equilibre", "/srv/livres/local/livres.equilibre", "/mnt/asso/livres.equilibre"],
)
def test_linux_disks_are_no_matter(path):
    assert place_in(path, Surroundings(windows=False, mounts=mounts(MOUNTS))) is None


def test_the_computer_itself_is_asked(tmp_path):
    (tmp_path / "Nextcloud").mkdir()
    assert place_of(tmp_path / "Nextcloud" / "livres.equilibre").service == "Nextcloud"
    (tmp_path / "nuage").mkdir()
    (tmp_path / "nuage" / ".dropbox").touch()
    assert place_of(tmp_path / "nuage" / "livres.equilibre").service == "Dropbox"
    assert place_of(tmp_path / "livres.equilibre") is None
