"""python-escpos, loaded without leaving behind the folder it makes for a copy of its printer profiles."""

import os
import shutil

import escpos.capabilities
import escpos.exceptions
import escpos.printer

__all__ = ["CupsPrinter", "Error", "File", "Network", "Serial", "Usb", "Win32Raw"]

Error = escpos.exceptions.Error
Network = escpos.printer.Network
Serial = escpos.printer.Serial
Usb = escpos.printer.Usb
File = escpos.printer.File
CupsPrinter = escpos.printer.CupsPrinter
Win32Raw = escpos.printer.Win32Raw

if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    shutil.rmtree(escpos.capabilities.pickle_dir, ignore_errors=True)
