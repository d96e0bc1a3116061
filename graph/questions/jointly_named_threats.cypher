// the same as jointly_named_threats.rq
