"""Keeps a kiosk or a call screen running: starts it, sees that its window lives, starts it again, and says so."""
