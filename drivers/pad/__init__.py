"""Rating pads and call keypads."""
