"""USB devices that type as a keyboard: one is taken from the desktop for this program alone (Linux)."""
