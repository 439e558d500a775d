"""What a citizen who has a number asks the kiosk: where it is, to come back after a missed call, to give it back."""
