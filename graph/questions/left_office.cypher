// Which officials are here, with every name? The same columns and rows as left_office.rq.
MATCH (official:Official)
WHERE EXISTS { (official)-[:MENTIONED_IN]->() }
OPTIONAL MATCH (official)-[e:REPRESENTS]->(party)
WITH official, e, party
WHERE $a = '' OR party.uri = $a
UNWIND [n IN [official.name_en] + coalesce(official.aliases_en, []) WHERE n IS NOT NULL | [n, 'en']]
     + [n IN [official.name_ar] + coalesce(official.aliases_ar, []) WHERE n IS NOT NULL | [n, 'ar']] AS named
RETURN DISTINCT official.uri AS official, official.name_en AS official_en, official.name_ar AS official_ar,
  named[0] AS name, named[1] AS tongue, party.uri AS party, party.iso3 AS iso3,
  party.name_en AS party_en, party.name_ar AS party_ar, e.office AS office
