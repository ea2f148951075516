"""The work of a job: duties with their shares of time, listed or told in prose."""
