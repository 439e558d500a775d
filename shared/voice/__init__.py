"""Speech for any program: voices, players, and the process of its own in which both of them live."""
