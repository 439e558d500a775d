"""The clerk's counter terminal, its LED board and its pad."""
