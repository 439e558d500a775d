"""`hall replay`: arrivals played through the hall's own actions, to see how long people would have waited."""
