"""What is known: vocabulary, identity, the record, RDF, questions, Neo4j, measures and the endpoint."""
