/** How a cell of a file looks, in the words of the grid. */
import type { BorderSide, CellStyle as FileStyle, Color, Workbook } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import { PLAIN, type BorderEdge, type BorderLine, type CellStyle } from '../host/grid/cell.ts';

/** "#RRGGBB"; null where a colour is left to the program. */
export function colourOf(
  { themeColors }: Pick<Workbook, 'themeColors'>,
  colour: Color | undefined,
): string | null {
  if (colour?.rgb !== undefined) return `#${colour.rgb.slice(-6).toUpperCase()}`;
  if (colour?.theme === undefined || !themeColors) return null;
  return `#${resolveThemeColor(themeColors, colour.theme, colour.tint)}`;
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};

const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  center: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

const LINES: Readonly<Record<string, string>> = {
  dotted: 'Dot',
  hair: 'Dot',
  dashed: 'Dash',
  mediumDashed: 'Dash',
  double: 'Double',
};

const EDGES: readonly BorderEdge[] = ['top', 'right', 'bottom', 'left'];

export function styleOf(workbook: Workbook, style: FileStyle | undefined): CellStyle {
  if (!style) return plainOf(workbook);
  const { font = workbook.defaultFont, fill, alignment, border, protection } = style;
  const { bold = false, italic = false, underline, strikethrough = false } = font ?? {};
  return {
    ...plainOf(workbook),
    fill:
      fill?.type === 'pattern' && fill.pattern === 'solid'
        ? colourOf(workbook, fill.fgColor)
        : null,
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    fontColor: colourOf(workbook, font?.color) ?? PLAIN.fontColor,
    bold,
    italic,
    underline: underline !== undefined && underline !== false,
    strikethrough,
    horizontal: HORIZONTAL[alignment?.horizontal ?? ''] ?? PLAIN.horizontal,
    vertical: VERTICAL[alignment?.vertical ?? ''] ?? PLAIN.vertical,
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    numberFormat: style.numFmt ?? PLAIN.numberFormat,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: Object.fromEntries(
      EDGES.flatMap((edge) => {
        const side = border?.[edge];
        return side ? [[edge, lineOf(workbook, side)]] : [];
      }),
    ),
  };
}

/** Of cells without a style of their own. */
export function plainOf({ defaultFont }: Pick<Workbook, 'defaultFont'>): CellStyle {
  const { name = PLAIN.fontName, size = PLAIN.fontSize } = defaultFont ?? {};
  return { ...PLAIN, fontName: name, fontSize: size };
}

function lineOf(workbook: Workbook, { style, color }: BorderSide): BorderLine {
  return { style: LINES[style] ?? 'Continuous', color: colourOf(workbook, color) ?? '#000000' };
}
