/** Names as people type them: designations, titles of office, typing errors, and what is not guessed at. */
import { describe, expect, test } from 'vitest';
import type { CliError } from '../../src/errors.js';
import { find, lookUp, lookUpOne, lookUpWords } from '../../src/lookup/lookup.js';
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

const listed = (names: string): string[] => names.split(', ');

describe('a designation in the data is found whole or up to a letter, however it is written', () => {
  test.each([
    ['F-16, F16, f 16, f16', ['f-16']],
    ['JF17, JF-17, JF-17 Thunder, jf17 thunder', ['jf-17']],
    ['P-3C, p3c, P-3C Orion', ['p-3c']],
    ['U-2, u2', ['u-2']],
    ['AH-1Z, ah1z', ['ah-1z']],
    ['AH-1', ['ah-1f', 'ah-1z']],
    ['C-130', ['c-130']],
    ['J-10C', ['j-10c']],
    ['F-104', ['f-104']],
    ['F-86', ['f-86']],
    ['B-57', ['b-57']],
    ['Bell 412', ['bell-412']],
    ['Link 16', ['link-16']],
    ['AIM-120', ['amraam']],
    ['AN/TPS-77', ['an-tps-77']],
    ['CTF-150', ['combined-task-force-150']],
    ['task force 74', ['task-force-74']],
  ])('%s: %j', (names, ids) => {
    for (const name of listed(names)) expect([name, meant(name)]).toEqual([name, ids]);
  });

  test.each(
    listed(
      'C-17, C 17, c17, C-13, C-47, F-1, F-10, F-15, F15, F-17, F-18, F-35, F-160, J-17, J-20, JF-1, JF-16, M-11, M-16, A-10, B-5, B-52, P-8, P-30, U-3, U-20, MQ-9, Su-30, S-400, MiG-21, AH-64, CH-47, KC-135, 16, 17, 1998, 2010',
    ),
  )('%s is not in the data, and no other', (name) => expect(meant(name)).toBe('no; '));

  test('numbers that are parts of names name nothing', () => expect(find('U-22', dataset)).toEqual([]));
  test.each([
    ['F-16 sale', 'peace-gate-i-ii-1981'],
    ['agreement 1959', 'agreement-of-cooperation-1959'],
  ])('one that is whole in a name decides, with a general word: %s', (name, id) => expect(meant(name)).toEqual([id]));
  test('a lone one that goes on is suggested', () => expect(meant('P-3')).toBe('no; P-3C Orion'));
});

describe('titles narrow by the offices on record, and are ignored where they cannot', () => {
  test.each([
    ['President Bush', ['george-hw-bush', 'george-w-bush']],
    ['President Zia, Gen Zia', ['zia-ul-haq']],
    ['President Carter', ['jimmy-carter']],
    ['General Pervez Musharraf, Gen. Musharraf, President Musharraf', ['pervez-musharraf']],
    ['Field Marshal Asim Munir, General Munir, Lt Gen Asim Munir', ['asim-munir']],
    ['Field Marshal Ayub Khan, President Ayub', ['ayub-khan']],
    ['Gen Kurilla', ['michael-kurilla']],
    ['General Bajwa', ['qamar-bajwa']],
    ['Prime Minister Bhutto', ['benazir-bhutto', 'zulfikar-ali-bhutto']],
    ['Prime Minister Benazir Bhutto', ['benazir-bhutto']],
    ['PM Imran Khan', ['imran-khan']],
    ['Prime Minister Sharif, PM Sharif', ['nawaz-sharif', 'shehbaz-sharif']],
    ['Prime Minister Nawaz Sharif', ['nawaz-sharif']],
    ['President Clinton', ['bill-clinton']],
    ['Secretary Clinton', ['hillary-clinton']],
    ['Secretary Rice', ['condoleezza-rice']],
    ['Secretary of State Powell, Secretary Powell', ['colin-powell']],
    ['Senator Brown', ['hank-brown']],
    ['Senator Pressler', ['larry-pressler']],
    ['Sen. Glenn', ['john-glenn']],
    ['Congressman Wilson', ['charlie-wilson']],
    ['Ambassador Haqqani', ['husain-haqqani']],
    ['Admiral Mullen, Adm. Mike Mullen', ['mike-mullen']],
    ['Vice President Biden', ['joe-biden']],
    ['Dr. A. Q. Khan, Dr Khan', ['abdul-qadeer-khan']],
    ['Mr. Armitage', ['richard-armitage']],
    ['Mr Trump', ['donald-trump']],
    ['President Xyzzy', 'no; '],
  ])('%s: %j', (names, ids) => {
    for (const name of listed(names)) expect([name, meant(name)]).toEqual([name, ids]);
  });
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
    ['President Musharaf', 'Pervez Musharraf'],
    ['abotabad', 'Abbottabad'],
    ['hilary', 'Hillary Clinton'],
    ['pakstan', 'Pakistan'],
    ['inda', 'India'],
    [
      'lemoaa',
      'Logistics Exchange Memorandum of Agreement or Logistics Exchange Memorandum of Agreement between India and the United States',
    ],
    ['afganistan', 'Afghanistan'],
    ['pressler amendmant', 'Pressler amendment'],
    ['wienberger', 'Caspar Weinberger'],
    ['brezinski', 'Zbigniew Brzezinski'],
    ['reagen', 'Ronald Reagan'],
    ['kurila', 'Michael Erik Kurilla'],
    ['munirr', 'Asim Munir'],
    ['us centrl command', 'US Central Command'],
  ])('%s: %s', (name, label) => expect(meant(name)).toBe(`no; ${label}`));

  test.each(
    listed(
      'sanctions, north waziristan, xyzzy, qqqq, abc, blockchain, persons, zzz, weather, football, lorem ipsum, hello, covid, bitcoin, ukraine war, nobody, foo bar, test123, aeiou',
    ),
  )('%s is nothing that is misspelled', (name) => expect(meant(name)).toBe('no; '));
});

describe('several words are one name, else each is its own', () => {
  test.each([
    ['us central command', ['centcom']],
    ['acsa 2002', ['acsa-2002']],
    ['asim munir', ['asim-munir']],
    ['general munir', ['asim-munir']],
    ['south korea', ['south-korea']],
    ['india pakistan', ['india', 'pakistan']],
    ['india india pakistan', ['india', 'pakistan']],
    ['seato cento', ['seato', 'cento']],
    ['f16 kissinger', ['f-16', 'henry-kissinger']],
    ['f16 kisinger', 'no; Henry Kissinger'],
  ])('%s: %j', (words, ids) => expect(meant(...words.split(' '))).toEqual(ids));

  test('where no word is found, all of them are named', () => {
    expect(() => lookUpWords(['foo', 'qux'], dataset)).toThrow(
      expect.objectContaining({ code: 'entity-not-found', details: { name: 'foo qux', suggestions: [] } }),
    );
  });
});

test('where one is asked for, a name of several is refused', () => {
  expect(lookUpOne('f16', dataset).id).toBe('f-16');
  expect(() => lookUpOne('bush', dataset)).toThrow(
    expect.objectContaining({
      code: 'entity-ambiguous',
      details: { name: 'bush', ids: ['george-hw-bush', 'george-w-bush'] },
    }),
  );
});
