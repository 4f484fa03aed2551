/** Computers on which people are signed in. */
import { DEVICE_ROUTES } from '#domain/routes/devices';
import type { User } from '#domain/access/roles';
import { listDevices, revokeDevice } from '../../service/devices.ts';
import type { Device } from '../../store/records.ts';
import { mountsOf } from '../mount.ts';

export const DEVICE_MOUNTS = mountsOf(DEVICE_ROUTES, {
  listDevices: async ({ query }, { services, user }) => ({
    devices: (await listDevices(services, user, query.user)).map((each) => shown(each, user)),
  }),

  revokeDevice: async ({ body }, { services, user }) =>
    shown(await revokeDevice(services, user, body), user),
});

function shown({ version: _version, ...device }: Device, user: User) {
  return { ...device, current: device.user === user.id && device.device === user.device };
}
