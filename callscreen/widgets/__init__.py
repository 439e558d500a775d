"""The painted parts of the call screen; each repaints itself alone, and only when what it shows has changed."""
