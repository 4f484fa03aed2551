// Who may what, where: every route × every role × every place. A route without a row fails.
import { describe, expect, it } from '@jest/globals';
import overlayViDu from '#domain/packs/data/overlay-vi-du.json' with { type: 'json' };
import { ROLES, type Grant, type Role } from '#domain/access/roles';
import { closing, START } from '#domain/exchange/lines';
import { codeOf } from '#domain/figures/figure-name';
import { PROBLEM_STATUS, type ProblemCode } from '#domain/problems';
import { ROUTE_IDS, ROUTES, type RouteId } from '#domain/routes';
import type { Route } from '#domain/routes/route';
import { STEP_NAMES, type Status, type Step } from '#domain/workflow/status';
import {
  ApiWorld,
  CITY,
  DOAN_KET,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
  REUSED_CODE,
  submissionOf,
  type Answered,
  type Asked,
  type Person,
} from './world.ts';

/** Where they hold their role. */
const GRANTS: Readonly<Record<Role, Grant>> = {
  communeOfficer: { role: 'communeOfficer', unit: HOANG_DONG },
  districtOfficer: { role: 'districtOfficer', unit: CITY },
  department: { role: 'department', unit: PROVINCE, criteria: [4] },
  provinceOfficer: { role: 'provinceOfficer', unit: PROVINCE },
  viewer: { role: 'viewer', unit: CITY },
  administrator: { role: 'administrator', unit: PROVINCE },
};

/** What they ask for: seen from the officer of Xã Hoàng Đồng. */
const UNITS = [
  HOANG_DONG, // own
  QUANG_LAC, // sibling
  CITY, // parent
  DOAN_KET, // foreign: of another district
  REUSED_CODE, // the code of Xã Hoàng Đồng under the date since which it names Phường Tam Thanh
] as const;

/**
 * Statuses for the units above, and at last that of somebody who holds the role at the reused code, who asks for
 * Xã Hoàng Đồng. 404 and 422 are no permission: no such sheet, or no commune.
 */
type Expected = readonly [
  own: number,
  sibling: number,
  parent: number,
  foreign: number,
  reusedCode: number,
  heldAtReusedCode: number,
];

/** One for each route, and one for each step. */
type Row = Exclude<RouteId, 'takeStep'> | `takeStep:${Step}`;

const NOBODY: Expected = [403, 403, 403, 403, 404, 403];
const EVERYBODY: Expected = [200, 200, 200, 200, 200, 200];

const NEVER: Expected = [403, 403, 403, 403, 403, 403];
const ALWAYS: Expected = [200, 200, 200, 200, 200, 403];

/** Of a sheet: the city has none. */
const READS_SHEET: Readonly<Record<Role, Expected>> = {
  communeOfficer: [200, 403, 403, 403, 404, 403],
  districtOfficer: [200, 200, 404, 403, 404, 403],
  department: [200, 200, 404, 200, 404, 403],
  provinceOfficer: [200, 200, 404, 200, 404, 403],
  viewer: [200, 200, 404, 403, 404, 403],
  administrator: NOBODY,
};

/** Of a unit: the city has communes and figures. */
const READS_UNIT: Readonly<Record<Role, Expected>> = {
  communeOfficer: [200, 403, 403, 403, 404, 403],
  districtOfficer: [200, 200, 200, 403, 404, 403],
  department: [200, 200, 200, 200, 404, 403],
  provinceOfficer: [200, 200, 200, 200, 404, 403],
  viewer: [200, 200, 200, 403, 404, 403],
  administrator: NOBODY,
};

/** The door asks about rights before the service asks what kind of unit it is. */
const SENDS: Readonly<Record<Role, Expected>> = {
  communeOfficer: [200, 403, 403, 403, 404, 403],
  districtOfficer: [200, 200, 422, 403, 404, 403],
  department: NOBODY,
  provinceOfficer: NOBODY,
  viewer: NOBODY,
  administrator: NOBODY,
};

/** Where the service alone decides, it says that a city has no sheet to whoever asks. */
const AT_SERVICE: Expected = [403, 403, 422, 403, 404, 403];

const everyone = (expected: Expected) =>
  Object.fromEntries(ROLES.map((role) => [role, expected])) as Readonly<Record<Role, Expected>>;

const only = (some: Partial<Record<Role, Expected>>) => ({ ...everyone(AT_SERVICE), ...some });

const HERE: Expected = [200, 403, 422, 403, 404, 403];
const IN_CITY: Expected = [200, 200, 422, 403, 404, 403];
const IN_PROVINCE: Expected = [200, 200, 422, 200, 404, 403];

/** Who may is told that it is done for the whole province; that it then works is told in periods.test.ts. */
const PROVINCE_ONLY: Expected = [422, 422, 422, 422, 404, 403];

/** A district that may keep lists is told so of those that are the province's. */
const OFFICES_PROVINCE_ONLY: Readonly<Record<Role, Expected>> = {
  ...everyone(NOBODY),
  districtOfficer: [422, 422, 422, 403, 404, 403],
  provinceOfficer: PROVINCE_ONLY,
};

const MATRIX: Readonly<Record<Row, Readonly<Record<Role, Expected>>>> = {
  pushRevision: SENDS,
  pushBatch: only({ communeOfficer: HERE, districtOfficer: IN_CITY }),
  readSheet: READS_SHEET,
  listRevisions: READS_UNIT,
  readRegister: READS_UNIT,
  listSheets: READS_UNIT,
  readDuties: READS_UNIT,
  readRollup: READS_UNIT,
  readFigures: READS_UNIT,
  traceFigure: READS_UNIT,
  readCarried: READS_UNIT,
  examineClean: {
    ...everyone(NOBODY),
    districtOfficer: [200, 200, 422, 403, 404, 403],
    provinceOfficer: [200, 200, 422, 200, 404, 403],
  },
  // It is the same for all of the province.
  readPeriod: everyone([200, 200, 200, 200, 404, 200]),
  movePeriod: {
    ...everyone(NOBODY),
    provinceOfficer: PROVINCE_ONLY,
    administrator: PROVINCE_ONLY,
  },
  makeClosing: {
    ...everyone(NOBODY),
    districtOfficer: [200, 200, 200, 403, 404, 403],
    provinceOfficer: [200, 200, 200, 200, 404, 403],
  },
  readTargets: READS_UNIT,
  setTargets: { ...everyone(NOBODY), provinceOfficer: [200, 200, 200, 200, 404, 403] },
  readTyped: READS_UNIT,
  readGroups: READS_UNIT,
  readRecognitions: READS_UNIT,
  writeTyped: OFFICES_PROVINCE_ONLY,
  writeGroups: {
    ...everyone(NOBODY),
    districtOfficer: [200, 200, 200, 403, 404, 403],
    provinceOfficer: [200, 200, 200, 200, 404, 403],
  },
  writeRecognitions: OFFICES_PROVINCE_ONLY,
  publishPack: { ...everyone(NOBODY), provinceOfficer: PROVINCE_ONLY },
  listClosings: READS_UNIT,
  readClosing: READS_UNIT,
  changesSinceClosing: READS_UNIT,
  readAudit: {
    ...everyone(NOBODY),
    districtOfficer: [200, 200, 200, 403, 404, 403],
    provinceOfficer: [200, 200, 200, 200, 404, 403],
    administrator: [200, 200, 200, 200, 404, 403],
  },
  // A receipt of somebody else is answered like one that there is not.
  readReceipt: {
    communeOfficer: [200, 404, 404, 404, 404, 404],
    districtOfficer: [200, 200, 404, 404, 404, 404],
    department: [200, 200, 404, 200, 404, 404],
    provinceOfficer: [200, 200, 404, 200, 404, 404],
    viewer: [200, 200, 404, 404, 404, 404],
    administrator: [404, 404, 404, 404, 404, 404],
  },

  'takeStep:submit': only({ communeOfficer: HERE, districtOfficer: IN_CITY }),
  'takeStep:withdraw': only({ communeOfficer: HERE, districtOfficer: IN_CITY }),
  'takeStep:state': only({
    districtOfficer: IN_CITY,
    department: IN_PROVINCE,
    provinceOfficer: IN_PROVINCE,
  }),
  'takeStep:examine': only({ districtOfficer: IN_CITY, provinceOfficer: IN_PROVINCE }),
  'takeStep:return': only({
    districtOfficer: IN_CITY,
    department: IN_PROVINCE,
    provinceOfficer: IN_PROVINCE,
  }),
  'takeStep:unexamine': only({ districtOfficer: IN_CITY, provinceOfficer: IN_PROVINCE }),
  'takeStep:appraise': only({ provinceOfficer: IN_PROVINCE }),
  'takeStep:unappraise': only({ provinceOfficer: IN_PROVINCE }),

  // Of all that is stored: of whatever unit one thinks, it is the province's to take out, the administrator's to put in.
  exportStore: { ...everyone(NEVER), provinceOfficer: ALWAYS, administrator: ALWAYS },
  importPart: { ...everyone(NEVER), administrator: ALWAYS },
  abandonImport: { ...everyone(NEVER), administrator: ALWAYS },

  // Of oneself; what an administrator may is told in devices.test.ts.
  listDevices: everyone(EVERYBODY),
  revokeDevice: everyone(EVERYBODY),
  readReport: READS_UNIT,
  traceCode: READS_UNIT,
  readPack: everyone(EVERYBODY),
  readUnits: everyone(EVERYBODY),
  readOpenApi: everyone(EVERYBODY),
  readHealth: everyone(EVERYBODY),
};

/** Where a sheet must stand for the step, and what comes with it: of criterion 4, that of the department. */
const STEPS: Readonly<Record<Step, readonly [Status, object?]>> = {
  submit: ['draft'],
  withdraw: ['submitted'],
  state: ['submitted', { verdicts: { '4.1': { verdict: 'notMet' } } }],
  examine: ['submitted'],
  return: ['submitted', { reasons: { '4.2.num': 'Xem lại' } }],
  unexamine: ['examined'],
  appraise: ['examined'],
  unappraise: ['appraised'],
};

const REQUESTS: Readonly<Record<RouteId, (unit: string, world: ApiWorld) => Promise<Asked>>> = {
  pushRevision: async (unit) => ({ params: at(unit), body: anotherSubmission(unit) }),
  pushBatch: async (unit) => ({ body: { submissions: [anotherSubmission(unit)] } }),
  readSheet: async (unit) => ({ params: at(unit) }),
  listRevisions: async (unit) => ({ params: at(unit) }),
  readRegister: async (unit) => ({ params: { ...at(unit), register: 'works' } }),
  takeStep: (unit, world) => stepRequest(unit, world, 'submit'),
  listSheets: async (unit) => ({ params: at(unit) }),
  readDuties: async (unit) => ({ params: at(unit) }),
  readRollup: async (unit) => ({ params: at(unit) }),
  readFigures: async (unit) => ({ body: { figures: [{ concept: 'expected', ...at(unit) }] } }),
  readCarried: async (unit) => ({ params: at(unit), query: { tree: '2025-07-01' } }),
  traceFigure: async (unit) => ({ params: { ...at(unit), figure: 'expected' } }),
  examineClean: async (unit, { store }) => ({
    params: at(unit),
    body: { sheets: [{ unit, version: (await store.head(at(unit)))?.version ?? 1 }] },
  }),
  readPeriod: async (unit) => ({ params: at(unit) }),
  movePeriod: async (unit) => ({
    params: at(unit),
    body: { move: 'close', reason: 'Hết hạn', version: 0 },
  }),
  makeClosing: async (unit) => ({ params: at(unit), body: {} }),
  readTargets: async (unit) => ({ params: at(unit) }),
  setTargets: async (unit) => ({
    params: at(unit),
    body: { version: 0, values: [{ concept: 'mean', value: '8.5' }] },
  }),
  readTyped: async (unit) => ({ params: at(unit) }),
  readGroups: async (unit) => ({ params: at(unit) }),
  readRecognitions: async (unit) => ({ params: at(unit) }),
  writeTyped: async (unit) => ({
    params: at(unit),
    body: { rows: [{ id: 'typed:media.items', version: 0, value: { state: 'pending' } }] },
  }),
  writeGroups: async (unit) => ({
    params: at(unit),
    body: { rows: [{ id: 'border', version: 0, value: SOME_GROUP }] },
  }),
  writeRecognitions: async (unit) => ({
    params: at(unit),
    body: { rows: [{ id: `${HOANG_DONG}:2017`, version: 0, value: SOME_RECOGNITION }] },
  }),
  publishPack: async (unit) => ({
    params: at(unit),
    body: { overlay: overlayViDu, dryRun: true, version: 0 },
  }),
  listDevices: async () => ({}),
  revokeDevice: async () => ({ body: { device: 'another', reason: 'Mất máy' } }),
  listClosings: async (unit) => ({ params: at(unit) }),
  readClosing: async (unit) => ({ params: { ...at(unit), no: '1' } }),
  changesSinceClosing: async (unit) => ({ params: { ...at(unit), no: '1' } }),
  readAudit: async (unit) => ({ params: at(unit) }),
  readReceipt: async (unit, world) => ({
    params: { submissionId: (await receiptOf(unit, world)) ?? '0'.repeat(64) },
  }),
  exportStore: async () => ({}),
  importPart: async () => ({
    body: {
      importId: 'a'.repeat(32),
      part: 1,
      lines: [closing(START)],
      confirm: false,
      before: null,
    },
  }),
  abandonImport: async () => ({ params: { importId: 'a'.repeat(32) } }),
  readReport: async (unit) => ({ params: { unit, file: `${PERIOD}.xlsx` } }),
  traceCode: async (unit) => ({ params: { ...at(unit), code: codeOf('expected', unit, PERIOD) } }),
  readPack: async () => ({ params: { hash: pack.hash } }),
  readUnits: async () => ({ query: { asOf: '2017-06-30' } }),
  readOpenApi: async () => ({}),
  readHealth: async () => ({}),
};

/** Where sheets stand before, unless it is a step that says so. */
const STATUS: Partial<Record<RouteId, Status>> = { examineClean: 'submitted' };

type Before = (world: ApiWorld) => Promise<unknown>;

/** What else there is before. */
const BEFORE: Partial<Record<RouteId, Before>> = {
  readClosing: closeAll,
  changesSinceClosing: closeAll,
};

async function closeAll(world: ApiWorld) {
  for (const unit of [HOANG_DONG, QUANG_LAC, CITY, DOAN_KET]) await world.closing(unit);
}

/** Made once for all who ask; each asks a copy. */
const MADE = new Map<string, Promise<ApiWorld>>();

async function worldWith(status: Status, before: Before | null): Promise<ApiWorld> {
  const name = `${status} ${before?.name}`;
  const made = MADE.get(name) ?? makeWorld(status, before);
  MADE.set(name, made);
  return (await made).copy();
}

async function makeWorld(status: Status, before: Before | null): Promise<ApiWorld> {
  const world = new ApiWorld();
  for (const unit of [HOANG_DONG, QUANG_LAC, DOAN_KET]) await world.sheet(unit, status);
  await before?.(world);
  return world;
}

/** What writes something else than a sheet. */
const WRITES: Partial<Record<RouteId, string | null>> = {
  makeClosing: 'commitPeriod',
  setTargets: 'commitPeriod',
  writeGroups: 'commitPeriod',
  revokeDevice: 'putDevice',
  // Items, past the store.
  importPart: null,
  abandonImport: null,
};

const SOME_GROUP = {
  name: { vi: 'Xã biên giới' },
  from: '2017-01-01',
  example: false,
  members: [HOANG_DONG],
};

const SOME_RECOGNITION = {
  unit: HOANG_DONG,
  year: 2017,
  number: '12/QĐ-UBND',
  date: '2017-06-01',
  revoked: null,
};

const at = (unit: string) => ({ unit, period: PERIOD });

const anotherSubmission = (unit: string) => submissionOf(unit, {}, { copyId: 'another' });

async function receiptOf(unit: string, { store }: ApiWorld) {
  return (await store.revision(at(unit), 1))?.submissionId;
}

async function stepRequest(unit: string, { store }: ApiWorld, step: Step): Promise<Asked> {
  const version = (await store.head(at(unit)))?.version ?? 1;
  return { params: at(unit), body: { step, version, ...STEPS[step][1] } };
}

/** Of a reply with an outcome for each item, that of its only one. */
function statusOf({ status, body }: Answered): number {
  const [item] = status === 200 ? (body.outcomes ?? body.figures ?? []) : [];
  return item?.problem ? item.problem.status : status;
}

const ROWS = Object.keys(MATRIX) as readonly Row[];

function routeOf(row: Row): { readonly id: RouteId; readonly step: Step | null } {
  const [id, step] = row.split(':') as [RouteId, Step?];
  return { id, step: step ?? null };
}

describe('the matrix', () => {
  it('has a row for every route and for every step', () => {
    const wanted = ROUTE_IDS.flatMap((id) =>
      id === 'takeStep' ? STEP_NAMES.map((step) => `${id}:${step}`) : [id],
    );
    expect([...ROWS].sort()).toEqual(wanted.sort());
  });
});

describe.each(ROWS)('%s', (row) => {
  it.each(ROLES)('as %s', async (role) => {
    const { id, step } = routeOf(row);
    const { writes = false }: Route = ROUTES[id];
    const world = await worldWith(
      step ? STEPS[step][0] : (STATUS[id] ?? 'draft'),
      BEFORE[id] ?? null,
    );

    const requestFor = (unit: string) =>
      step ? stepRequest(unit, world, step) : REQUESTS[id](unit, world);
    const grant = GRANTS[role];
    const holder: Person = { id: role, grants: [grant] };
    const elsewhere: Person = { id: 'elsewhere', grants: [{ ...grant, unit: REUSED_CODE }] };
    // Last, since it asks for what the first one changes.
    const asked = [
      ...UNITS.map((unit) => [holder, unit] as const),
      [elsewhere, HOANG_DONG] as const,
    ];
    const statuses = [];
    for (const [who, unit] of asked) {
      statuses.push(statusOf(await world.ask(who, id, await requestFor(unit))));
    }
    expect(statuses).toEqual(MATRIX[row][role]);

    const { [id]: write = 'commit' } = WRITES;
    const allowed = writes && write ? statuses.filter((status) => status === 200).length : 0;
    expect(world.writes).toEqual(Array.from({ length: allowed }, () => write));
  });
});

describe('without a token', () => {
  it.each(ROUTE_IDS.filter((id) => ROUTES[id].access.kind !== 'anyone'))('%s', async (id) => {
    const world = new ApiWorld();
    let reads = 0;
    world.store.faults.before = () => void reads++;
    const answer = await world.ask(null, id, await REQUESTS[id](HOANG_DONG, new ApiWorld()));
    expect(answer).toMatchObject({ status: 401, body: { code: 'access.noToken' } });
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(reads).toBe(0);
  });
});

describe('a reused code', () => {
  it('gives no right to the place it named before, nor to the one it names now', async () => {
    const WARD_BEFORE = '05977@2004-08-31'; // Phường Vĩnh Trại
    const WARD_SINCE = '05977@2025-07-01'; // Phường Đông Kinh
    const world = new ApiWorld();
    const read = async (
      held: string,
      unit: string,
      period: string,
    ): Promise<ProblemCode | null> => {
      const who: Person = { id: held, grants: [{ role: 'viewer', unit: held }] };
      const { body } = await world.ask(who, 'readFigures', {
        body: { figures: [{ concept: 'expected', unit, period }] },
      });
      return body.figures[0].problem?.code ?? null;
    };
    expect(await read(WARD_BEFORE, WARD_BEFORE, '2017S1')).toBe(null);
    expect(await read(WARD_SINCE, WARD_BEFORE, '2017S1')).toBe('access.denied');
    expect(await read(WARD_BEFORE, WARD_SINCE, '2025S2')).toBe('access.denied');
    expect(await read(WARD_BEFORE, WARD_SINCE, '2017S1')).toBe('unit.unknown');
    expect(PROBLEM_STATUS['access.denied']).toBe(403);
  });
});
