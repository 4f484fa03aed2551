/** jsdom's window lacks some of what both Node and browsers have, and what our packages need when they load. */
import { TextDecoder, TextEncoder } from 'node:util';

for (const [name, value] of Object.entries({ TextEncoder, TextDecoder })) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value });
}
