"""The screen is dark while nobody can be served."""
