/**
 * What a page of an add-in and Excel on the web say to one another by `postMessage`, as office.js speaks it: requests
 * from the page, answers and events from Excel, each a text of JSON.
 */
import * as z from 'zod';

export const MESSAGE = { request: 0, response: 1 } as const;
export const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
export const RESPONSE = { call: 0, event: 1 } as const;

const request = z.looseObject({
  _messageType: z.literal(MESSAGE.request),
  _actionName: z.string(),
  _actionType: z.number(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown().optional(),
});

export type Request = z.infer<typeof request>;

/** Null for what is somebody else's. */
export function parseRequest(text: unknown): Request | null {
  if (typeof text !== 'string') return null;
  try {
    const parsed = request.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Methods of `executeMethod`, as office.js numbers them. */
export const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  richApi: 93,
  appCommandCompleted: 94,
  closeContainer: 97,
} as const;

export const dispatched = z.looseObject({
  DdaMethod: z.looseObject({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
  Data: z.unknown().optional(),
});

/** Of a rich API call: custom data, method, path, headers, body, permission, flags. */
export const RICH_API_BODY = 4;
export const RICH_API_FLAGS = 6;

/** `Office.context.document.settings.saveAsync`: all there are. */
export const savedSettings = z.looseObject({
  DdaSettingsMethod: z.looseObject({ Properties: z.array(z.tuple([z.string(), z.string()])) }),
});
