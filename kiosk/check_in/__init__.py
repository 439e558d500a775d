"""Checking an appointment in at the kiosk: by its code, the phone's last digits, or the ID card."""
