"""Jobs in words: what pages show of a row, with the lines of the document that each fact came from."""
