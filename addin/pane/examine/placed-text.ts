/** Entries, notes and fields of registers as people read them. */
import { REGISTERS } from '#domain/form/registers';
import { addressLabel } from '#domain/messages/address-label';
import type { Language } from '#domain/messages/language';
import { WORDS } from '#domain/messages/words';
import type { Pack } from '#domain/packs/schema';
import { parseFieldPlace, type Place, type PlacedValue } from '#domain/sync/content';
import { EXAMINE } from '../../messages/examine.ts';

export function placedText(value: PlacedValue | undefined, language: Language): string {
  const { verdict, entryState, number } = WORDS[language];
  if (value === undefined || value === '') return EXAMINE[language].conflict.empty;
  if (typeof value === 'string') return value;
  switch (value.state) {
    case 'none':
    case 'pending':
      return entryState[value.state];
    case 'unread':
      return `“${value.raw}”`;
    case 'value':
      return value.value === 'met' || value.value === 'notMet'
        ? verdict[value.value]
        : number(value.value);
  }
}

export function placeLabel(place: Place, language: Language, pack: Pack): string {
  const field = parseFieldPlace(place);
  if (!field) return capitalised(addressLabel(place, language, pack));
  const register = REGISTERS.find(({ id }) => id === field.register);
  const column = register?.columns.find(({ id }) => id === field.field);
  return EXAMINE[language].conflict.registerPlace(
    register?.text[language] ?? field.register,
    field.id,
    column?.text[language] ?? field.field,
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
