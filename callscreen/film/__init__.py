"""Films of the hall between its pictures: played by a process of their own, since decoders and sound servers abort."""
