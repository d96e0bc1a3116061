// Who sat at which meeting for whom
MATCH p = (party)<-[:REPRESENTS]-(official:Official)-[:PARTICIPATES_IN|CHAIRS]->(meeting:Meeting)
RETURN p LIMIT 100;
