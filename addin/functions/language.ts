/** The language that functions speak: that of Excel's menus, Vietnamese where it is neither of ours. */
import type { Language } from '#domain/messages/language';

export function officeLanguage(): Language {
  return Office.context.displayLanguage?.toLowerCase().startsWith('en') ? 'en' : 'vi';
}
