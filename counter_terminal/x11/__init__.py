"""Talks to an X server beside Qt, which has no calls for what a helper beside another program needs."""
