/** The collections that can be searched; apart from search.ts, so that declaring the option loads no search engine. */
export const searchedCollections = ['events', 'entities', 'agreements', 'claims', 'questions', 'sources'] as const;
export type SearchedCollection = (typeof searchedCollections)[number];
