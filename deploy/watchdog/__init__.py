"""Keeps a kiosk running: starts it, sees that its window lives, starts it again, and says so."""
