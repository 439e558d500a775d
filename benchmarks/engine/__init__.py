"""Measurements of the hall's engine: its real actions, by programs of their own, on one database."""
