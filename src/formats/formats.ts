import type { Exporter } from './output.js';

/** Formats of every command. */
export const formats = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'] as const;
/** Formats of bibliographies, which have fields of their own. */
export const bibliographyFormats = ['bibtex', 'csl-json'] as const;

export type Format = (typeof formats)[number] | (typeof bibliographyFormats)[number];
type ExportFormat = Exclude<Format, 'table'>;

const exporters: { readonly [F in ExportFormat]: () => Promise<Exporter> } = {
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  csv: async () => (await import('./csv.js')).csv,
  tsv: async () => (await import('./tsv.js')).tsv,
  markdown: async () => (await import('./markdown.js')).markdown,
  bibtex: async () => (await import('./bibtex.js')).bibtex,
  'csl-json': async () => (await import('./csl-json.js')).cslJson,
};

/** The exporter of a format, loaded when it is used. */
export const exporterOf = (format: ExportFormat): Promise<Exporter> => exporters[format]();
