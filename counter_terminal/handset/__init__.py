"""The guide's handset: the hall in a hand, for whoever walks it and helps people."""
