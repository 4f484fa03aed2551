import { fileURLToPath } from 'node:url';

/** Where everything that this machine makes for itself stands; not part of the repository. */
export const LOCAL = fileURLToPath(new URL('../../.local/', import.meta.url));

/** Names the page the system is at, of which others link to parts: it should not change from day to day. */
export const PORT = 8017;
