/** Why Excel did not do what it was asked, as far as its own code tells. */
export type Trouble = 'editing' | 'protected' | 'gone' | 'tooLarge' | 'other';

const KINDS: Readonly<Record<string, Trouble>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  // Excel on the web takes 5 MB a request.
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
};

export function excelTrouble(error: unknown): Trouble {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return KINDS[String(code)] ?? 'other';
}
