"""The field, the candidates and the keys with which a text is written on a touch screen."""
