"""Further readers of what the call screen shows: large LED boards of the hall, and pagers."""
