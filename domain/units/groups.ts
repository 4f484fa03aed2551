/**
 * Nhóm xã: dated sets of communes — registered for the year, specially difficult, border, under five criteria. The
 * province or district keeps them; none are shipped for the real Lạng Sơn, since no source at hand lists the members:
 * the report of 2017 counts 14 registered and 5 specially difficult communes without naming them, and the border
 * communes stand in an annex of NĐ 34/2014/NĐ-CP that was not found.
 */
import * as z from 'zod';
import type { IsoDate } from '#domain/periods/period';
import type { UnitKey } from '#domain/sheet/sheet';
import { treeAt } from './trees.ts';

const fields = z.strictObject({
  name: z.strictObject({
    vi: z.string().min(1).max(200),
    en: z.string().min(1).max(200).optional(),
  }),
  /** First and last day, both inside; without `to` in force until further notice. */
  from: z.iso.date(),
  to: z.iso.date().optional(),
  /** The decision that lists the members. */
  source: z.string().max(500).optional(),
  /** Invented for demonstration; shown wherever a figure of the group is shown. */
  example: z.boolean(),
  /** Keys of communes, wards or towns of the tree in force on `from`. */
  members: z.array(z.string().max(30)).max(2_000).readonly(),
});

export type GroupFields = Readonly<z.infer<typeof fields>>;

/** All but the id that the group is kept under. */
export const groupFieldsSchema = fields.superRefine(requireSense);

const groupSchema = fields.extend({ id: z.string().min(1) }).superRefine(requireSense);

function requireSense(group: GroupFields, context: z.RefinementCtx): void {
  const refuse = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (group.to !== undefined && group.to < group.from) refuse('to', 'before "from"');
  if (new Set(group.members).size < group.members.length) refuse('members', 'doubled');
  const strangers = foreignMembers(group);
  if (strangers.length > 0) refuse('members', `not units on ${group.from}: ${strangers.join(' ')}`);
}

const groupsSchema = z.array(groupSchema).superRefine((groups, context) => {
  const ids = groups.map(({ id }) => id);
  if (new Set(ids).size < ids.length) context.addIssue({ code: 'custom', message: 'doubled id' });
});

export type CommuneGroup = Readonly<z.infer<typeof groupSchema>>;

/** Reads groups from JSON. Throws ZodError where they are malformed or a member is no commune on the first day. */
export function parseGroups(data: unknown): readonly CommuneGroup[] {
  return groupsSchema.parse(data);
}

/** The members that are no commune-level unit of the tree in force on the group's first day. */
export function foreignMembers(group: Pick<CommuneGroup, 'from' | 'members'>): readonly UnitKey[] {
  const tree = treeAt(group.from);
  return group.members.filter((key) => tree?.units.get(key)?.level !== 'commune');
}

export function isInForce({ from, to }: Pick<CommuneGroup, 'from' | 'to'>, day: IsoDate): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** A unit's own group comes before one of the same id that is kept above it. */
export function groupInForce(
  groups: readonly CommuneGroup[],
  id: string,
  day: IsoDate,
): CommuneGroup | undefined {
  return groups.find((group) => group.id === id && isInForce(group, day));
}

/**
 * The members on a day: none outside the group's dates, and only those that still stand. What a member was merged
 * into does not take its place; that needs a new list.
 */
export function membersAt(group: CommuneGroup, date: IsoDate): readonly UnitKey[] {
  if (!isInForce(group, date)) return [];
  const tree = treeAt(date);
  return group.members.filter((key) => tree?.units.has(key) ?? false);
}

/** The groups a commune belongs to on a day. */
export function groupsOf(
  unit: UnitKey,
  date: IsoDate,
  groups: readonly CommuneGroup[],
): readonly CommuneGroup[] {
  return groups.filter((group) => membersAt(group, date).includes(unit));
}
