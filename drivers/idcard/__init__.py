"""Readers of second-generation resident ID cards with the ministry's module (SAM), and what the cards say."""
