// Sentences that were not understood
MATCH (s:Statement) WHERE s.silent IS NOT NULL
UNWIND range(0, size(s.silent) - 1) AS n
WITH s, n WHERE s.silent_outcome[n] = 'notUnderstood'
RETURN s.title AS statement, s.silent[n] AS sentence, s.silent_reason[n] AS reason, s.silent_text[n] AS text
ORDER BY statement, sentence;
