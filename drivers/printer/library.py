"""python-escpos, loaded without leaving behind the folder it makes for a copy of its printer profiles."""

import os
import shutil

import escpos.capabilities
import escpos.exceptions
import escpos.printer

__all__ = ["Error", "Network", "Serial"]

Error = escpos.exceptions.Error
Network = escpos.printer.Network
Serial = escpos.printer.Serial

if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
