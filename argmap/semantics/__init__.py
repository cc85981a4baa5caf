"""Which claims stand, what a debater can hold together, and how strong each claim is; three readings, never mixed."""
