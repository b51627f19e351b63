/** The descriptor of the dataset: Data Package v2, https://datapackage.org/standard/data-package/ */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { span } from '../src/dataset/edtf.js';
import type { Contents } from '../src/dataset/references.js';
import { type Collection, collections } from '../src/dataset/vocabulary.js';
import { root } from './published.js';

const descriptions: Record<Collection, string> = {
  events: 'Dated events, with category, importance, certainty, entities and sources.',
  entities:
    'States, organizations, persons, laws, equipment, operations, places and kinds of agreement, with dated facts.',
  agreements: 'Individual agreements: parties, signature, force, term, status, family.',
  claims: 'What an article of The Asia Live of 3 August 2023 says, claim by claim, with a verdict.',
  names: 'Every spelling and expansion of the name of the agreement, and who uses it.',
  periods: 'What was in force from which event to which, in lanes.',
  questions: 'What is not publicly known of the agreement, and what is known instead.',
  negotiations: 'States that negotiated, delayed or refused a foundational agreement.',
  sources: 'The bibliography, with the sources that each source passes on.',
};

/** The last day that an event may have happened on, or that a source may have been published from. */
const reachOf = ({ events, sources }: Contents): string => {
  const days = [...events.map(({ date }) => span(date).end), ...sources.map(({ issued }) => span(issued).start)];
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? ''
  );
};

/** @param created when the dataset was compiled, RFC 3339 */
export const datapackage = (version: string, created: string, contents: Contents) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'cismoa',
  title: 'The CIS-MOA between Pakistan and the United States, and the history around it',
  description:
    'Facts on the Communications Interoperability and Security Memorandum of Agreement, each with its certainty and its sources. Dates are EDTF (ISO 8601-2).',
  version,
  created,
  temporal: { start: contents.events[0]?.date.slice(0, 4) ?? '', end: reachOf(contents) },
  licenses: [
    {
      name: 'CC-BY-4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
      title: 'Creative Commons Attribution 4.0',
    },
  ],
  resources: collections.map((name) => {
    const bytes = readFileSync(join(root, 'data', `${name}.json`));
    return {
      name,
      path: `${name}.json`,
      description: descriptions[name],
      format: 'json',
      mediatype: 'application/json',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      rows: contents[name].length,
      jsonSchema: `schema/${name}.schema.json`,
    };
  }),
});
