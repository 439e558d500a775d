"""How quick and how cheap the drivers are: key to callback, many idle counters, and cables pulled again and again."""
