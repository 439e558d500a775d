"""What a call screen does on this machine, in figures."""
