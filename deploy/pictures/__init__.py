"""Pictures of every window, for looking at."""
