"""Files that technicians edit by hand: TOML read into checked values, and every mistake told in one sentence."""
