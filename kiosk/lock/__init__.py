"""What keeps the kiosk's screen to the kiosk: keys, closing, hands, and the PIN of the way out."""
