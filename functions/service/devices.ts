/** Computers on which people are signed in: seen when they write, shut out when they are lost. */
import { may, type User } from '#domain/access/roles';
import { Problem } from '#domain/problems';
import { treeAt } from '#domain/units/trees';
import type { Device } from '../store/records.ts';
import { StaleError } from '../store/store.ts';
import type { Services } from './context.ts';

/** How often a lost race is run again. */
const ATTEMPTS = 8;

type Deps = Pick<Services, 'store' | 'now'>;

/** Looked at on every write. One that has not written today is written down, so that it can be found and shut out. */
export async function isRevoked(deps: Deps, user: string, device: string): Promise<boolean> {
  const today = deps.now().slice(0, 10);
  const known = await deps.store.device(user, device);
  if (known?.revoked) return true;
  if (known?.lastSeen === today) return false;
  const { revoked } = await change(deps, user, device, (before) => ({
    ...before,
    lastSeen: today,
  }));
  return revoked !== null;
}

/** Those of somebody else are an administrator's to see. */
export async function listDevices(
  services: Services,
  user: User,
  of: string = user.id,
): Promise<readonly Device[]> {
  if (of !== user.id) demandOfAnybody(services, user);
  return services.store.devices(of);
}

/** Also one that has written nothing yet. Twice is once: the first reason stays. */
export async function revokeDevice(
  services: Services,
  user: User,
  {
    user: of = user.id,
    device,
    reason,
  }: { user?: string | undefined; device: string; reason: string },
): Promise<Device> {
  if (of !== user.id) demandOfAnybody(services, user);
  const revoked = { by: user.id, at: services.now(), reason };
  return change(services, of, device, (before) => ({
    ...before,
    revoked: before.revoked ?? revoked,
  }));
}

/** People are of no unit: who administers the whole province administers their devices. */
function demandOfAnybody({ now }: Services, user: User): void {
  const tree = treeAt(now().slice(0, 10))!;
  const unit = tree.root.key;
  if (!may(user, 'device.revoke', { unit, tree })) {
    throw new Problem('access.denied', { action: 'device.revoke', unit });
  }
}

async function change(
  { store, now }: Deps,
  user: string,
  device: string,
  to: (before: Device) => Device,
): Promise<Device> {
  const today = now().slice(0, 10);
  const unseen = { user, device, firstSeen: today, lastSeen: today, revoked: null, version: 0 };
  for (let attempt = 1; ; attempt++) {
    const before = (await store.device(user, device)) ?? unseen;
    const after = { ...to(before), version: before.version + 1 };
    try {
      await store.putDevice(after);
      return after;
    } catch (error) {
      if (!(error instanceof StaleError) || attempt === ATTEMPTS) throw error;
    }
  }
}
