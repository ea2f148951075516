"""Which labels an announcement has and where: their spellings, and lines that hold several or hide one."""
