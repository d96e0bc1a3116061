"""Commands over the workspace: publish, status, check, withdraw and export.

In come words of the command line; out go answers on stdout, talk on stderr, and an exit status.
"""
