"""What the citizen's screen lacks on this machine, for the clerk to read; what only a technician can mend is logged."""

import logging
from collections.abc import Iterator
from pathlib import Path

from counter_terminal.rating_screen import texts
from shared.domain.words import Words
from shared.qt.touch_panels import touch_panels
from shared.settings import CounterSettings

log = logging.getLogger(__name__)


def lacking(wanted: CounterSettings) -> Iterator[Words]:
    """Yield a sentence for each thing that is not there; a missing monitor is told by whoever waits for it."""
    if wanted.photos is not None and not Path(wanted.photos).is_dir():
        log.warning("[counter] photos: there is no folder %s, so the rating screen shows no photos.", wanted.photos)
    if not can_be_touched(wanted):
        yield texts.NO_TOUCH


def can_be_touched(wanted: CounterSettings) -> bool:
    """Tell whether what this machine knows now lets anybody rate on the screen."""
    return wanted.rating_mouse or bool(touch_panels())
