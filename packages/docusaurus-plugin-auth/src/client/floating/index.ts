export { type Box, placeAt } from './place';
export { useFloating } from './useFloating';
