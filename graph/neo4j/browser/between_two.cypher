// Everything between two parties (change the codes)
MATCH p = (a:Country {iso3: 'USA'})-[]-(shared)-[]-(b:Country {iso3: 'SAU'})
WHERE NOT shared:Statement
RETURN p LIMIT 100;
