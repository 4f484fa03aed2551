/**
 * Quyết định công nhận: which unit was recognised for which year, by which decision, and whether that was revoked. To
 * meet 19 criteria (an assessment) and to be recognised (a decision) are different facts.
 */
import * as z from 'zod';
import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import { treeAt } from '#domain/units/trees';

const number = z.string().trim().min(1).max(100);

export const recognitionSchema = z
  .strictObject({
    /** A commune, or a district. */
    unit: z.string().max(30),
    /** Năm đạt chuẩn; the decision may be of the next. */
    year: z.int().min(2010).max(2100),
    /** "1234/QĐ-UBND" */
    number,
    date: z.iso.date(),
    revoked: z
      .strictObject({ number, date: z.iso.date(), reason: z.string().trim().max(500).optional() })
      .nullable(),
  })
  .superRefine(({ unit, date, revoked }, context) => {
    const refuse = (path: string) => context.addIssue({ code: 'custom', path: [path] });
    if (!treeAt(date)?.units.has(unit)) refuse('unit');
    if (revoked && revoked.date < date) refuse('revoked');
  });

export type RecognitionFields = Readonly<z.infer<typeof recognitionSchema>>;
export type Recognition = RecognitionFields & { readonly id: string };

/** A unit is recognised once for a year: the id of its row says so. */
export function recognitionId({ unit, year }: Pick<RecognitionFields, 'unit' | 'year'>): string {
  return `${unit}:${year}`;
}

/** Whether it was in force on a day. */
export function isInForce({ date, revoked }: RecognitionFields, day: IsoDate): boolean {
  return date <= day && (revoked === null || revoked.date > day);
}

/** The units that were recognised on a day, each once. */
export function recognisedOn(
  recognitions: readonly RecognitionFields[],
  day: IsoDate,
): ReadonlySet<UnitKey> {
  return new Set(recognitions.filter((each) => isInForce(each, day)).map(({ unit }) => unit));
}

/** Of them, those recognised for a year: what a plan for that year is held against. */
export function recognisedFor(
  year: number,
  recognitions: readonly RecognitionFields[],
  day: IsoDate,
): ReadonlySet<UnitKey> {
  return recognisedOn(
    recognitions.filter((each) => each.year === year),
    day,
  );
}
