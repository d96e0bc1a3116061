// Which working groups have not been mentioned since a date?
// The same columns and rows as silent_groups.rq.
MATCH (group:WorkingGroup)-[:MENTIONED_IN]->(statement:Statement)
WHERE statement.published_text IS NOT NULL
WITH group, max(statement.published_text) AS last_mentioned, count(DISTINCT statement) AS statements
WHERE last_mentioned < $since
RETURN DISTINCT group.uri AS group, group.name_en AS group_en, group.name_ar AS group_ar, last_mentioned,
  statements
