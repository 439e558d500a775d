"""What programs with windows leave out of their memory."""

import sys
from importlib import import_module


def leave_out_tls() -> None:
    """Load asyncio without ssl: 2.5 MB that a program with a window never uses.

    SQLAlchemy loads asyncio unasked, and asyncio ssl where it finds it. The driver of PostgreSQL brings a TLS of its
    own, in C; and whoever imports ssl later has it as ever.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import_module("asyncio")
    finally:
        del sys.modules["ssl"]
