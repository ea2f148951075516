"""What seekers type: its grammar, its words, and what they are for the engine."""
