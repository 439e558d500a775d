"""What programs with windows leave out of their memory."""

import sys
from importlib import import_module
from importlib.util import find_spec

HASHES = ("_md5", "_sha1", "_sha3", "_blake2")
"""Python's own, without OpenSSL; some systems build a Python without them."""


def leave_out_tls() -> None:
    """Load asyncio without ssl: 2.5 MB that a program with a window never uses.

    SQLAlchemy loads asyncio unasked, and asyncio ssl where it finds it. The driver of PostgreSQL brings a TLS of its
    own, in C; and whoever imports ssl later has it as ever.
    """
    _load_without("ssl", "asyncio")


def leave_out_openssl() -> None:
    """Load hashes without OpenSSL, which takes 3.5 MB; Python's own are slower for large files alone."""
    if all(find_spec(name) for name in HASHES):
        _load_without("_hashlib", "hashlib", "hmac")


def _load_without(left_out: str, *modules: str) -> None:
    """Load modules that use another where they find it; nothing where one of them is loaded already."""
    if any(name in sys.modules for name in (left_out, *modules)):
        return
    sys.modules[left_out] = None  # type: ignore[assignment]
    try:
        for name in modules:
            import_module(name)
    finally:
        del sys.modules[left_out]
