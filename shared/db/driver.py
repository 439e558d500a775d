"""Loading the driver of PostgreSQL."""

import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

BUNDLE = "psycopg_binary"
"""The driver as it comes with an OpenSSL of its own."""


def load_driver() -> None:
    """Load the driver without Python's ssl, which takes 4 MB and which it loads only to have OpenSSL set up by it.

    The bundled driver has an OpenSSL of its own, which Python's ssl does not touch, so that connections are encrypted
    all the same. One that uses the system's OpenSSL, and a program that has ssl already, are left as they are.
    """
    if "ssl" in sys.modules or "psycopg" in sys.modules or find_spec(BUNDLE) is None:
        return
    sys.modules["ssl"] = ModuleType("ssl")
    try:
        import_module("psycopg")
    finally:
        del sys.modules["ssl"]
