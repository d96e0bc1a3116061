// What the graph holds
MATCH (n:Resource)
UNWIND labels(n) AS kind
WITH kind, count(*) AS how_many
WHERE kind <> 'Resource'
RETURN kind, how_many ORDER BY how_many DESC;
