"""What a counter terminal does on this machine, in figures."""
