/** Why a file is no Word document that can be read. Sentences: domain/messages/document-vi.ts, document-en.ts. */
export interface DocumentProblemParams {
  'document.empty': Empty;
  'document.tooLarge': { readonly megabytes: number };
  /** `kind`: what it is instead, as the words for files name it. */
  'document.notDocx': { readonly kind: string };
  /** Word's own format of before 2007. */
  'document.legacyDoc': Empty;
  'document.encrypted': Empty;
  'document.truncated': Empty;
  'document.corrupt': Empty;
  'document.bomb': Empty;
  /** A document without a word in it. */
  'document.noText': Empty;
}

type Empty = Readonly<Record<never, never>>;

export type DocumentProblemCode = keyof DocumentProblemParams;

export type DocumentProblem = {
  [C in DocumentProblemCode]: { readonly code: C; readonly params: DocumentProblemParams[C] };
}[DocumentProblemCode];
