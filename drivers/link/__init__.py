"""Byte links to devices: serial ports and TCP sockets."""
