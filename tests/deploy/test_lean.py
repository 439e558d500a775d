"""A program with a window goes without ssl, and whoever wants it later has it."""

import subprocess
import sys

ASKED = """
import sys
from deploy.lean import leave_out_tls
leave_out_tls()
leave_out_tls()
import sqlalchemy
print("ssl" in sys.modules, "asyncio" in sys.modules)
import ssl
print(ssl.OPENSSL_VERSION_INFO > (1,))
"""


def test_asyncio_is_loaded_without_ssl_which_can_be_loaded_afterwards() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "True", "True"]
