/** Names as people type them: designations, titles of office, typing errors, and what is not guessed at. */
import { describe, expect, test } from 'vitest';
import type { CliError } from '../../src/errors.js';
import { lookUp, lookUpWords } from '../../src/lookup/lookup.js';
import { dataset } from '../support.js';

/** The ids that words mean; or the name that is not found and what is suggested for it. */
const meant = (...words: string[]): readonly string[] | string => {
  try {
    const things = words.length === 1 ? lookUp(words[0] ?? '', dataset) : lookUpWords(words, dataset);
    return things.map(({ id }) => id);
  } catch (error) {
    const { code, details } = error as CliError<'entity-not-found'>;
    return code === 'entity-not-found' ? `no; ${details.suggestions.join(' or ')}` : code;
  }
};

describe('a designation that is not in the data is not another', () => {
  test.each([
    'C-17',
    'C 17',
    'c17',
    'F-15',
    'F15',
    'F-1',
    'F-35',
    'M-16',
    'M-11',
    'B-52',
    'B-5',
    'P-8',
    'U-3',
    'MiG-21',
    'JF-1',
    'AH-64',
    'CH-47',
    'C-13',
    'F-10',
    'A-10',
    'J-20',
    'KC-135',
    '17',
    '16',
    '2010',
    '1998',
  ])('%s', (name) => expect(meant(name)).toBe('no; '));
});

test('a lone designation that goes on is suggested', () => expect(meant('P-3')).toBe('no; P-3C Orion'));

describe('a designation that is in the data is found as it is written, whole or up to a letter', () => {
  test.each([
    ['F-16', ['f-16']],
    ['f 16', ['f-16']],
    ['f16', ['f-16']],
    ['JF-17', ['jf-17']],
    ['jf17 thunder', ['jf-17']],
    ['P-3C Orion', ['p-3c']],
    ['AH-1', ['ah-1f', 'ah-1z']],
    ['AN/TPS-77', ['an-tps-77']],
    ['U-2', ['u-2']],
    ['CTF-150', ['combined-task-force-150']],
    ['task force 74', ['task-force-74']],
  ])('%s: %j', (name, ids) => expect(meant(name)).toEqual(ids));
});

describe('titles narrow by the offices on record, and are ignored where they cannot', () => {
  test.each([
    ['President Bush', ['george-hw-bush', 'george-w-bush']],
    ['President Zia', ['zia-ul-haq']],
    ['President Carter', ['jimmy-carter']],
    ['General Pervez Musharraf', ['pervez-musharraf']],
    ['Gen. Musharraf', ['pervez-musharraf']],
    ['Field Marshal Asim Munir', ['asim-munir']],
    ['Prime Minister Bhutto', ['benazir-bhutto', 'zulfikar-ali-bhutto']],
    ['Prime Minister Benazir Bhutto', ['benazir-bhutto']],
    ['PM Imran Khan', ['imran-khan']],
    ['Prime Minister Sharif', ['nawaz-sharif', 'shehbaz-sharif']],
    ['Secretary Clinton', ['hillary-clinton']],
    ['Secretary Rice', ['condoleezza-rice']],
    ['Secretary of State Powell', ['colin-powell']],
    ['Senator Brown', ['hank-brown']],
    ['Ambassador Haqqani', ['husain-haqqani']],
    ['Admiral Mullen', ['mike-mullen']],
    ['General Bajwa', ['qamar-bajwa']],
    ['Dr. A. Q. Khan', ['abdul-qadeer-khan']],
    ['Mr. Armitage', ['richard-armitage']],
  ])('%s: %j', (name, ids) => expect(meant(name)).toEqual(ids));
});

describe('an office is those who held it', () => {
  test.each([
    ['COAS', 'asim-munir'],
    ['coas', 'qamar-bajwa'],
    ['Chief of Army Staff', 'raheel-sharif'],
    ['prime minister', 'nawaz-sharif'],
    ['secretary of state', 'colin-powell'],
    ['secretary of defense', 'lloyd-austin'],
    ['president of Pakistan', 'ayub-khan'],
    ['POTUS', 'barack-obama'],
  ])('%s: %s among others', (name, id) => {
    const ids = meant(name);
    expect(ids).toContain(id);
    expect(ids).not.toContain('cia');
    expect(ids.length).toBeGreaterThan(1);
  });
});

describe('typing errors are found word by word', () => {
  test.each([
    ['kisinger', 'Henry Kissinger'],
    ['musharaf pervez', 'Pervez Musharraf'],
    ['Presidnt Musharaf', 'Pervez Musharraf'],
    ['abotabad', 'Abbottabad'],
    ['hilary', 'Hillary Clinton'],
    ['pakstan', 'Pakistan'],
    ['afganistan', 'Afghanistan'],
    ['pressler amendmant', 'Pressler amendment'],
    ['wienberger', 'Caspar Weinberger'],
    ['brezinski', 'Zbigniew Brzezinski'],
    ['reagen', 'Ronald Reagan'],
  ])('%s: %s', (name, label) => expect(meant(name)).toBe(`no; ${label}`));
});

describe('nothing is suggested that a person would not have meant', () => {
  test.each([
    'sanctions',
    'north waziristan',
    'xyzzy',
    'qqqq',
    'abc',
    'blockchain',
    'persons',
    'zzz',
    '2010',
    'weather',
    'football',
    'lorem ipsum',
    'hello',
    'covid',
    'bitcoin',
    'ukraine war',
    'nobody',
    'foo bar',
    'test123',
    'aeiou',
  ])('%s', (name) => expect(meant(name)).toBe('no; '));
});

describe('several words are one name, else each is its own', () => {
  test.each([
    [['us', 'central', 'command'], ['centcom']],
    [['acsa', '2002'], ['acsa-2002']],
    [['asim', 'munir'], ['asim-munir']],
    [['south', 'korea'], ['south-korea']],
    [
      ['india', 'pakistan'],
      ['india', 'pakistan'],
    ],
    [
      ['seato', 'cento'],
      ['seato', 'cento'],
    ],
    [
      ['f16', 'kissinger'],
      ['f-16', 'henry-kissinger'],
    ],
    [['general', 'munir'], ['asim-munir']],
  ])('%j: %j', (words, ids) => expect(meant(...words)).toEqual(ids));

  test('where no word is found, all of them are named', () => {
    expect(() => lookUpWords(['foo', 'qux'], dataset)).toThrow(
      expect.objectContaining({ code: 'entity-not-found', details: { name: 'foo qux', suggestions: [] } }),
    );
  });
});
