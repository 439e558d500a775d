"""A program with a window goes without ssl, and whoever wants it later has it."""

import subprocess
import sys

ASKED = """
import sys
from deploy.lean import leave_out_tls
leave_out_tls()
leave_out_tls()
import psycopg
import sqlalchemy
import ssl
print("_ssl" in sys.modules, "asyncio" in sys.modules, "psycopg_binary" in sys.modules)
print(ssl.OPENSSL_VERSION_INFO > (1,), "_ssl" in sys.modules)
"""


def test_asyncio_and_the_driver_are_loaded_without_ssl_which_is_loaded_when_it_is_used() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True", "True", "True", "True"]
