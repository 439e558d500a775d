"""The voice of the hall: which calls are spoken, in which words, and by whom they are made audible."""
