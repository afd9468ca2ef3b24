/**
 * What a score is worth to a plan. With fairness above 0 the first points count more than the last, so that lifting
 * somebody who fits badly outweighs lifting somebody who fits well already: a concave function, which keeps the order.
 * `fairness` is 0..1, `most` the best score there is; a whole number from 0 to `most` comes back.
 */
export function worthOfScore(score: number, most: number, fairness: number): number {
  if (fairness === 0 || most === 0) return score;
  return Math.round(score + fairness * (score - (score * score) / most));
}
