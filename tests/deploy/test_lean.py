"""Programs with windows leave out what they never use."""

import hashlib
import subprocess
import sys

TEXT = "A012"
ASKED = f"""
import sys
from deploy.lean import leave_out_openssl, leave_out_tls
for _ in range(2):
    leave_out_tls()
    leave_out_openssl()
import hashlib, hmac, psycopg, sqlalchemy
import ssl
print(*(name in sys.modules for name in ("_ssl", "_hashlib", "asyncio", "psycopg_binary")))
print(hashlib.sha256({TEXT!r}.encode()).hexdigest())
print(hmac.new(b"secret", {TEXT!r}.encode(), hashlib.sha256).hexdigest() != "")
print(ssl.OPENSSL_VERSION_INFO > (1,), "_ssl" in sys.modules)
"""
LATER = {"hashlib", "_hashlib", "ssl", "asyncio", "pydantic", "shared.domain.hall", "statistics"}
COMMAND = f"import sys, deploy.hall; print(*sorted({LATER} & set(sys.modules)))"


def test_what_openssl_is_for_is_loaded_without_it_which_is_loaded_when_it_is_used() -> None:
    told = subprocess.run([sys.executable, "-c", ASKED], capture_output=True, text=True, check=True).stdout
    hashed = hashlib.sha256(TEXT.encode()).hexdigest()
    assert told.split() == ["False", "False", "True", "True", hashed, "True", "True", "True"]


def test_a_command_whose_options_were_read_has_no_openssl() -> None:
    code = "import sys, deploy.hall; sys.argv[1:] = ['version']; deploy.hall.main()"
    after = "import atexit, sys; atexit.register(lambda: print('_hashlib' in sys.modules))"
    told = subprocess.run([sys.executable, "-c", f"{after}; {code}"], capture_output=True, text=True, check=True).stdout
    assert told.split()[-1] == "False"


def test_the_command_itself_loads_none_of_it_before_the_program_is_known() -> None:
    told = subprocess.run([sys.executable, "-c", COMMAND], capture_output=True, text=True, check=True).stdout
    assert told.split() == []
