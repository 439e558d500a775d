"""The mode in which the kiosk reads itself aloud."""
