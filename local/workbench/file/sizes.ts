/** Widths and heights of files, in points. */

/** Of the digit 0 in the usual font, and of what stands around it. */
const DIGIT_PX = 7;
const PADDING_PX = 5;
const POINTS_PER_PX = 0.75;

export const COLUMN_POINTS = 48;
export const ROW_POINTS = 15;

/** A width in characters, as files have it. */
export function columnPoints(width: number | undefined): number {
  if (width === undefined) return COLUMN_POINTS;
  return Math.trunc(width * DIGIT_PX + PADDING_PX) * POINTS_PER_PX;
}

export function pixels(points: number): number {
  return Math.round(points / POINTS_PER_PX);
}

export function points(pixelCount: number): number {
  return pixelCount * POINTS_PER_PX;
}
