import type { Language } from '#domain/messages/language';
import { HELP } from './vi.ts';

export interface ReferenceWords {
  readonly title: string;
  readonly intro: string;
  readonly optional: string;
  readonly fromStore: string;
  /** Golden cases say in Vietnamese what they are for. */
  readonly captions: boolean;
}

export const REFERENCE_WORDS: Readonly<Record<Language, ReferenceWords>> = {
  vi: {
    title: HELP.title,
    intro: `${HELP.intro} ${HELP.errorsIntro}`,
    optional: HELP.optional,
    fromStore: HELP.fromStore,
    captions: true,
  },
  en: {
    title: 'The NTM functions',
    intro:
      'Type =NTM. in a cell and choose a function. They compute in the workbook and need no network; FIGURE, SHEET, TRACE, and AVGCRITERIA without ranges ask the provincial store. #N/A means that data are missing, #VALUE! that an argument is of the wrong kind; the mark beside the cell says why. Excel with Vietnamese settings separates arguments by semicolons, as written here.',
    optional: 'optional',
    fromStore:
      'This function asks the provincial store. Without connection the cell keeps the last known value, which is saved with the file, and the pane says from when it is; without any value the cell shows #N/A.',
    captions: false,
  },
};
