"""The job of ingesting: documents in, readings into the record, generations published on the way.

A crew of processes reads; one process writes, in the order of the documents, so that any number of workers
gives the same record. What was read before is not read again, so a job that was killed goes on where it was.
"""
