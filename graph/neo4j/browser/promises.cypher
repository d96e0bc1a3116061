// Commitments, the strongest first
MATCH (who)<-[:COMMITTED_BY]-(c:Commitment)
OPTIONAL MATCH (c)-[:TOWARD]->(whom)
OPTIONAL MATCH (c)-[:CONCERNS]->(topic:Topic)
RETURN who.name AS who, c.strength AS strength, c.about AS undertakes, whom.name AS toward, topic.name AS topic,
  c.quote AS sentence, c.statement AS statement
ORDER BY c.rank DESC, c.published LIMIT 200;
