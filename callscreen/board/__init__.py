"""How a call screen is divided into parts: layouts read from files, and the places they give on a screen."""
