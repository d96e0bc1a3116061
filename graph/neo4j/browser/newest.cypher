// The newest statements and how much of each gave no claim
MATCH (s:Statement)
RETURN s.published AS published, s.title AS title, s.publisher AS publisher, s.sentences AS sentences,
  size(coalesce(s.silent, [])) AS without_a_claim
ORDER BY published DESC LIMIT 50;
