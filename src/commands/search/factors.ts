/** How much more a record counts for a question, apart from how well its words match. */
import { isQuestion, keyOf, rowOfWords, wordsOf } from '../../lookup/words.js';
import { type Document, hasTerm } from './documents.js';
import { namesOf } from './entries.js';
import type { QueryTerm } from './terms.js';

export interface Question {
  /** Its words that count. */
  readonly terms: readonly QueryTerm[];
  /** Its words that stand side by side, also those that are in every text. */
  readonly pairs: readonly string[];
  /** The share of its words that are in every text: they only ask. */
  readonly askingShare: number;
  /** Whether it may be a name. */
  readonly isName: boolean;
  /** Whether it asks about `it`: the agreement that this program is about. */
  readonly isAboutIt: boolean;
}

const idFactor = 60;
const wholeNameFactor = 30;
const allInNamesFactor = 3;

/** A record that the question names: by its id, by a whole name, or, of a thing, with all the words of the question. */
const nameFactor = ({ entry, fields }: Document, { terms, isName }: Question): number => {
  const key = terms.map(({ text }) => text).join('');
  if (!isName) return 1;
  if (keyOf(entry.id) === key) return idFactor;
  if (namesOf(entry).some((name) => keyOf(name) === key)) return wholeNameFactor;
  if (entry.collection !== 'entities' && entry.collection !== 'agreements') return 1;
  const inNames = fields()
    .slice(0, 2)
    .flatMap(({ matches }) => matches);
  return terms.every(({ similarity }) => inNames.some((word) => similarity(word) === 1)) ? allInNamesFactor : 1;
};

const articles = new Set(['a', 'an', 'the']);

/** Words in a row, without articles. */
const withoutArticles = (text: string): string[] => rowOfWords(text).filter((word) => !articles.has(word));

/** Words that stand side by side, each pair once. */
const pairsOf = (text: string): string[] => {
  const words = withoutArticles(text);
  return [...new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`))];
};

export const questionOf = (text: string, terms: readonly QueryTerm[]): Question => ({
  terms,
  pairs: pairsOf(text),
  askingShare: 1 - terms.length / Math.max(1, wordsOf(text).length),
  isName: !isQuestion(text),
  isAboutIt: /\bits?\b/i.test(text),
});

/** Whether a record speaks of the CIS-MOA. */
export const isAboutAgreement = ({ entry }: Document): boolean => entry.texts.some((text) => /cis-?moa/i.test(text));

/** The share of the pairs of words of the question that stand side by side in a text too. */
const sharedPairs = (pairs: readonly string[], text: string): number => {
  if (pairs.length === 0) return 0;
  const row = ` ${withoutArticles(text).join(' ')} `;
  return pairs.filter((pair) => row.includes(` ${pair} `)).length / pairs.length;
};

/** What all pairs in a title, or in a text, add: the more words only ask, the more their order tells. */
const titleOrder = { min: 0.6, max: 4 };
const textOrder = { min: 0.25, max: 1 };

/** Words in the order of the question: `is it in force` is no task force. */
const orderFactor = ({ entry }: Document, { pairs, askingShare }: Question): number => {
  const weighed = ({ min, max }: typeof titleOrder, field: string): number =>
    (min + (max - min) * askingShare) * sharedPairs(pairs, field);
  return 1 + weighed(titleOrder, entry.texts[0]) + weighed(textOrder, entry.texts[2]);
};

const titleShare = 0.6;

/** A title that says little else than the question. */
const titleFactor = ({ fields }: Document): number => {
  const [title] = fields();
  return title === undefined ? 1 : 1 + (titleShare * title.matches.length) / Math.max(1, title.length);
};

const openQuestionFactor = 2.5;

/** An open question of the record, for those who ask rather than name. */
const questionFactor = ({ entry }: Document, { askingShare }: Question): number =>
  entry.collection === 'questions' && askingShare > 0 ? openQuestionFactor : 1;

const itFactor = 6;

/** What each missing word leaves of a score. */
const missingFactor = 0.3;

/** How much more a document counts for a question. */
export const factorOf = (document: Document, question: Question): number =>
  nameFactor(document, question) *
  orderFactor(document, question) *
  titleFactor(document) *
  questionFactor(document, question) *
  (question.isAboutIt && isAboutAgreement(document) ? itFactor : 1) *
  missingFactor ** question.terms.filter((term) => !hasTerm(document, term)).length;
