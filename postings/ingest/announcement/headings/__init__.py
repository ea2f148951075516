"""Which headings an announcement has and what they begin: spellings, words in them, what stands around them."""
