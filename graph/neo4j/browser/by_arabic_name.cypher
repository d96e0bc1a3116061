// Find things by an Arabic name
CALL db.index.fulltext.queryNodes('names_ar', 'السعودية') YIELD node, score
RETURN node, score ORDER BY score DESC LIMIT 20;
