"""`hall doctor`: what on this machine keeps a hall from working, and what to do about it."""
