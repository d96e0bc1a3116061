// One link and every sentence that supports it
MATCH (a:Country {iso3: 'USA'})-[x:COUNTERS]->(threat:Threat)
UNWIND range(0, size(x.quotes) - 1) AS n
RETURN threat.name AS threat, x.quotes[n] AS sentence, x.starts[n] AS from_sign, x.ends[n] AS to_sign, x.lang AS language,
  x.statement AS statement
ORDER BY threat, statement, n;
