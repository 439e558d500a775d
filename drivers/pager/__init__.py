"""Pagers that vibrate or light up for those who do not hear: one frame for each text, once, in order."""
