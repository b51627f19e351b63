/** The fields of each command's rows, in order: generated from the row schemas, which are not bundled. */
export { default as fields } from './fields.json' with { type: 'json' };
