const NAMED = 5;

/** What is in the way, as a sentence; undefined when nothing is. */
export function filledSentence(tables: string[]): string | undefined {
  if (tables.length === 0) return undefined;
  const more = tables.length > NAMED ? ' and more' : '';
  return `The database holds something already (${tables.slice(0, NAMED).join(', ')}${more}).`;
}

/** Says that vectors have to be made anew. */
export function leftOutLines({ vectorsLeftOut }: { vectorsLeftOut: boolean }): string[] {
  if (!vectorsLeftOut) return [];
  return [
    'The vectors of the embedding model were left out, because this database has no pgvector: search goes by words. Once it has pgvector, the server asks the model for them anew.',
  ];
}
