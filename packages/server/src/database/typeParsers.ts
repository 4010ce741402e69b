import pg from 'pg';

const INT8 = 20;

/**
 * How values of the database become JavaScript: as node-postgres does it, but `bigint` (counts,
 * sizes, milliseconds; all far below 2^53) is a number and not a string. Better Auth's rate limit
 * adds to such a column and would append digits to a string.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(id, format),
};
