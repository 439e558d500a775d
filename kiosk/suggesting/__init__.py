"""The suggestion box at the kiosk: a category, a text, perhaps a phone number, and a number to ask by."""
