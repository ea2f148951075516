"""What an announcement asks of applicants: in sections of its own, in prose, and beside other matters."""
