// the same as promises.rq
