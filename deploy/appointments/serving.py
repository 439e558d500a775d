"""Running the HTTP adapter on an address of this machine."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from shared.domain.problem import Problem

AT_ONCE = 32
"""Requests worked on at the same time; more are told to come again."""


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens.

    Raises:
        Problem: the address is taken, or is none of this machine.
    """
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise Problem(f"{host}:{port}: cannot listen there ({reason}); name another --host or --port.") from error


def serve(app: Starlette, at: socket.socket, started: Callable[[uvicorn.Server], None] = lambda _: None) -> None:
    """Answer requests until the process is told to stop; `started` gets what can stop it from inside."""
    # Its own log would tell references in paths; what goes wrong is told by ours.
    server = uvicorn.Server(
        uvicorn.Config(app, log_config=None, access_log=False, server_header=False, limit_concurrency=AT_ONCE)
    )
    started(server)
    server.run(sockets=[at])
