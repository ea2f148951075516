"""Days and times: when a job was posted, when applications close, in what periods they are taken."""
