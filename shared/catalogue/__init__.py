"""The catalogue: how a hall's departments, services, queues, counters and people travel as one file."""
