"""Calling a guide to the kiosk."""
