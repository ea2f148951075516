"""On what terms a job is held: appointment, schedule, way of working, service, union, how many are hired."""
