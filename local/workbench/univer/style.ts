/** How a cell looks, in Univer's words and back. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { BorderStyleTypes, type IStyleData } from '@univerjs/core';
import type { BorderEdge, BorderLine, CellStyle } from '../host/grid/cell.ts';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  Double: BorderStyleTypes.DOUBLE,
};

const EDGES: Readonly<Record<BorderEdge, 't' | 'r' | 'b' | 'l'>> = {
  top: 't',
  right: 'r',
  bottom: 'b',
  left: 'l',
};

const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** By member, what Univer calls it. */
const WRITERS: { readonly [K in keyof CellStyle]?: (value: CellStyle[K]) => IStyleData } = {
  fill: (value) => ({ bg: value === null ? null : { rgb: value } }),
  fontName: (value) => ({ ff: value }),
  fontSize: (value) => ({ fs: value }),
  fontColor: (value) => ({ cl: { rgb: value } }),
  bold: (value) => ({ bl: flag(value) }),
  italic: (value) => ({ it: flag(value) }),
  underline: (value) => ({ ul: { s: flag(value) } }),
  strikethrough: (value) => ({ st: { s: flag(value) } }),
  horizontal: (value) => ({ ht: HORIZONTAL[value] ?? HorizontalAlign.UNSPECIFIED }),
  vertical: (value) => ({ vt: VERTICAL[value] ?? VerticalAlign.BOTTOM }),
  wrap: (value) => ({ tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  numberFormat: (value) => ({ n: value === 'General' ? null : { pattern: value } }),
  borders: (value) => ({ bd: bordersOf(value) }),
};

export function univerStyle(change: Partial<CellStyle>): IStyleData {
  const parts = Object.entries(change).map(([name, value]) => {
    const write = WRITERS[name as keyof CellStyle] as ((value: unknown) => IStyleData) | undefined;
    return write?.(value) ?? {};
  });
  return Object.assign({}, ...parts) as IStyleData;
}

function bordersOf(borders: CellStyle['borders']): NonNullable<IStyleData['bd']> {
  return Object.fromEntries(
    Object.entries(EDGES).map(([edge, short]) => {
      const line = borders[edge as BorderEdge];
      const drawn = line && {
        s: LINES[line.style] ?? BorderStyleTypes.THIN,
        cl: { rgb: line.color },
      };
      return [short, drawn ?? null];
    }),
  );
}

export function styleFrom(style: IStyleData | null | undefined, plain: CellStyle): CellStyle {
  if (!style) return plain;
  return {
    ...plain,
    fill: rgb(style.bg),
    fontName: style.ff ?? plain.fontName,
    fontSize: style.fs ?? plain.fontSize,
    fontColor: rgb(style.cl) ?? plain.fontColor,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    horizontal: nameOf(HORIZONTAL, style.ht) ?? plain.horizontal,
    vertical: nameOf(VERTICAL, style.vt) ?? plain.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
    numberFormat: style.n?.pattern ?? plain.numberFormat,
    borders: linesOf(style.bd),
  };
}

function rgb(colour: IStyleData['bg']): string | null {
  return colour?.rgb?.toUpperCase() ?? null;
}

function nameOf<T>(table: Readonly<Record<string, T>>, value: T | null | undefined) {
  return Object.entries(table).find(([, each]) => each === value)?.[0];
}

function linesOf(borders: IStyleData['bd']): CellStyle['borders'] {
  const lines = Object.entries(EDGES).flatMap(([edge, short]) => {
    const line = borders?.[short];
    if (!line) return [];
    const drawn: BorderLine = {
      style: nameOf(LINES, line.s) ?? 'Continuous',
      color: rgb(line.cl) ?? '#000000',
    };
    return [[edge, drawn] as const];
  });
  return Object.fromEntries(lines);
}
