"""With which status the kiosk ends, for whoever started it."""

DONE = 0
"""Somebody wanted it to end."""
RESTART = 75
"""It wants to be started anew at once."""
