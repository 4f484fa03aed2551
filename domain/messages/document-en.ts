import type { DocumentMessages } from './document-message.ts';
import { en as words } from './en-words.ts';

const AGAIN = 'open it in Word, save it as .docx and try again';

export const en: DocumentMessages = {
  'document.empty': () => `The file is empty; ${AGAIN}.`,
  'document.tooLarge': ({ megabytes }) =>
    `The file has ${megabytes} MB, more than is accepted; take out pictures and try again.`,
  'document.notDocx': ({ kind }) =>
    `This is ${words.fileKind[kind] ?? words.otherFile}, not a Word document (.docx).`,
  'document.legacyDoc': () => `The file is in Word's old format (.doc); ${AGAIN}.`,
  'document.encrypted': () => 'The file has a password; take it off in Word and try again.',
  'document.truncated': () => 'The end of the file is missing; copy it again.',
  'document.corrupt': () => `The file is damaged and cannot be read; ${AGAIN}.`,
  'document.bomb': () => 'The content is too large when unpacked; the file was not opened.',
  'document.noText': () => 'There is no text in the document; of a picture the original is needed.',
};
