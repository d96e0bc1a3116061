// Threats that two parties name in one breath, with the sentence
MATCH (a:Country {iso3: 'USA'})-[x:COUNTERS]->(threat:Threat)<-[y:COUNTERS]-(b:Country {iso3: 'SAU'})
WHERE any(act IN x.acts WHERE act IN y.acts)
RETURN threat.name AS threat, x.published AS said_on, x.quote AS sentence, x.statement AS statement
ORDER BY said_on;
