/**
 * Sets of coefficients: which commune counts how often when capital is shared. The first line that a commune fits
 * decides; the last fits everybody. Sets are data, two of them can be laid side by side.
 */
import * as z from 'zod';
import { isDecimalText } from '#domain/values/decimal';

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() });

const line = z.strictObject({
  name: text,
  coefficient: z.string().refine(isDecimalText),
  /** Criteria met, both ends inside; absent: any number. */
  met: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).optional(),
  /** Ids of groups of communes, any of which will do; absent: any commune. */
  groups: z.array(z.string()).min(1).optional(),
});

const setSchema = z.strictObject({
  id: z.string(),
  name: text,
  source: z.string().optional(),
  confirmed: z.boolean(),
  lines: z.array(line).min(1),
});

export type CoefficientSet = Readonly<z.infer<typeof setSchema>>;
export type CoefficientLine = CoefficientSet['lines'][number];

/** Throws ZodError. */
export function parseCoefficients(data: unknown): CoefficientSet {
  return setSchema.parse(data);
}

export interface CommuneStanding {
  readonly met: number;
  /** Ids of the groups it belongs to on the day. */
  readonly groups: readonly string[];
}

/** Null where no line fits: the set leaves somebody out on purpose. */
export function lineFor(set: CoefficientSet, commune: CommuneStanding): CoefficientLine | null {
  return set.lines.find((each) => fits(each, commune)) ?? null;
}

function fits({ met, groups }: CoefficientLine, commune: CommuneStanding): boolean {
  return (
    (!met || (met.from <= commune.met && commune.met <= met.to)) &&
    (!groups || groups.some((id) => commune.groups.includes(id)))
  );
}

/** "Hệ số: 5; 4; 1,3; 1" of the centre, as the provinces speak of it; held against no decision yet. */
export const CENTRAL_COEFFICIENTS: CoefficientSet = parseCoefficients({
  id: 'central-2016',
  name: {
    vi: 'Hệ số của trung ương (5; 4; 1,3; 1)',
    en: 'Coefficients of the centre (5; 4; 1.3; 1)',
  },
  confirmed: false,
  lines: [
    {
      name: { vi: 'Xã đạt dưới 5 tiêu chí', en: 'Under 5 criteria' },
      coefficient: '5',
      met: { from: 0, to: 4 },
    },
    {
      name: { vi: 'Xã đặc biệt khó khăn, xã biên giới', en: 'Specially difficult or border' },
      coefficient: '4',
      groups: ['difficult', 'border'],
    },
    {
      name: { vi: 'Xã đạt 15–18 tiêu chí', en: '15–18 criteria' },
      coefficient: '1.3',
      met: { from: 15, to: 18 },
    },
    { name: { vi: 'Các xã còn lại', en: 'All others' }, coefficient: '1' },
  ],
});
