"""Barcode and QR scanners: at a serial port, and as a keyboard that types very fast."""
