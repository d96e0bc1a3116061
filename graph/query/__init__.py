"""Strangers' SPARQL: text of a query comes in, bytes or rows of its answer go out, within limits.

Every query is looked at by the guard and runs in a worker process of the pool, which is killed when its
time is up. Questions of our own (`accords.graph.questions`) do not come this way.
"""
