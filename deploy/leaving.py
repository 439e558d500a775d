"""Ending a program with windows."""

import logging
import os
import sys
from contextlib import suppress
from typing import NoReturn


def leave(status: int) -> NoReturn:
    """End this process now; all that is to be closed in order has been.

    Left to themselves, Python and PySide destroy windows and signals in the order of their addresses, while threads
    that a device or a database still holds may tell them something: a segmentation fault at the very end.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # none where a program is started without a console
            with suppress(BrokenPipeError):  # whoever read it is gone
                stream.flush()
    os._exit(status)
