export { AskError, askSearch, askServer } from './ask.ts';
export { type Comparison, compare } from './compare.ts';
export { type Ask, answerable, evaluate, type Run, runSchema, valuesOf } from './evaluate.ts';
export { DEPTH, METRICS, mean, metricName, type Scores } from './metrics.ts';
export { type Question, QuestionsError, readQuestions } from './questions.ts';
export { comparisonLines, runLines } from './report.ts';
