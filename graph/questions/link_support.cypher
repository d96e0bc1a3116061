// the same as link_support.rq
