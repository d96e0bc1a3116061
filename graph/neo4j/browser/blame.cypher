// To whom speakers attribute threats, in their words
MATCH (threat:Threat)-[x:ATTRIBUTED_TO]->(actor)
OPTIONAL MATCH (speaker:Resource {uri: x.speaker})
RETURN threat.name AS threat, actor.name AS attributed_to, speaker.name AS said_by, x.published AS said_on, x.quote AS sentence
ORDER BY threat, said_on;
