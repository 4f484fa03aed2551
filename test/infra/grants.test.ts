// What each function may do, decided as AWS decides it from the policies of the template: everything that its part of
// the API asks of the table is allowed, and nothing else is.
import { describe, expect, it } from '@jest/globals';
import { BUNDLE_NAMES, type BundleName } from '#infra/bundles/bundles';
import { ROUTES, type RouteId } from '#domain/routes';
import { CONCERNS, type Concern } from '#domain/routes/concerns';
import { outboxKey, receiptKey, rollupKey, treeKey, headKey } from '#functions/store/keys';
import { isAllowed, type Statement } from './policy.ts';
import { synthesized } from './synthesized.ts';

const { api } = synthesized('vi-du-cognito');

const SHEET = { unit: '05986@2004-08-31', period: '2017S1' };
const PARENT = '178@2004-08-31';

const KEYS = {
  SHEET: headKey(SHEET).pk,
  SUBMISSION: receiptKey('a'.repeat(64)).pk,
  TREE: treeKey({ ...SHEET, parent: PARENT }).pk,
  ROLLUP: rollupKey(SHEET).pk,
  OUTBOX: outboxKey({ ...SHEET, parent: PARENT }).pk,
} as const;

type Partition = keyof typeof KEYS;

const DATA_ACTIONS = ['GetItem', 'Query', 'PutItem', 'DeleteItem'] as const;
type DataAction = (typeof DATA_ACTIONS)[number];

/** By function: what it needs, as its services use the store. All else must be denied. */
const NEEDS: Readonly<Record<BundleName, readonly `${DataAction} ${Partition}`[]>> = {
  sheets: [
    ...both('SHEET'),
    ...both('SUBMISSION'),
    ...both('TREE'),
    'PutItem SHEET',
    'PutItem SUBMISSION',
    'PutItem TREE',
    'PutItem OUTBOX',
  ],
  figures: [...both('TREE'), ...both('ROLLUP')],
  reference: [],
  rollUp: [...both('TREE'), ...both('ROLLUP'), 'PutItem ROLLUP', 'DeleteItem OUTBOX'],
  sweep: [
    ...both('TREE'),
    ...both('ROLLUP'),
    ...both('OUTBOX'),
    'PutItem ROLLUP',
    'DeleteItem OUTBOX',
  ],
  claims: [],
};

function both(partition: Partition) {
  return [`GetItem ${partition}`, `Query ${partition}`] as const;
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
const ID: Readonly<Record<BundleName, string>> = {
  sheets: 'sheets',
  figures: 'figures',
  reference: 'reference',
  rollUp: 'RollUpsRollUp',
  sweep: 'RollUpsSweep',
  claims: 'Claims',
};

function functionOf(name: BundleName) {
  return resources.find(
    ([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(ID[name]),
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
    for (const [, { Properties }] of roles) {
      expect(Properties.ManagedPolicyArns).toBeUndefined();
      expect(Properties.Policies).toBeUndefined();
    }
  });
});

describe.each(BUNDLE_NAMES)('%s', (name) => {
  it('may do what it does to its own partitions, and nothing to others', () => {
    const allowed = DATA_ACTIONS.flatMap((action) =>
      (Object.keys(KEYS) as Partition[])
        .filter((partition) => may(name, `dynamodb:${action}`, KEYS[partition]))
        .map((partition) => `${action} ${partition}`),
    );
    expect(allowed.sort()).toEqual([...NEEDS[name]].sort());
  });

  it('may not what would lose or show everything', () => {
    expect(NEVER.filter((action) => may(name, action))).toEqual([]);
    expect(NEVER.filter((action) => may(name, action, KEYS.SHEET))).toEqual([]);
  });

  it('may do nothing to another table', () => {
    const other = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/another';
    const allowed = DATA_ACTIONS.flatMap((action) =>
      Object.values(KEYS).filter((key) => may(name, `dynamodb:${action}`, key, other)),
    );
    expect(allowed).toEqual([]);
  });

  it('is told of the table only where it may use it', () => {
    const { TABLE: named } = functionOf(name).Environment?.Variables ?? {};
    if (NEEDS[name].length > 0) expect(named).toBeDefined();
  });

  it('uses the key through the database only', () => {
    const ofKey = statementsOf(name).filter(({ Action }) =>
      [Action].flat().some((action) => String(action).startsWith('kms:')),
    );
    for (const { Condition } of ofKey) {
      expect(Condition).toEqual({
        StringEquals: { 'kms:ViaService': 'dynamodb.ap-southeast-1.amazonaws.com' },
      });
    }
  });
});

describe('the list of concerns', () => {
  it('lets nothing write that does not hold a route which writes', () => {
    for (const [concern, routes] of Object.entries(CONCERNS)) {
      const writes = (Object.keys(routes) as RouteId[]).some((id) => 'writes' in ROUTES[id]);
      const may = NEEDS[concern as Concern].some((need) => need.startsWith('PutItem'));
      expect({ concern, may }).toEqual({ concern, may: writes });
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
