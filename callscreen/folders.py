"""Folders that the machine's settings name for a call screen, and that are not there."""

import logging
from pathlib import Path

from shared.settings import Settings

log = logging.getLogger(__name__)


def warn_of_missing_folders(settings: Settings) -> None:
    """Log a warning for each; the screen goes on without, and takes over what is put there later."""
    named = {"pictures": settings.screen.pictures, "photos": settings.screen.photos}
    for key, folder in named.items():
        if folder and not Path(folder).is_dir():
            log.warning('%s: [screen] %s = "%s": no such folder; make it, or correct it.', settings.source, key, folder)
