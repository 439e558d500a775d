"""The hall in plain Python: frozen values and pure functions."""
