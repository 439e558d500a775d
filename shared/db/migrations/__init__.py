"""Every version of the tables, one step each."""
