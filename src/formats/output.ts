type Row = Readonly<Record<string, unknown>>;

/** What a format writes: rows of named fields, or one object. */
export interface Output {
  readonly fields: readonly string[];
  /** They have just the fields, in their order. */
  readonly rows: Iterable<Row>;
  /** One object rather than a list of one. */
  readonly single: boolean;
}

export interface Exporter {
  /** The text, with its last line break, in pieces made as they are asked for. `pretty` where people read it. */
  readonly write: (output: Output, options: { readonly pretty: boolean }) => Iterable<string>;
}

/** A row with only the wanted fields, in their order. */
export const picked = (row: Row, fields: readonly string[]): Row => {
  const wanted: Record<string, unknown> = {};
  for (const field of fields) wanted[field] = row[field] ?? null;
  return wanted;
};

/** A value in one cell: lists of words joined by `; `, nested records as JSON, nothing where there is none. */
export const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
