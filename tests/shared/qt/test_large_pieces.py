"""A program gives large pieces of memory back, however many it has had before."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PROGRAM = """
import ctypes, sys
from shared.qt.large_pieces import give_large_pieces_back

class Info(ctypes.Structure):
    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]

c = ctypes.CDLL(None)
c.malloc.restype, c.malloc.argtypes, c.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]
c.mallinfo2.restype = Info
if sys.argv[1] == "give":
    give_large_pieces_back()
c.free(c.malloc(20 << 20))  # from now on the library would keep pieces of that size
before = c.mallinfo2().hblks
c.malloc(10 << 20)
print(c.mallinfo2().hblks - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the usual C library of Linux")
@pytest.mark.parametrize(("how", "taken_from_the_system"), [("give", 1), ("keep", 0)])
def test_a_large_piece_is_taken_from_the_system_and_can_be_given_back(how: str, taken_from_the_system: int) -> None:
    command = [sys.executable, "-c", PROGRAM, how]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert int(told.stdout) == taken_from_the_system
