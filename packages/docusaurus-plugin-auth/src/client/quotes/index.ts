export { showQuote } from './showQuote';
export { withTextFragment } from './textFragment';
