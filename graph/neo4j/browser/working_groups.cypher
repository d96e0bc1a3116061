// Working groups with members, chairs and the meeting that founded them
MATCH p = (party)-[:MEMBER_OF|CHAIRS]->(group:WorkingGroup)
OPTIONAL MATCH q = (group)-[:ANNOUNCED_AT]->(:Meeting)
RETURN p, q LIMIT 100;
