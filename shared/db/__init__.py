"""Tables, migrations and the one change under the hall's journal lock."""
