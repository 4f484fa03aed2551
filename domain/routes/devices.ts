import * as z from 'zod';
import { route } from './route.ts';

const device = z.object({
  user: z.string(),
  device: z.string(),
  /** Days on which it first and last wrote. */
  firstSeen: z.string(),
  lastSeen: z.string(),
  revoked: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  /** The one that asks. */
  current: z.boolean(),
});

const id = z.string().min(1).max(200);

export const DEVICE_ROUTES = {
  listDevices: route({
    method: 'GET',
    path: '/v1/devices',
    summary: {
      vi: 'Các thiết bị đã đăng nhập của mình, hoặc của người khác',
      en: 'List the devices that one has written from; an administrator those of anybody',
    },
    access: { kind: 'signedIn' },
    query: z.strictObject({ user: id.optional() }),
    reply: z.object({ devices: z.array(device) }),
  }),
  revokeDevice: route({
    method: 'POST',
    path: '/v1/devices/revocations',
    summary: {
      vi: 'Thu hồi một thiết bị của mình, hoặc của người khác',
      en: 'Shut out one of one’s own devices; an administrator anybody’s',
    },
    access: { kind: 'signedIn' },
    body: z.strictObject({
      /** Absent: one’s own. */
      user: id.optional(),
      device: id,
      reason: z.string().min(1).max(1_000),
    }),
    reply: device,
    writes: true,
  }),
};
