"""The search engine: what a document consists of, how it is asked, where the index lies."""
