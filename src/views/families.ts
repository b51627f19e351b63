/** What the families of agreements are about, in words. */
import type { Family } from '../dataset/vocabulary.js';

export const familyNames: Readonly<Record<Family, string>> = {
  CISMOA: 'Communications security (CISMOA)',
  GSOMIA: 'Classified information (GSOMIA)',
  'LSA-ACSA': 'Logistics support (LSA, ACSA)',
  BECA: 'Geospatial data (BECA)',
  MDAA: 'Military aid (MDAA)',
  'multilateral-pact': 'Multilateral pacts',
  other: 'Other agreements',
};
