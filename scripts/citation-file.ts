/** CITATION.cff, the reference of the dataset for GitHub and Zenodo: https://citation-file-format.github.io/ */

import type { datapackage } from './datapackage.js';

type Edition = Pick<ReturnType<typeof datapackage>, 'version' | 'title' | 'description' | 'created'>;

export const citation = ({ version, title, description, created }: Edition) => ({
  'cff-version': '1.2.0',
  message: 'To cite the dataset use this reference; to cite a fact, cite its sources too (cismoa cite ID).',
  type: 'dataset',
  title,
  abstract: description,
  authors: [{ name: 'cismoa contributors' }],
  version,
  'date-released': created.slice(0, 10),
  license: 'CC-BY-4.0',
  keywords: ['CIS-MOA', 'CISMOA', 'Pakistan', 'United States', 'defense agreements', 'treaties'],
});

const itemYaml = (item: string | { readonly name: string }): string =>
  typeof item === 'string' ? JSON.stringify(item) : `name: ${JSON.stringify(item.name)}`;

/** A value in YAML, which contains JSON: texts are quoted, so that none of them can be read as a number or a date. */
const yaml = (value: string | readonly (string | { readonly name: string })[]): string =>
  typeof value === 'string'
    ? ` ${JSON.stringify(value)}\n`
    : `\n${value.map((item) => `  - ${itemYaml(item)}\n`).join('')}`;

export const citationFile = (edition: Edition): string =>
  Object.entries(citation(edition))
    .map(([field, value]) => `${field}:${yaml(value)}`)
    .join('');
