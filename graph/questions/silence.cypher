// the same as silence.rq
