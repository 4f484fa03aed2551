/** Colours that differ in lightness too: a report is photocopied. From the highest band down. */
export const BAND_COLOURS = ['1B5E20', '66A75C', 'C5D86D', 'F2B441', 'C8553D'] as const;

export const CHART_COLOUR = '2F6B4F';
export const NO_REPORT_COLOUR = 'FFFFFF';
export const NOT_JUDGED_COLOUR = 'D9D9D9';
export const LINE_COLOUR = '7F7F7F';

/** Packs with more bands than colours share the last one. */
export function bandColour(index: number): string {
  return BAND_COLOURS[Math.min(index, BAND_COLOURS.length - 1)]!;
}
