"""What a watched program tells whoever started it: that it lives, and how it ended."""

DONE = 0
"""Somebody wanted it to end."""
RESTART = 75
"""It wants to be started anew at once."""
WATCHER_GONE = 3
"""Nobody reads its beats any more."""

BEAT = b"\x06"
"""Sent on standard output about once a second by the window thread, if it is asked to."""
