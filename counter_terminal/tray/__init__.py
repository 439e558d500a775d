"""The counter in the desktop's tray: its state at a glance, and the same steps as in the window."""
