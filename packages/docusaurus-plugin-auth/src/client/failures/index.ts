export { useCountdown } from './useCountdown';
export { useReconnect } from './useReconnect';
export { isPassing, type WayOn, wayOn } from './wayOn';
