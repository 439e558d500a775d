"""Measurements of the running hall."""
