/** The language that functions speak: what the pane is set to, Vietnamese until it has said. */
import type { Language } from '#domain/messages/language';

let current: () => Language = () => 'vi';

export const functionLanguage = (): Language => current();

export function speakAs(language: () => Language): void {
  current = language;
}
