// A small province for stories about sheets: a store, a clock that ticks, people with their grants, and copies of the
// form on their machines.
import type { Grant, User } from '#domain/access/roles';
import { shippedPack } from '#domain/packs/catalogue';
import type { Entry } from '#domain/sheet/entry';
import { EMPTY, type Content } from '#domain/sync/content';
import { submissionId, type Submission } from '#domain/sync/submission';
import type { Services } from '#functions/service/context';
import { packsOver } from '#functions/service/packs';
import type { Archive } from '#functions/store/archive';
import type { Store } from '#functions/store/store';
import { FakeStore } from './fake-store.ts';

export const pack = shippedPack('qd-1980-2016', 'vi-du');
export const PERIOD = '2017S1';

/** Xã Hoàng Đồng and Xã Quảng Lạc, of the city; Xã Chí Minh, of Tràng Định. */
export const HOANG_DONG = '05986@2004-08-31';
export const QUANG_LAC = '05989@2004-08-31';
export const CITY = '178@2004-08-31';
export const PROVINCE = '20@2004-08-31';

export function servicesOver(store: FakeStore): Services;
export function servicesOver(store: Store, archive: Archive): Services;
export function servicesOver(
  store: FakeStore | Store,
  archive: Archive | null = store instanceof FakeStore ? store.archive : null,
): Services {
  if (!archive) throw new RangeError('A store without an archive');
  let tick = 0;
  return {
    store,
    archive,
    packs: packsOver(store, 'vi-du'),
    now: () => new Date(Date.UTC(2017, 5, 1) + tick++ * 1000).toISOString(),
  };
}

export function world() {
  const store = new FakeStore();
  return { store, services: servicesOver(store) };
}

function user(id: string, ...grants: Grant[]): User {
  return { id, name: id, device: null, grants };
}

export const alice = user('alice', { role: 'communeOfficer', unit: HOANG_DONG });
/** Works in two communes. */
export const binh = user(
  'binh',
  { role: 'communeOfficer', unit: HOANG_DONG },
  { role: 'communeOfficer', unit: QUANG_LAC },
);
export const district = user('district', { role: 'districtOfficer', unit: CITY });
export const province = user('province', { role: 'provinceOfficer', unit: PROVINCE });

/** Sends for these communes. */
export function editorOf(...units: readonly string[]): User {
  return user('editor', ...units.map((unit) => ({ role: 'communeOfficer' as const, unit })));
}

/** One copy of the form, on one machine. A plain file never learns what became of what it sent. */
export class Copy {
  content: Content = EMPTY;
  baseRev: number | null = null;

  constructor(
    readonly copyId: string,
    readonly unit = HOANG_DONG,
    readonly period = PERIOD,
  ) {}

  type(at: string, value: string | null): this {
    const { [at]: _before, ...others } = this.content.entries;
    const entry: Entry | null = value === null ? null : { state: 'value', value };
    this.content = { ...this.content, entries: entry ? { ...others, [at]: entry } : others };
    return this;
  }

  twin(): Copy {
    const twin = new Copy(this.copyId, this.unit, this.period);
    twin.content = this.content;
    twin.baseRev = this.baseRev;
    return twin;
  }

  submission(settles: number | null = null, baseRev = this.baseRev): Submission {
    const body = {
      unit: this.unit,
      period: this.period,
      packHash: pack.hash,
      baseRev,
      copyId: this.copyId,
      ...this.content,
      unseen: [],
      settles,
    };
    return { ...body, submissionId: submissionId(body), source: { kind: 'file' } };
  }
}

export function valueAt(content: Content, at: string): string | undefined {
  const entry = content.entries[at];
  return entry?.state === 'value' ? entry.value : undefined;
}
