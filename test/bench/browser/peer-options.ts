/** The same records for both peers: words from title and content, and what a hit shows, without an excerpt. */
export const MINISEARCH_OPTIONS = {
  idField: 'url',
  fields: ['title', 'content'],
  storeFields: ['title', 'udvalg', 'dato', 'punkt'],
};

/** `forward`: found by the beginning of a word, as the others do. */
export const FLEXSEARCH_OPTIONS = {
  tokenize: 'forward' as const,
  document: {
    id: 'url',
    index: ['title', 'content'],
    store: ['title', 'udvalg', 'dato', 'punkt'],
  },
};
