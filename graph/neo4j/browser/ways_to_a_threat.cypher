// Shortest ways from officials to threats
MATCH (official:Official), (threat:Threat)
WITH official, threat LIMIT 200
MATCH p = shortestPath((official)-[:REPRESENTS|PARTICIPATES_IN|CHAIRS|COUNTERS|ATTRIBUTED_TO*..4]-(threat))
RETURN p LIMIT 25;
