"""Who may talk to the HTTP adapter: whoever knows the token."""

import hmac
import sys
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.domain.problem import Problem

SHORTEST = 16
"""Characters of a token that nobody guesses."""


def read_token(file: Path) -> str:
    """Return the token of a file.

    Raises:
        Problem: the file cannot be read, others can read it, or its token is too short.
    """
    try:
        token = file.read_text(encoding="ascii").strip()
        open_to_others = sys.platform != "win32" and file.stat().st_mode & 0o077
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "not plain text").lower()
        raise Problem(f"{file}: cannot be read ({reason}); write the token into it.") from error
    if open_to_others:
        raise Problem(f"{file}: others on this machine can read the token. Run: chmod 600 {file}")
    if len(token) < SHORTEST:
        raise Problem(f"{file}: the token is shorter than {SHORTEST} characters. Run: openssl rand -hex 32 > {file}")
    return token


class Guard:
    """Lets a request through that has the token, compared in a time that tells nothing of it."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._wanted = app, f"Bearer {token}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._knows(Headers(scope=scope)):
            en = 'Send the header "Authorization: Bearer TOKEN" with the token of this hall.'
            error = {"error": {"zh": "请在 Authorization 头里带上本大厅的令牌。", "en": en}}
            await JSONResponse(error, 401, {"WWW-Authenticate": "Bearer"})(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _knows(self, headers: Headers) -> bool:
        return hmac.compare_digest(headers.get("authorization", "").encode(), self._wanted)
