import * as z from 'zod';
import { deviceKey } from '../keys.ts';
import type { Device } from '../records.ts';
import { itemOf, recordOf, type Item, type StoredItem } from './item.ts';

const schema: z.ZodType<Device> = z.strictObject({
  user: z.string(),
  device: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  revoked: z.strictObject({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  version: z.int(),
});

export function deviceItem(device: Device): Item {
  return itemOf(deviceKey(device.user, device.device), device, { version: device.version });
}

export function deviceOf(item: StoredItem): Device {
  return recordOf(schema, item);
}
