// the same as working_groups.rq
