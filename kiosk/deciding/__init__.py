"""Between a service and its number: samples of papers, a long line told in time, and the three questions."""
