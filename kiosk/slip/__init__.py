"""What a ticket's slip says, and how it is painted for the printer."""
