/** Which agreements a kind of agreement means. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementsOfKind, homeAgreements, isRenewals } from '../../src/agreements/chain.js';
import { dataset, datasetWith } from '../support.js';
import { bare } from './made-up.js';

const kind = 'gsomia';
const made = (id: string, supersedes: string | null, parties = ['pakistan', 'united-states']) => ({
  ...bare,
  ...{ id, name: id, kind, supersedes, parties },
});
const chain = [made('z', null), made('a', 'z'), made('m', 'a'), made('b', 'm')];
const idsOf = (agreements: readonly { readonly id: string }[]) => agreements.map(({ id }) => id);
const ofKind = (agreements: typeof chain) =>
  agreementsOfKind(kind, datasetWith({ agreements, events: [], sources: [], claims: [], questions: [] }));

describe('the agreements of a kind', () => {
  test('are in the order in which they replace one another, whatever the order of the records', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: 4 }), (shuffled) => {
        expect(idsOf(ofKind(shuffled))).toEqual(['z', 'a', 'm', 'b']);
      }),
      { numRuns: 24 },
    );
  });

  test("are Pakistan's where there is one, else all, and of no other kind", () => {
    const others = [made('egyptian', null, ['egypt', 'united-states']), { ...made('other', null), kind: 'beca' }];
    expect(idsOf(ofKind([...others, ...chain]))).toEqual(['z', 'a', 'm', 'b']);
    expect(idsOf(ofKind(others))).toEqual(['egyptian']);
    expect(ofKind(others.slice(1))).toEqual([]);
  });

  test('are the CIS-MOA of 2005 and its renewal for who names none', () => {
    expect(idsOf(homeAgreements(dataset))).toEqual(['cismoa-2005', 'cismoa-2023']);
  });
});

test('renewals are agreements of which each renews the one before', () => {
  const [first, second, third, fourth] = ofKind(chain) as [never, never, never, never];
  const lists = [
    [first],
    [first, second, third, fourth],
    [second, third],
    [first, third],
    [second, first],
    [third, second],
  ];
  expect(lists.map(isRenewals)).toEqual([true, true, true, false, false, false]);
});
