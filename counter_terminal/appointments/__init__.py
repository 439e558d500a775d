"""The appointments of today at the counter: who is to come, and checking them in by hand."""
