/** Titles of office in names: `President Bush`, `General Pervez Musharraf`. */
import { wordsOf } from './words.js';

/** Titles that are words of the office. */
const offices =
  'air ambassador chairman chief commander director minister president prime representative secretary vice';
/** Titles that tell no office. */
const courtesies = 'col colonel dr lieutenant lt major mr mrs ms';

/** Words before a name that are no part of it, and the words of an office that they mean. */
const titles = new Map<string, readonly string[]>([
  ...offices.split(' ').map((title): [string, string[]] => [title, [title]]),
  ...courtesies.split(' ').map((title): [string, string[]] => [title, []]),
  ...Object.entries({
    pm: ['prime', 'minister'],
    general: ['general', 'army', 'commander', 'chief'],
    gen: ['general', 'army', 'commander', 'chief'],
    admiral: ['admiral', 'navy', 'naval', 'commander', 'chairman'],
    adm: ['admiral', 'navy', 'naval', 'commander', 'chairman'],
    marshal: ['marshal', 'army', 'air', 'chief'],
    field: ['marshal', 'army'],
    sec: ['secretary'],
    undersecretary: ['secretary'],
    senator: ['senator', 'senate'],
    sen: ['senator', 'senate'],
    congressman: ['representative', 'congressman'],
    congresswoman: ['representative', 'congresswoman'],
    rep: ['representative'],
    amb: ['ambassador'],
  }),
]);

export interface Titled {
  /** The name without its titles. */
  readonly name: string;
  /** Words of the offices that the titles mean. */
  readonly offices: readonly string[];
}

/** Takes the titles off a name; undefined where there are none, or nothing else. */
export const withoutTitles = (name: string): Titled | undefined => {
  const words = wordsOf(
    wordsOf(name)
      .join(' ')
      .replace(/^(secretary) of (?:state|defen[cs]e) (?=.)/, '$1 '),
  );
  const first = words.findIndex((word) => !titles.has(word));
  return first <= 0
    ? undefined
    : { name: words.slice(first).join(' '), offices: words.slice(0, first).flatMap((word) => titles.get(word) ?? []) };
};

const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    coas: 'chief of army staff',
    pm: 'prime minister of pakistan',
    potus: 'president of the united states',
    cjcsc: 'chairman joint chiefs of staff committee',
    secdef: 'secretary of defense',
    secstate: 'secretary of state',
  }),
);

/** The words of an office that a text names, such as `COAS`, `prime minister`, `president of Pakistan`; undefined if it names none. */
export const officeNamed = (text: string): readonly string[] | undefined => {
  const full = abbreviations.get(text.trim().toLowerCase());
  const words = wordsOf(full ?? text);
  const [first = ''] = words;
  if ((titles.get(first) ?? []).length === 0) return undefined;
  const after = words.find((word) => !titles.has(word));
  return after === undefined || after === 'of' || full !== undefined
    ? words.filter((word) => word !== 'of' && word !== 'the')
    : undefined;
};

/** Whether the label of a fact is that of an office, of whichever country. */
export const isOffice = (label: string, office: readonly string[]): boolean => {
  const words = wordsOf(label).filter((word) => word !== 'us');
  return words[0] === office[0] && office.every((word) => words.includes(word));
};
