/** What the dialog tells the pane. */
import * as z from 'zod';
import { tokensSchema } from './tokens.ts';

const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tokens'), tokens: tokensSchema }),
  z.object({ kind: z.literal('refused'), why: z.string() }),
]);

export type DialogMessage = Readonly<z.infer<typeof schema>>;

/** Null where it is not one. */
export function dialogMessage(text: string): DialogMessage | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
