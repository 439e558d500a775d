"""What programs with windows leave out of their memory."""

import sys
from importlib import import_module
from types import ModuleType


def leave_out_tls() -> None:
    """Have ssl loaded by whoever uses it, not by all who import it: 2.5 MB that a program with a window never uses.

    SQLAlchemy loads asyncio unasked, and asyncio ssl where it finds it. The driver of PostgreSQL imports ssl too, and
    brings a TLS of its own, in C.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import_module("asyncio")  # where it finds ssl it uses it at once
    finally:
        sys.modules["ssl"] = _Later("ssl")


class _Later(ModuleType):
    """Stands for a module until something of it is used. LazyLoader's loads as soon as it is imported a second time."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # import itself asks for these
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if sys.modules[self.__name__] is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)
