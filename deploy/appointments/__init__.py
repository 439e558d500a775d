"""Appointments of other platforms: read from files or over HTTP, understood by a mapping table, and brought."""
