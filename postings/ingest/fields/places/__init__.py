"""Where a job is worked: addresses, towns and counties, in labels and in sentences."""
