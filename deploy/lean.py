"""What programs with windows leave out of their memory."""

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

HASHES = ("_md5", "_sha1", "_sha3", "_blake2")
"""Python's own, without OpenSSL; some systems build a Python without them."""


def leave_out_tls() -> None:
    """Have ssl loaded by whoever uses it, not by all who import it: 6 MB that a program with a window never uses.

    SQLAlchemy loads asyncio unasked, and asyncio ssl where it finds it. The driver of PostgreSQL imports ssl too, and
    brings a TLS of its own, in C.
    """
    if _load_without("ssl", "asyncio"):
        sys.modules["ssl"] = _Later("ssl")


def leave_out_openssl() -> None:
    """Load hashes without OpenSSL, which takes 3.5 MB; Python's own are slower for large files alone."""
    if all(find_spec(name) for name in HASHES):
        _load_without("_hashlib", "hashlib", "hmac")


def _load_without(left_out: str, *modules: str) -> bool:
    """Load modules that use another where they find it; do nothing and return False where one is loaded already."""
    if any(name in sys.modules for name in (left_out, *modules)):
        return False
    sys.modules[left_out] = None  # type: ignore[assignment]
    try:
        for name in modules:
            import_module(name)
    finally:
        del sys.modules[left_out]
    return True


class _Later(ModuleType):
    """Stands for a module until something of it is used. LazyLoader's loads as soon as it is imported a second time."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):  # import itself asks for these
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if sys.modules[self.__name__] is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)
