"""Reviews: what somebody has looked at and signed, as fingerprints that tell whether it has changed since."""

# What a lock file is called: the name of its map, and this.
SUFFIX = ".lock"
