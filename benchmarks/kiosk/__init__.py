"""What a kiosk does on this machine, in figures."""
