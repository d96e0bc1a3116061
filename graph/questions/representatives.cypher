// the same as representatives.rq
