"""The device bench: a window with the simulated devices of a hall, to look at, to press and to break."""
