"""The SPARQL endpoint: HTTP comes in, answers of the newest generation go out; nothing is ever written."""
