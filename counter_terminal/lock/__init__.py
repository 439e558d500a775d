"""Notices when the desktop locks its screen."""
