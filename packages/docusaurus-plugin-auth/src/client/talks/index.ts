export * from './feedback';
export * from './history';
export * from './shares';
export * from './types';
export * from './useHistory';
