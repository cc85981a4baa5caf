"""Rules about how claims are worded, one by one and along a step."""
