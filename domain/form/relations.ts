import type { Relation } from '#domain/packs/schema';

/** What must hold between entries of the form whatever the pack: parts do not exceed their whole. */
export const FORM_RELATIONS: readonly Relation[] = [
  { kind: 'atMost', a: 'stat.roadsHardened', b: 'stat.roadsTotal' },
  { kind: 'atMost', a: 'stat.schoolsNewlyStandard', b: 'stat.schoolsStandard' },
  { kind: 'atMost', a: 'stat.cooperativesNew', b: 'stat.cooperatives' },
  { kind: 'atMost', a: 'stat.cooperativesFarming', b: 'stat.cooperatives' },
  { kind: 'atMost', a: 'stat.farmsStandard', b: 'stat.farms' },
  { kind: 'atMost', a: 'stat.farmsCertified', b: 'stat.farmsStandard' },
  { kind: 'atMost', a: 'stat.culturalFamilies', b: 'info.households' },
  { kind: 'atMost', a: 'info.villages', b: 'info.households' },
  { kind: 'atMost', a: 'info.households', b: 'info.people' },
  { kind: 'requires', a: 'res.community.days', b: 'res.community.dayPrice' },
  { kind: 'requires', a: 'res.community.land', b: 'res.community.landPrice' },
  { kind: 'requires', a: 'stat.techTrainees', b: 'stat.techCourses' },
  { kind: 'requires', a: 'stat.campaignAttendance', b: 'stat.campaigns' },
];
