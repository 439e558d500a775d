"""What puts a hall together on machines: the hall command, set-up, doctor and demonstration."""
