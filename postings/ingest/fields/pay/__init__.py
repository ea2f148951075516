"""What a job pays: amounts, ranges and what they are per; money that is no pay is told apart."""
