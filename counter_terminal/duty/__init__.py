"""The clerk's own day: pauses and their limits, late and early, leaving, the own PIN."""
