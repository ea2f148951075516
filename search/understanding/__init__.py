"""What seekers mean: names, pay, places and slips of the keyboard, learned from the jobs."""
