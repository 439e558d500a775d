"""Ticket printers speaking ESC/POS."""
