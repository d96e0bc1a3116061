// Links that rest on one statement
MATCH (a:Resource)-[x:SUPPORTS|COUNTERS|CRITICIZES|PARTY_TO|MEMBER_OF]->(b:Resource)
WITH a, type(x) AS link, b, count(DISTINCT x.statement) AS statements, min(x.quote) AS sentence
WHERE statements = 1
RETURN a.name AS subject, link, b.name AS object, sentence
ORDER BY subject, link, object LIMIT 200;
