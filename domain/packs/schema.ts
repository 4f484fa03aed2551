/**
 * The shape of a pack (bộ tiêu chí): criteria, indicators and thresholds with their sources.
 * Packs are data; whatever differs between two criteria sets stands here and not in the engine.
 */
import * as z from 'zod';

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1).optional() });

/**
 * Where a fact was read. `confirmed: false` is shown to people as "chưa đối chiếu văn bản"; `note` is in
 * Vietnamese, for the same people.
 */
const provenance = {
  confirmed: z.boolean(),
  confidence: z.enum(['confirmed', 'inferred', 'high', 'medium', 'low', 'unknown']).optional(),
  source: z.string().optional(),
  note: z.string().optional(),
};

/** In canonical form, so that equal standards are equal texts and give equal hashes. */
const decimal = z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/, 'not a canonical decimal');

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date such as 2016-12-01');

/**
 * `assessed` Đạt/Chưa đạt stated by a person · `province` the province sets the value and has not ·
 * `unknown` the value exists but was not read.
 */
const thresholdOps = ['>=', '<=', '=', 'assessed', 'province', 'unknown'] as const;

/**
 * One row of the threshold table. A row applies where every key it names equals the context's;
 * among those that apply the one naming most keys wins, then the latest `fromYear`. Keys are region,
 * communeGroup and zone; `fromYear` is none, it only says since when.
 *
 * No row at all for an indicator means that its standard is not known. A part without a row where another
 * part of the same indicator has one means that nothing is asked of it there: QĐ 318/2022 asks some regions
 * for schools of level 1 and says nothing of the minimum. What was not read is written down as `unknown`.
 */
const threshold = z.strictObject({
  /** Which part of the indicator; absent for indicators of one part. */
  part: z.string().optional(),
  region: z.string().optional(),
  communeGroup: z.string().optional(),
  zone: z.enum(['I', 'II', 'III']).optional(),
  /** Applies from this year until a row with a later one. */
  fromYear: z.int().optional(),
  op: z.enum(thresholdOps),
  value: decimal.optional(),
  /** Another value where the denominator is at most so much ("3 schools or fewer: 50 %"). */
  upTo: z.strictObject({ denominator: decimal, value: decimal }).optional(),
  /** The standard as the decision prints it. */
  text: z.string().optional(),
  ...provenance,
});

const part = z.strictObject({
  /** "" for the only part, else "a", "b" …: the row is shown as 17.1a, 17.1b. */
  id: z.string(),
  /** What is counted, with its unit. */
  numerator: text,
  label: text.optional(),
});

/**
 * How an indicator is measured.
 * - `assessed`  nothing to compute: the stated verdict is the verdict
 * - `share`     100 × numerator ÷ denominator, numerator ≤ denominator
 * - `quotient`  numerator ÷ denominator in `unit` (million đồng a head)
 * - `count`     a number of things
 */
const measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assessed') }),
  z.strictObject({
    kind: z.enum(['share', 'quotient']),
    parts: z.array(part).min(1),
    denominator: z.strictObject({
      ...text.shape,
      /** Typed once on the sheet "Thông tin xã": households, people or villages. */
      shared: z.enum(['households', 'people', 'villages']).optional(),
    }),
    /** Things that come whole (households, schools); kilometres, hectares and money do not. */
    whole: z.boolean(),
    provenance: z.strictObject(provenance),
  }),
  z.strictObject({ kind: z.literal('count'), counted: text, whole: z.boolean() }),
]);

const indicator = z.strictObject({
  id: z.string().regex(/^\d+(\.\d+)?$/),
  criterion: z.int().positive(),
  text,
  textConfirmed: z.boolean(),
  textSource: z.string().optional(),
  unit: z.string().optional(),
  measure,
  /** What không phát sinh, or a denominator of 0, means for the verdict. */
  whenNone: z.strictObject({ verdict: z.enum(['met', 'unknown']), ...provenance }),
  /** How the indicator adds up over units: Σ numerators ÷ Σ denominators, or the mean of the communes' values. */
  aggregate: z.enum(['ratioOfSums', 'meanOfRatios', 'communesMeeting']),
  setByProvince: z.boolean(),
  thresholds: z.array(threshold),
  /** Chỉ tiêu chung: the column for the country as a whole. On record and for print; judges no commune. */
  general: z.array(threshold).optional(),
  /** Rows of the provincial overlay; for a part to which one applies, `thresholds` is not looked at. */
  provincial: z.array(threshold).optional(),
  note: z.string().optional(),
});

/** Two entries that speak of one another; the rules `consistency.*` read these. */
const relation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same'), a: z.string(), b: z.string() }),
  z.strictObject({ kind: z.literal('atMost'), a: z.string(), b: z.string() }),
  z.strictObject({ kind: z.literal('sum'), total: z.string(), parts: z.array(z.string()).min(2) }),
  z.strictObject({ kind: z.literal('requires'), a: z.string(), b: z.string() }),
  z.strictObject({ kind: z.literal('excludes'), a: z.string(), b: z.string() }),
]);

const band = z.strictObject({ label: z.string(), min: z.int().min(0), max: z.int().min(0) });

const decision = z.strictObject({
  number: z.string(),
  date,
  effective: date.optional(),
  ...provenance,
});

/** The days whose periods a pack judges, both included; the decision may have come into force later. */
const effective = z.strictObject({ from: date, to: date.optional() });

export const overlaySchema = z.strictObject({
  id: z.string(),
  /** The id of the national pack it completes. */
  base: z.string(),
  title: text,
  decision: decision.optional(),
  /** Invented for demonstration; shown wherever a figure judged by it is shown. */
  example: z.boolean(),
  province: z.string(),
  region: z.string().optional(),
  effective,
  thresholds: z.array(z.strictObject({ indicator: z.string(), ...threshold.shape })),
  /** Khu vực I–III by unit key. */
  zones: z.record(z.string(), z.enum(['I', 'II', 'III'])),
  zonesNote: z.string().optional(),
  /** Nhóm xã of QĐ 51/2025 by unit key, for packs keyed by commune group. */
  communeGroups: z.record(z.string(), z.string()).optional(),
});

export const packSchema = z.strictObject({
  id: z.string(),
  title: text,
  decision,
  effective,
  keyedBy: z.enum(['region', 'communeGroup']),
  regions: z.array(z.strictObject({ code: z.string(), name: text })),
  communeGroups: z.array(z.strictObject({ code: z.string(), name: text })),
  /** What the decision says it has; `indicators` may list fewer while its annex has not been read. */
  declared: z.strictObject({ criteria: z.int(), indicators: z.int(), confirmed: z.boolean() }),
  sections: z.array(z.strictObject({ no: z.string(), name: text })),
  criteria: z.array(
    z.strictObject({ no: z.int().positive(), name: text, section: z.string().optional() }),
  ),
  indicators: z.array(indicator),
  relations: z.array(relation),
  bands: z.array(band),
  bandsConfirmed: z.boolean(),
  /** Set when a provincial overlay was applied. */
  overlay: overlaySchema.omit({ thresholds: true }).optional(),
});

export type PackData = z.infer<typeof packSchema>;
export type Overlay = z.infer<typeof overlaySchema>;
export type Indicator = z.infer<typeof indicator>;
export type Measure = z.infer<typeof measure>;
export type MeasurePart = z.infer<typeof part>;
export type Threshold = z.infer<typeof threshold>;
export type ThresholdOp = (typeof thresholdOps)[number];
export type Relation = z.infer<typeof relation>;
export type Band = z.infer<typeof band>;
export type Zone = 'I' | 'II' | 'III';

/** A validated pack with the SHA-256 (hex) of its canonical JSON as its name. Deeply frozen. */
export type Pack = Readonly<PackData> & { readonly hash: string };

/** What decides which row of the threshold table applies to a commune in a period. */
export interface Circumstances {
  readonly zone?: Zone | undefined;
  readonly communeGroup?: string | undefined;
  readonly year: number;
}
