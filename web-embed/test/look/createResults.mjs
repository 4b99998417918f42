const DAY = 86_400_000;
const Z = 1.96;

const share = (count, n) => {
  if (!n) {
    return null;
  }
  const p = count / n;
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return { value: p, low: middle - half, high: middle + half };
};

const counts = (values, labels) => {
  const n = values.reduce((sum, value) => sum + value, 0);
  return values.map((count, index) => ({ value: labels[index].value, label: labels[index].label, count, share: share(count, n) }));
};

const mean = (values, first) => {
  const n = values.reduce((sum, value) => sum + value, 0);
  const average = values.reduce((sum, count, index) => sum + count * (index + first), 0) / n;
  const variance = values.reduce((sum, count, index) => sum + count * (index + first - average) ** 2, 0) / (n - 1);
  const half = Z * Math.sqrt(variance / n);
  return { value: average, low: average - half, high: average + half };
};

const numbers = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));

/** Made-up results that grow a little at every look. */
export function createResults() {
  const nps = [62, 21, 38, 44, 58, 131, 166, 402, 871, 958, 1324];
  const rating = [71, 124, 488, 1530, 1772];
  const choice = [1288, 1011, 640, 402, 377];
  const labels = ['Punctuality', 'The crew', 'Comfort on board', 'Baggage and boarding', 'Price'].map((label, index) => ({ value: `o${index}`, label }));
  const days = Array.from({ length: 90 }, (_, index) => ({
    day: new Date(Date.now() - (89 - index) * DAY).toISOString().slice(0, 10),
    n: Math.round(38 + 14 * Math.sin(index / 3.2) + index / 5 + ((index * 37) % 11)),
  }));
  return {
    grow() {
      nps[9] += 1;
      rating[4] += 1;
      choice[1] += 1;
      days[89].n += 1;
    },
    now() {
      this.grow();
      const n = nps.reduce((sum, value) => sum + value, 0);
      const sum = (from, to) => nps.slice(from, to).reduce((total, value) => total + value, 0);
      const [detractors, passives, promoters] = [sum(0, 7), sum(7, 9), sum(9, 11)];
      const score = (promoters - detractors) / n;
      const half = Z * Math.sqrt(((promoters + detractors) / n - score ** 2) / n);
      const group = (label, count) => ({ value: label, label, count, share: share(count, n) });
      return {
        title: 'After your flight',
        n,
        computedAt: new Date().toISOString(),
        versions: [{ version: 1, n: 3000 }, { version: 2, n: n - 3000 }],
        days,
        questions: [
          {
            __typename: 'NpsResults',
            questionId: 'recommend',
            text: 'How likely are you to recommend Aurora Air to a friend or colleague?',
            n,
            missing: 0,
            nps: { value: score * 100, low: (score - half) * 100, high: (score + half) * 100 },
            promoters: group('Promoters', promoters),
            passives: group('Passives', passives),
            detractors: group('Detractors', detractors),
            mean: mean(nps, 0),
            distribution: counts(nps, numbers(0, 10)),
          },
          { __typename: 'SingleChoiceResults', questionId: 'reason', text: 'What mattered most on this flight?', n: choice.reduce((a, b) => a + b, 0), missing: 357, distribution: counts(choice, labels) },
          { __typename: 'RatingResults', questionId: 'service', text: 'How was the service on board?', n: rating.reduce((a, b) => a + b, 0), missing: 90, max: 5, mean: mean(rating, 1), distribution: counts(rating, numbers(1, 5)) },
          { __typename: 'CsatResults', questionId: 'csat', text: 'How satisfied are you with the flight?', n: 3985, missing: 90, mean: mean(rating, 1), distribution: counts(rating, numbers(1, 5)) },
          {
            __typename: 'MatrixResults',
            questionId: 'parts',
            text: 'How good was each part of the journey?',
            n: 3985,
            missing: 90,
            rows: ['Check-in', 'Boarding', 'The cabin crew'].map((label, index) => {
              const row = rating.map((count, at) => Math.round(count / (1 + Math.abs(at - index - 2))));
              return { rowId: `r${index}`, label, mean: mean(row, 1), distribution: counts(row, numbers(1, 5)) };
            }),
          },
          { __typename: 'RankingResults', questionId: 'order', text: 'What matters most to you?', n: 3718, missing: 357, ranked: counts(choice, labels).map((first) => ({ first })) },
          { __typename: 'NumberResults', questionId: 'bags', text: 'How many bags did you take along?', n: 3900, missing: 175, mean: mean(rating, 0) },
          { __typename: 'ConsentResults', questionId: 'contact', text: 'May we write to you about your answers?', n: 4000, missing: 75, accepted: group('Accepted', 1400), refused: group('Refused', 2600) },
          { __typename: 'TextResults', questionId: 'better', text: 'What should we do better?', n: 1204, missing: 2871 },
        ],
      };
    },
  };
}
