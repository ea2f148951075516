"""What a search gives: hits and why, counts, the links that lead on."""
