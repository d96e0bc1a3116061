"""Named questions: each is one `.rq` and one `.cypher` file with the same columns and the same rows.

In: a generation (`neo4j_asking`: a Neo4j driver), a question's name and its parameters.
Out: an `Answer` of plain values.
"""

from accords.graph.answers.answer import Answer
from accords.graph.questions.asking import ask
from accords.graph.questions.question import Parameter, Question, question, questions

__all__ = ["Answer", "Parameter", "Question", "ask", "question", "questions"]
