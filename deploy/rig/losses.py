"""The ways in which a hall's database can be away, for tests and measurements."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum

from deploy.rig.postgres import PostgresServer
from deploy.rig.relay import Relay


class Loss(StrEnum):
    HELD_FILE = "the file is held"
    FROZEN_SERVER = "the server is frozen"
    SILENT_CABLE = "the cable is silent"
    CUT_CABLE = "the cable is cut"
    KILLED_SERVER = "the server is killed"


@dataclass(frozen=True, slots=True)
class Losable:
    """A database that can go away and come back; any thread may let it."""

    url: str
    """For the program that is to notice."""
    go: Callable[[], object]
    come_back: Callable[[], object]


@contextmanager
def losable(how: Loss, url: str, server: PostgresServer | None = None) -> Iterator[Losable]:
    """Let a database be lost in this way; one of a server of one's own where that is what stands still or ends."""
    match how:
        case Loss.HELD_FILE:
            with closing(sqlite3.connect(url.removeprefix("sqlite:///"), check_same_thread=False)) as other:
                yield Losable(url, lambda: other.execute("BEGIN EXCLUSIVE").close(), other.rollback)
        case Loss.SILENT_CABLE | Loss.CUT_CABLE:
            relay = Relay(url)
            silent = how is Loss.SILENT_CABLE
            go, come_back = (relay.fall_silent, relay.speak_again) if silent else (relay.cut, relay.plug)
            yield Losable(relay.url, go, come_back)
            relay.cut()
        case Loss.FROZEN_SERVER | Loss.KILLED_SERVER:
            assert server is not None
            frozen = how is Loss.FROZEN_SERVER
            go, come_back = (server.freeze, server.thaw) if frozen else (server.kill, server.start)
            yield Losable(url, go, come_back)
