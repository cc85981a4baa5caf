"""What can be changed in a map file, with its comments and layout kept."""
