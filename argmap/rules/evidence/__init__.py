"""Rules about evidence: sources, citations and quotes."""
