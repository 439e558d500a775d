"""What becomes of something that was to be spoken."""

from enum import StrEnum


class Outcome(StrEnum):
    """What became of an utterance; each gets exactly one."""

    SPOKEN = "spoken"
    SILENT = "silent"
    """Shown for its time, but there was nothing to hear it with, or the hall is quiet at that hour."""
    MERGED = "merged"
    """Spoken as part of another: a later call of the same ticket, a call to the same window, the same notice again."""
    STALE = "stale"
    CANCELLED = "cancelled"
    """Served, cancelled or missed before its turn, or the screen closed."""
    FAILED = "failed"
