"""Who waits, was missed or is on hold: the lists of a clerk, and what can be done with a row of them."""
