/**
 * Targets of groups, for the end of 2017. The report says that 14 registered communes are to be recognised; what is
 * asked of the other groups is invented.
 */
import type { TargetValue } from '#domain/targets/target-value';

export const EXAMPLE_GROUP_TARGETS: readonly TargetValue[] = [
  { group: 'registered-2017', concept: 'band:19', value: '14' },
  { group: 'registered-2017', concept: 'mean', value: '19' },
  { group: 'directed-difficult', concept: 'mean', value: '12' },
  { group: 'under-five-2017', concept: 'band:<5', value: '23' },
  { group: 'border', concept: 'mean', value: '8.5' },
];
