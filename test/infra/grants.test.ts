// What each function may do, decided as AWS decides it from the policies of the template: everything that its part of
// the API asks of the table is allowed, and nothing else is.
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';
import * as keys from '#functions/store/keys';
import type { Archive } from '#functions/store/archive';
import { KINDS } from '#functions/store/kinds';
import type { Store } from '#functions/store/store';
import { BUNDLE_ENTRIES, BUNDLE_NAMES, type BundleName } from '#infra/bundles/bundles';
import type { Partition } from '#infra/bundles/table-access';
import { isAllowed, type Statement } from './policy.ts';
import { synthesized } from './synthesized.ts';

const { api } = synthesized('vi-du-cognito');

const SHEET = { unit: '05986@2004-08-31', period: '2017S1' };
const PARENT = '178@2004-08-31';

const KEYS = {
  SHEET: keys.headKey(SHEET).pk,
  SUBMISSION: keys.receiptKey('a'.repeat(64)).pk,
  TREE: keys.treeKey({ ...SHEET, parent: PARENT }).pk,
  ROLLUP: keys.rollupKey(SHEET).pk,
  OUTBOX: keys.outboxKey({ ...SHEET, parent: PARENT }).pk,
  PERIOD: keys.periodKey(SHEET).pk,
  CLOSING: keys.closingKey(SHEET, 1).pk,
  TARGET: keys.targetsKey(SHEET, 1).pk,
  LIST: keys.listOf('typed', SHEET).pk,
  PACK: keys.packKey('a'.repeat(64)).pk,
  PACKS: keys.packUseKey(PARENT).pk,
  DEVICE: keys.deviceKey('alice', 'laptop').pk,
  IMPORT: keys.importKey('a'.repeat(32)).pk,
} as const satisfies Readonly<Record<Partition, string>>;

const PARTITIONS = Object.keys(KEYS) as readonly Partition[];

type Need = `${'read' | 'write' | 'remove'} ${Partition}`;

const ACTIONS = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  remove: ['dynamodb:DeleteItem'],
} as const;

const NEED_KINDS = Object.keys(ACTIONS) as readonly (keyof typeof ACTIONS)[];

/** All that is exported and imported. */
const KEPT = [...new Set(Object.values(KINDS).map(({ pk }) => pk))];

/** What each operation of the store, or of the archive, does in the table. */
const OPERATIONS: Readonly<Record<keyof Store | keyof Archive, readonly Need[]>> = {
  // Scans: see below.
  entries: [],
  item: KEPT.map((partition): Need => `read ${partition}`),
  importState: ['read IMPORT'],
  putImportState: ['write IMPORT'],
  stored: KEPT.map((partition): Need => `read ${partition}`),
  add: [...KEPT, 'OUTBOX' as const].map((partition): Need => `write ${partition}`),
  removeImported: [...KEPT, 'OUTBOX' as const, 'IMPORT' as const].map(
    (partition): Need => `remove ${partition}`,
  ),
  head: ['read SHEET'],
  revision: ['read SHEET'],
  revisions: ['read SHEET'],
  receipt: ['read SUBMISSION'],
  audit: ['read SHEET'],
  commit: ['write SHEET', 'write SUBMISSION', 'write TREE', 'write OUTBOX'],
  tree: ['read TREE'],
  rollup: ['read ROLLUP'],
  putRollup: ['write ROLLUP'],
  outbox: ['read OUTBOX'],
  removeOutbox: ['remove OUTBOX'],
  period: ['read PERIOD'],
  periodAudit: ['read PERIOD'],
  commitPeriod: [
    'write PERIOD',
    'write CLOSING',
    'write TARGET',
    'write LIST',
    'write PACK',
    'write PACKS',
  ],
  closings: ['read CLOSING'],
  closing: ['read CLOSING'],
  targets: ['read TARGET'],
  list: ['read LIST'],
  pack: ['read PACK'],
  packUse: ['read PACKS'],
  device: ['read DEVICE'],
  devices: ['read DEVICE'],
  putDevice: ['write DEVICE'],
};

/** What a function holds, and none of its routes and rows comes to. */
const NEVER_CALLED: Readonly<Partial<Record<BundleName, readonly Need[]>>> = {
  // Devices are looked at where something is written.
  figures: ['read DEVICE', 'write DEVICE'],
  reports: ['read DEVICE', 'write DEVICE'],
  reference: ['read DEVICE', 'write DEVICE', 'read PERIOD', 'read PACKS'],
  // Nothing is judged.
  devices: ['read PERIOD', 'read PACKS', 'read PACK'],
  // Nobody hands anything in.
  offices: ['write SUBMISSION'],
  rollUp: ['write SUBMISSION'],
  sweep: ['write SUBMISSION'],
};

/** From what a function holds: every operation that is called anywhere in it. Names of variables may have a number. */
async function needsOf(name: BundleName): Promise<readonly Need[]> {
  const { outputFiles } = await build({
    absWorkingDir: join(__dirname, '../..'),
    entryPoints: [BUNDLE_ENTRIES[name]],
    bundle: true,
    write: false,
    platform: 'node',
    external: ['@aws-sdk/*', 'zod', 'hono', 'jose'],
  });
  const calls = [...outputFiles[0]!.text.matchAll(/\b(?:store|archive)\d*\.(\w+)\(/g)].map(
    ([, call]) => call!,
  );
  const operations = calls.filter((call): call is keyof typeof OPERATIONS => call in OPERATIONS);
  const needs = new Set(operations.flatMap((operation) => OPERATIONS[operation]));
  return [...needs].filter((need) => !NEVER_CALLED[name]?.includes(need)).sort();
}

/** What would lose everything, or show everything at once. */
const NEVER = [
  'dynamodb:Scan',
  'dynamodb:DeleteTable',
  'dynamodb:UpdateTable',
  'dynamodb:CreateTable',
  'dynamodb:UpdateContinuousBackups',
  'dynamodb:DeleteBackup',
  'dynamodb:RestoreTableToPointInTime',
  'dynamodb:ExportTableToPointInTime',
  'dynamodb:BatchWriteItem',
  'dynamodb:UpdateItem',
  'dynamodb:PartiQLSelect',
  'dynamodb:PartiQLDelete',
  's3:GetObject',
  's3:DeleteObject',
  'kms:ScheduleKeyDeletion',
  'kms:DisableKey',
  'kms:PutKeyPolicy',
  'iam:PassRole',
  'sts:AssumeRole',
  'lambda:UpdateFunctionCode',
];

const TEMPLATE = api.toJSON() as {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Type: string;
        readonly Properties: {
          readonly Role?: { readonly 'Fn::GetAtt': readonly string[] };
          readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
          readonly Roles?: readonly { readonly Ref: string }[];
          readonly PolicyDocument?: { readonly Statement: readonly Statement[] };
          readonly ManagedPolicyArns?: readonly unknown[];
          readonly Policies?: readonly unknown[];
        };
      }
    >
  >;
};

const resources = Object.entries(TEMPLATE.Resources);

/** The logical ids of functions and roles begin with where they stand in the tree of constructs. */
const ID: Readonly<Partial<Record<BundleName, string>>> = {
  rollUp: 'RollUpsRollUp',
  sweep: 'RollUpsSweep',
  claims: 'Claims',
};

function functionOf(name: BundleName) {
  return resources.find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(ID[name] ?? name),
  )![1].Properties;
}

function statementsOf(name: BundleName): readonly Statement[] {
  const [role] = functionOf(name).Role!['Fn::GetAtt'];
  return resources
    .filter(([, { Properties }]) => Properties.Roles?.some(({ Ref }) => Ref === role))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument!.Statement);
}

function tableOf(): unknown {
  const [statement] = statementsOf('sheets').filter(({ Action }) =>
    [Action].flat().includes('dynamodb:PutItem'),
  );
  return statement!.Resource;
}

const TABLE = tableOf();

function may(name: BundleName, action: string, key?: string, resource: unknown = TABLE): boolean {
  const context = key === undefined ? {} : { 'dynamodb:LeadingKeys': [key] };
  return isAllowed(statementsOf(name), { action, resource, context });
}

describe('a role', () => {
  it('has no policies but its own', () => {
    const roles = resources.filter(([, { Type }]) => Type === 'AWS::IAM::Role');
    expect(roles.length).toBeGreaterThanOrEqual(BUNDLE_NAMES.length);
    for (const [, { Properties }] of roles) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
      expect(Properties.Policies).toBeUndefined();
    }
  });
});

describe.each(BUNDLE_NAMES)('%s', (name) => {
  it('may do what it does to its own partitions, and nothing to others', async () => {
    const allowed = NEED_KINDS.flatMap((kind) =>
      PARTITIONS.filter((partition) =>
        ACTIONS[kind].every((action) => may(name, action, KEYS[partition])),
      ).map((partition): Need => `${kind} ${partition}`),
    );
    expect(allowed.sort()).toEqual(await needsOf(name));
  });

  it('may not what would lose or show everything', () => {
    // An export looks at everything: it is the province's and the administrator's alone.
    const scans = name === 'exchange' ? ['dynamodb:Scan'] : [];
    expect(NEVER.filter((action) => may(name, action))).toEqual(scans);
    expect(NEVER.filter((action) => may(name, action, KEYS.SHEET))).toEqual(scans);
  });

  it('may do nothing to another table', () => {
    const other = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/another';
    const allowed = Object.values(ACTIONS)
      .flat()
      .filter((action) => Object.values(KEYS).some((key) => may(name, action, key, other)));
    expect(allowed).toEqual([]);
  });

  it('uses the key through the database only, and has it where it has the table', async () => {
    const ofKey = statementsOf(name).filter(({ Action }) =>
      [Action].flat().some((action) => String(action).startsWith('kms:')),
    );
    expect(ofKey.length > 0).toBe((await needsOf(name)).length > 0);
    for (const { Condition } of ofKey) {
      expect(Condition).toEqual({
        StringEquals: { 'kms:ViaService': 'dynamodb.ap-southeast-1.amazonaws.com' },
      });
    }
  });
});

describe('the evaluator', () => {
  const statement: Statement = {
    Effect: 'Allow',
    Action: ['dynamodb:PutItem'],
    Resource: 'table',
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SHEET#*'] } },
  };
  const ask = (keys: readonly string[], statements = [statement]) =>
    isAllowed(statements, {
      action: 'dynamodb:PutItem',
      resource: 'table',
      context: { 'dynamodb:LeadingKeys': keys },
    });

  it('wants all keys of a transaction to be allowed', () => {
    expect(ask(['SHEET#a'])).toBe(true);
    expect(ask(['SHEET#a', 'ROLLUP#b'])).toBe(false);
  });

  it('lets a denial win', () => {
    expect(ask(['SHEET#a'], [statement, { ...statement, Effect: 'Deny' }])).toBe(false);
  });
});
