"""What a citizen wishes for the visit: a class that goes before, and several services on one number."""
