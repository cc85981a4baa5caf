"""Rules about who says what."""
