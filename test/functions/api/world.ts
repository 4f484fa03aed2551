// The API over a small province: a store in memory, people with signed tokens, and requests made from the list of
// routes. Every reply is held against what its route promises.
import { expect } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Grant } from '#domain/access/roles';
import { ROUTES, type RouteId } from '#domain/routes';
import { pathTo, type CallOf, type Route } from '#domain/routes/route';
import { problem } from '#domain/routes/schemas/problem';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { Status, Step } from '#domain/workflow/status';
import { createApp } from '#functions/api/app';
import type { Door } from '#functions/api/endpoint';
import { WHOLE_API } from '#functions/api/handlers';
import type { LogLine } from '#functions/api/log';
import { verifier } from '#functions/api/tokens';
import { deliver } from '#functions/service/deliver';
import type { Services } from '#functions/service/context';
import { isRevoked } from '#functions/service/devices';
import { cleanSheet, type Changes } from '../../support/clean-sheet.ts';
import { FakeStore } from '../../support/fake-store.ts';
import {
  CITY,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  servicesOver,
} from '../../support/service-world.ts';

export {
  CITY,
  HOANG_DONG,
  pack,
  PERIOD,
  PROVINCE,
  QUANG_LAC,
} from '../../support/service-world.ts';

/** Huyện Tràng Định and Xã Đoàn Kết in it. */
export const OTHER_DISTRICT = '180@2004-08-31';
export const DOAN_KET = '06001@2004-08-31';

/** Phường Tam Thanh: since July 2025 the code of Xã Hoàng Đồng names another place. */
export const REUSED_CODE = '05986@2025-07-01';

export const ISSUER = 'https://id.example.vn/';
export const AUDIENCE = 'ntm-api';
export const NOW = new Date('2017-07-01T08:00:00Z');
const HOUR = 60 * 60;

export const keyPair = generateKeyPair('RS256', { extractable: true });

/** What the identity provider publishes. */
export const keySet = keyPair.then(async ({ publicKey }) =>
  createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] }),
);

export interface Person {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly device?: string;
}

export const officer: Person = {
  id: 'officer',
  grants: [{ role: 'communeOfficer', unit: HOANG_DONG }],
};
export const district: Person = {
  id: 'district',
  grants: [{ role: 'districtOfficer', unit: CITY }],
};
export const department: Person = {
  id: 'department',
  grants: [{ role: 'department', unit: PROVINCE, criteria: [4] }],
};
export const province: Person = {
  id: 'province',
  grants: [{ role: 'provinceOfficer', unit: PROVINCE }],
};
/** Sends for every commune, so that nobody else is who sent a sheet. */
export const sender: Person = {
  id: 'sender',
  grants: [{ role: 'communeOfficer', unit: PROVINCE }],
};

export async function tokenOf({ id, grants, device }: Person): Promise<string> {
  const now = NOW.getTime() / 1000;
  return new SignJWT({ name: id, ntm_grants: grants, ...(device ? { ntm_device: device } : {}) })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject(id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + HOUR)
    .sign((await keyPair).privateKey);
}

const tokens = new Map<Person, Promise<string>>();

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a test expects of a reply it says itself
  readonly body: any;
}

const WRITING = ['commit', 'commitPeriod', 'putDevice', 'putRollup', 'removeOutbox'];

export class ApiWorld {
  readonly store = new FakeStore();
  readonly services: Services;
  readonly log: LogLine[] = [];
  /** What was written, by operation. */
  readonly writes: string[] = [];
  private readonly app;

  constructor(changes: Partial<Services> = {}, door: Partial<Door> = {}) {
    this.services = { ...servicesOver(this.store), ...changes };
    this.store.faults.after = (operation) => {
      if (WRITING.includes(operation)) this.writes.push(operation);
    };
    let requests = 0;
    this.app = createApp(WHOLE_API, {
      services: this.services,
      authenticate: verifier({
        issuer: ISSUER,
        audience: AUDIENCE,
        keys: async (...header) => (await keySet)(...header),
        clock: () => NOW,
        isRevoked: (user, device) => isRevoked(this.services, user, device),
      }),
      log: (line) => this.log.push(line),
      newId: () => `request-${++requests}`,
      ...door,
    });
  }

  /** Another world in which the same has happened so far; from here on they know nothing of one another. */
  copy(): ApiWorld {
    const copy = new ApiWorld({ now: this.services.now });
    copy.store.take(this.store);
    return copy;
  }

  /** A raw request; `null` brings no token. */
  async send(who: Person | string | null, path: string, init: RequestInit = {}): Promise<Answered> {
    const headers = new Headers(init.headers);
    if (who !== null) headers.set('authorization', `Bearer ${await this.token(who)}`);
    const response = await this.app.request(path, { ...init, headers });
    const { status } = response;
    return { status, headers: response.headers, body: await bodyOf(response) };
  }

  /** As `send`, by route; the reply is what the route promises, no more and no less. */
  async ask(who: Person | string | null, id: RouteId, asked: Asked = {}): Promise<Answered> {
    const route: Route = ROUTES[id];
    const search = new URLSearchParams(asked.query).toString();
    const answer = await this.send(
      who,
      pathTo(route, asked.params ?? {}) + (search && `?${search}`),
      {
        method: route.method,
        ...(asked.headers ? { headers: asked.headers } : {}),
        ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
      },
    );
    if (answer.status !== 200 || !route.file) {
      const promised = answer.status === 200 ? route.reply : problem;
      expect(promised.parse(answer.body)).toEqual(answer.body);
    }
    return answer;
  }

  /** A request that must succeed, with the types of its route. */
  async get<Id extends RouteId>(
    who: Person,
    id: Id,
    asked: Partial<CallOf<(typeof ROUTES)[Id]>> & Pick<Asked, 'headers'>,
  ) {
    const answer = await this.ask(who, id, asked as Asked);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  }

  private async token(who: Person | string): Promise<string> {
    if (typeof who === 'string') return who;
    const known = tokens.get(who) ?? tokenOf(who);
    tokens.set(who, known);
    return known;
  }

  async push(who: Person, submission: Submission) {
    const { unit, period } = submission;
    return this.ask(who, 'pushRevision', { params: { unit, period }, body: submission });
  }

  async step(who: Person, unit: string, step: Step, more: object = {}) {
    const head = await this.store.head({ unit, period: PERIOD });
    return this.ask(who, 'takeStep', {
      params: { unit, period: PERIOD },
      body: { step, version: head?.version ?? 1, ...more },
    });
  }

  /** A clean sheet of a commune, brought to where a story needs it. */
  async sheet(unit: string, status: Status = 'draft', changes: Changes = {}) {
    const way: Readonly<Record<Status, readonly (readonly [Person, Step, object?])[]>> = {
      draft: [],
      submitted: [[sender, 'submit']],
      returned: [
        [sender, 'submit'],
        [chief, 'return', { reasons: { '2.1.num': 'Xem lại' } }],
      ],
      examined: [
        [sender, 'submit'],
        [chief, 'examine'],
      ],
      appraised: [
        [sender, 'submit'],
        [chief, 'examine'],
        [chief, 'appraise'],
      ],
    };
    const pushed = await this.push(sender, submissionOf(unit, changes));
    expect(pushed.body).toMatchObject({ status: 'accepted' });
    for (const [who, step, more] of way[status]) {
      expect(await this.step(who, unit, step, more)).toMatchObject({ status: 200 });
    }
    return pushed.body;
  }

  /** Closes the period of the province, or opens it again. */
  async period(move: 'close' | 'reopen') {
    const params = { unit: PROVINCE, period: PERIOD };
    const version = (await this.store.period(params))?.version ?? 0;
    const body = { move, reason: 'Hết hạn gửi', version };
    return this.get(chief, 'movePeriod', { params, body });
  }

  async closing(unit: string, note = '') {
    return this.get(chief, 'makeClosing', { params: { unit, period: PERIOD }, body: { note } });
  }

  /** Makes the roll-ups that are due. */
  async addUp() {
    for (const parent of [CITY, OTHER_DISTRICT]) {
      await deliver(this.services, await this.store.outbox(parent));
    }
  }
}

/** JSON, or the bytes of a file. */
async function bodyOf(response: Response): Promise<unknown> {
  return response.headers.get('content-type')!.includes('json')
    ? response.json()
    : new Uint8Array(await response.arrayBuffer());
}

const chief: Person = { id: 'chief', grants: [{ role: 'provinceOfficer', unit: PROVINCE }] };

export function submissionOf(
  unit: string,
  changes: Changes = {},
  more: Partial<Submission> = {},
): Submission {
  const { entries, notes, registers } = cleanSheet(changes);
  const body = {
    unit,
    period: PERIOD,
    packHash: pack.hash,
    baseRev: null,
    copyId: `copy of ${unit}`,
    entries,
    notes,
    registers,
    unseen: [],
    settles: null,
    ...more,
  };
  return { ...body, submissionId: submissionId(body), source: { kind: 'file' } };
}
