"""Where the frozen program begins: the same entry as `python -m app`, Matplotlib's cache put in its place."""

import os
import sys


def _keep_the_font_cache() -> None:
    # PyInstaller's own hook would give Matplotlib a new folder, and so a search of all fonts, at each start.
    if "MPLCONFIGDIR" not in os.environ:
        from app.paths import data_folder

        os.environ["MPLCONFIGDIR"] = str(data_folder() / "cache" / "matplotlib")


if __name__ == "__main__":
    _keep_the_font_cache()
    from app.main import main

    sys.exit(main())
