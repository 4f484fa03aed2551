/** Who may do what: role × action × unit subtree × criteria. What is not granted here is refused. */
import type { UnitKey } from '#domain/sheet/sheet';
import { isWithin, type UnitTree } from '#domain/units/tree';

export type Role =
  | 'communeOfficer'
  | 'districtOfficer'
  | 'department'
  | 'provinceOfficer'
  | 'viewer'
  | 'administrator';

export const ROLES = [
  'communeOfficer',
  'districtOfficer',
  'department',
  'provinceOfficer',
  'viewer',
  'administrator',
] as const satisfies readonly Role[];

export const ACTIONS = [
  'sheet.read',
  'sheet.push',
  'sheet.submit',
  'sheet.examine',
  'sheet.return',
  'sheet.appraise',
  'sheet.withdraw',
  'figures.read',
  'audit.read',
  'targets.read',
  'targets.write',
  'lists.read',
  'lists.write',
  'closing.read',
  'closing.create',
  'period.manage',
  'pack.publish',
  'data.export',
  'data.import',
  'device.revoke',
] as const;

export type Action = (typeof ACTIONS)[number];

/** A role at a unit and everything below it; a department is bound to its criteria. */
export interface Grant {
  readonly role: Role;
  readonly unit: UnitKey;
  readonly criteria?: readonly number[] | undefined;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly device: string | null;
  readonly grants: readonly Grant[];
}

const READING = [
  'sheet.read',
  'figures.read',
  'targets.read',
  'lists.read',
  'closing.read',
] as const;

const MAY: Readonly<Record<Role, ReadonlySet<Action>>> = {
  communeOfficer: new Set<Action>([...READING, 'sheet.push', 'sheet.submit', 'sheet.withdraw']),
  districtOfficer: new Set<Action>([
    ...READING,
    'sheet.push',
    'sheet.submit',
    'sheet.withdraw',
    'sheet.examine',
    'sheet.return',
    'audit.read',
    'lists.write',
    'closing.create',
  ]),
  department: new Set<Action>([...READING, 'sheet.examine', 'sheet.return']),
  provinceOfficer: new Set<Action>([
    ...READING,
    'sheet.examine',
    'sheet.return',
    'sheet.appraise',
    'audit.read',
    'targets.write',
    'lists.write',
    'closing.create',
    'period.manage',
    'pack.publish',
    'data.export',
  ]),
  viewer: new Set<Action>(READING),
  administrator: new Set<Action>([
    'audit.read',
    'device.revoke',
    'data.export',
    'data.import',
    'period.manage',
  ]),
};

export interface Target {
  readonly unit: UnitKey;
  /** The tree of the period in question: a grant on a unit that does not stand in it grants nothing. */
  readonly tree: UnitTree;
  /** What the action touches; absent for the whole sheet. */
  readonly criteria?: readonly number[] | undefined;
}

export function may(user: User, action: Action, target: Target): boolean {
  return user.grants.some(
    (grant) =>
      MAY[grant.role].has(action) && covers(grant, target) && coversCriteria(grant, action, target),
  );
}

function covers(grant: Grant, { unit, tree }: Target): boolean {
  return tree.units.has(unit) && tree.units.has(grant.unit) && isWithin(tree, unit, grant.unit);
}

/** A department reads whole sheets, and acts only on its own criteria: one that names none has none. */
function coversCriteria({ role, criteria }: Grant, action: Action, target: Target): boolean {
  if ((READING as readonly Action[]).includes(action)) return true;
  if (!criteria) return role !== 'department';
  return target.criteria !== undefined && target.criteria.every((no) => criteria.includes(no));
}
