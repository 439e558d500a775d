"""How logind names the session that this program runs in."""

from collections.abc import Mapping

SESSIONS = "/org/freedesktop/login1/session/"


def session_path(environment: Mapping[str, str]) -> str | None:
    """Return the session's object; None where the program runs in no session, as under a service manager.

    Ids are escaped as systemd does it: a figure in front and everything but ASCII letters and figures as _XX.
    """
    name = environment.get("XDG_SESSION_ID", "")
    return SESSIONS + "".join(_escaped(sign, place) for place, sign in enumerate(name)) if name else None


def _escaped(sign: str, place: int) -> str:
    plain = sign.isascii() and (sign.isalpha() or (sign.isdigit() and place > 0))
    return sign if plain else "".join(f"_{byte:02x}" for byte in sign.encode())
