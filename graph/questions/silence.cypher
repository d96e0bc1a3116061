// Which sentences of a statement gave no claim, and why? The same columns and rows as silence.rq.
MATCH (statement:Resource {uri: $statement})
WITH statement, coalesce(statement.silent, []) AS silent
UNWIND range(0, size(silent) - 1) AS place
RETURN DISTINCT silent[place] AS number, statement.silent_outcome[place] AS outcome,
  nullIf(statement.silent_reason[place], '') AS reason, nullIf(statement.silent_nearest[place], '') AS nearest,
  nullIf(statement.silent_text[place], '') AS text,
  statement.silent_start[place] AS start, statement.silent_end[place] AS end,
  statement.uri AS statement, statement.sentences AS sentences, size(silent) AS silent
