"""Why a TCP connection is not there, in words of ours: what the system says of it is no sentence for a screen."""

import errno
import socket

CLOSED_BY_DEVICE = "the device closed the connection, perhaps because another program has connected to it"
DEAD = "the connection broke"
REASONS = {
    errno.ECONNREFUSED: "nothing accepts connections on that port",
    errno.EHOSTUNREACH: "no machine has that address, or it is switched off",
    errno.ENETUNREACH: "this machine has no network to it",
    errno.EADDRNOTAVAIL: "this machine has no network to it",
    errno.ECONNRESET: CLOSED_BY_DEVICE,
    errno.ECONNABORTED: CLOSED_BY_DEVICE,
    errno.EPIPE: CLOSED_BY_DEVICE,
    errno.ETIMEDOUT: "it does not answer",
}


def why_lost(error: BaseException) -> str:
    """Return the reason as a clause without a full stop."""
    if isinstance(error, socket.gaierror):
        return "its name is not known in this network"
    if isinstance(error, TimeoutError):  # also our own time limits, which come without a number
        return REASONS[errno.ETIMEDOUT]
    return REASONS.get(error.errno or 0, DEAD) if isinstance(error, OSError) else DEAD
