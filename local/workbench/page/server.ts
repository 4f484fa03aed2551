/** What the page asks of the machine it comes from. */
import * as z from 'zod';
import { functionsFile, type FunctionMetadata } from '../host/functions/metadata.ts';

const examples = z.array(z.object({ code: z.string(), district: z.string(), name: z.string() }));
const users = z.array(z.object({ id: z.string(), name: z.string(), post: z.string() }));

export type Example = z.infer<typeof examples>[number];
export type User = z.infer<typeof users>[number];

async function json<T>(address: string, schema: z.ZodType<T>): Promise<T> {
  const answer = await fetch(address);
  return schema.parse(await answer.json());
}

export function listExamples(): Promise<readonly Example[]> {
  return json('/workbench/examples', examples);
}

export function listUsers(): Promise<readonly User[]> {
  return json('/workbench/users', users);
}

export async function readExample(code: string): Promise<Uint8Array> {
  const answer = await fetch(`/workbench/examples/${code}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function readFunctions(): Promise<readonly FunctionMetadata[]> {
  const answer = await fetch('/addin/functions.json');
  if (!answer.ok) return [];
  return functionsFile.parse(await answer.json()).functions;
}

/** Null where there is none. */
export async function readManifest(): Promise<string | null> {
  const answer = await fetch('/addin/manifest.xml');
  return answer.ok ? answer.text() : null;
}

/** Signing in goes on as this person without asking; "" asks. */
export async function signInAs(user: string): Promise<void> {
  await fetch('/workbench/users', { method: 'POST', body: user });
}

/** How the API behaves to this browser from now on: a cookie tells it. */
export function playNetwork(how: string): void {
  document.cookie = `ntm-network=${how}; path=/; secure; samesite=strict`;
}
