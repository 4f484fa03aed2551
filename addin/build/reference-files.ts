import type { Language } from '#domain/messages/language';

export const REFERENCE_FILES: readonly (readonly [Language, string])[] = [
  ['vi', 'docs/reference/cac-ham.md'],
  ['en', 'docs/reference/functions.md'],
];
