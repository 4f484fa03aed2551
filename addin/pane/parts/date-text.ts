import type { Language } from '#domain/messages/language';

const two = (value: number) => String(value).padStart(2, '0');

/** "24/11/2026", in the time zone of this computer; in English "2026-11-24". */
export function dateText(iso: string, language: Language): string {
  const date = new Date(iso);
  const [year, month, day] = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())];
  return language === 'vi' ? `${day}/${month}/${year}` : `${year}-${month}-${day}`;
}

/** "10:32, 24/11/2026". */
export function dateTimeText(iso: string, language: Language): string {
  const date = new Date(iso);
  return `${two(date.getHours())}:${two(date.getMinutes())}, ${dateText(iso, language)}`;
}
