/** Whether a number format shows a date or a time: "dd/mm/yyyy", not "#,##0" and not "[Red]0.0". */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== 'string' || format === 'General' || format === '@') return false;
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.0+/gi, 's'));
}

/** From days since 30 December 1899, in the calendar's own time: no zone can move the day. */
export function dateOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));
}
