"""What the kiosk's pages are made of: cards, buttons, tiles, QR codes, all sized in millimetres."""
