/** A fitted logistic model over features. */
export interface Fitted {
  base: number;
  weights: number[];
}

const RIDGE = 1;
const STEPS = 25;

function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < rows.length; pivot++) {
    for (let row = pivot + 1; row < rows.length; row++) {
      const factor = at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, i) => value - factor * at(pivot, i));
    }
  }
  const solved: number[] = [];
  for (let row = rows.length - 1; row >= 0; row--) {
    let value = at(row, rows.length);
    for (let column = row + 1; column < rows.length; column++) {
      value -= at(row, column) * (solved[column] ?? 0);
    }
    solved[row] = value / at(row, row);
  }
  return solved;
}

function standardise(features: number[][]) {
  const width = features[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => features.map((row) => row[j] ?? 0));
  return columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
}

/** One step of Newton's method on the weighted, ridged likelihood. */
function step(rows: number[][], labels: boolean[], balance: [number, number], weights: number[]) {
  const width = weights.length;
  const gradient = weights.map((weight, j) => (j > 0 ? RIDGE * weight : 0));
  const hessian = weights.map((_, j) => weights.map((_, k) => Number(j === k && j > 0) * RIDGE));
  for (const [i, row] of rows.entries()) {
    const odds = row.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
    const chance = 1 / (1 + Math.exp(-odds));
    const weight = labels[i] ? balance[1] : balance[0];
    for (let j = 0; j < width; j++) {
      gradient[j] = (gradient[j] ?? 0) + weight * (chance - (labels[i] ? 1 : 0)) * (row[j] ?? 0);
      const line = hessian[j] ?? [];
      for (let k = 0; k < width; k++) {
        line[k] = (line[k] ?? 0) + weight * chance * (1 - chance) * (row[j] ?? 0) * (row[k] ?? 0);
      }
    }
  }
  const change = solve(hessian, gradient);
  return weights.map((weight, j) => weight - (change[j] ?? 0));
}

/** Fits a logistic model in which both classes weigh the same. */
export function fitModel(features: number[][], labels: boolean[]): Fitted {
  const scale = standardise(features);
  const rows = features.map((row) => [
    1,
    ...scale.map(({ mean, deviation }, j) => ((row[j] ?? 0) - mean) / deviation),
  ]);
  const positive = labels.filter(Boolean).length;
  const half = labels.length / 2;
  const balance: [number, number] = [half / (labels.length - positive), half / positive];
  let weights = [0, ...scale.map(() => 0)];
  for (let i = 0; i < STEPS; i++) weights = step(rows, labels, balance, weights);
  const [first = 0, ...rest] = weights;
  const plain = rest.map((weight, j) => weight / (scale[j]?.deviation ?? 1));
  const shift = plain.reduce((sum, weight, j) => sum + weight * (scale[j]?.mean ?? 0), 0);
  return { base: first - shift, weights: plain };
}

/** The odds (natural logarithm) of a fitted model. */
export function odds({ base, weights }: Fitted, features: number[]): number {
  return weights.reduce((sum, weight, j) => sum + weight * (features[j] ?? 0), base);
}

/** The area under the curve: how often a positive has the larger score of two. */
export function areaUnderCurve(scores: number[], labels: boolean[]): number {
  const sorted = scores.map((score, i) => ({ score, label: labels[i] === true }));
  sorted.sort((a, b) => a.score - b.score);
  let ranks = 0;
  let positive = 0;
  for (const [i, { label }] of sorted.entries()) {
    if (!label) continue;
    ranks += i + 1;
    positive++;
  }
  const pairs = positive * (sorted.length - positive);
  return (ranks - (positive * (positive + 1)) / 2) / pairs;
}
