"""Tickets that are kept for one counter or clerk: announced to theirs, and counted for nobody else."""
