/** The same answers, each found once. */
export function remember<Question, Answer>(
  find: (question: Question) => Answer,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    let answer = known.get(question);
    if (answer === undefined) {
      answer = find(question);
      known.set(question, answer);
    }
    return answer;
  };
}
