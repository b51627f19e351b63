/** CITATION.cff, against the schema of the Citation File Format 1.2.0. */
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { citation, citationFile } from '../../scripts/citation-file.js';
import { textOf } from '../support.js';
import schema from './cff.schema.json' with { type: 'json' };

const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);
const descriptor = JSON.parse(textOf('data/datapackage.json'));

describe('CITATION.cff', () => {
  test('is valid', () => {
    expect(validate(citation(descriptor)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each(['authors', 'cff-version', 'message', 'title'])('is not valid without %s', (field) => {
    expect(validate({ ...citation(descriptor), [field]: undefined })).toBe(false);
  });

  test('quotes every text', () => {
    expect(citationFile({ ...descriptor, title: 'Yes: "1.0" # no' })).toContain('title: "Yes: \\"1.0\\" # no"\n');
  });

  test('invents no address', () => expect(textOf('CITATION.cff')).not.toMatch(/https?:|url|doi/i));
});
