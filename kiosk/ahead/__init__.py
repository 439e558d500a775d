"""How many are ahead of somebody of a class that goes before."""
