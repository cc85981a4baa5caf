"""Rules about argumentation schemes and their critical questions."""
