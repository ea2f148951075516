"""What applicants need: ways to qualify and what joins them, degrees, experience, requirements, wishes."""
