"""Who sits down at the counter: signing in, standing in and coming back, with a PIN where one is set."""
