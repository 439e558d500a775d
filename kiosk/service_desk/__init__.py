"""The technician's page at the kiosk itself, behind a PIN."""
