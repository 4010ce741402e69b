/** The tables of the index. */
// biome-ignore lint/suspicious/noEmptyInterface: the first migration of the index fills it
export interface RagTables {}
