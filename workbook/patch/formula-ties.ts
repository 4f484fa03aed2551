// Formulas that reach beyond their own cell, and what must not be overwritten because of them.
import { attribute } from '../xml/attributes.ts';
import { type Element, openTag, tags } from '../xml/elements.ts';
import { type Area, contains, parseArea, type Position } from './cell-reference.ts';

export interface FormulaTies {
  /** Cells that one formula fills together: array formulas, spills, data tables. */
  readonly areas: readonly Area[];
  /** How many cells hold each shared formula, by its number `si`. */
  readonly sharers: ReadonlyMap<string, number>;
}

export interface DroppedFormula {
  readonly position: Position;
  /** Its start tag. */
  readonly tag: string;
}

export function readTies(xml: string, sheetData: Element, prefix: string): FormulaTies {
  const areas: Area[] = [];
  const sharers = new Map<string, number>();
  for (const { name, kind, start, end } of tags(xml, sheetData.open, sheetData.close)) {
    if (name !== `${prefix}f` || kind === 'close') continue;
    const tag = openTag(xml, { start, open: end });
    const type = attribute(tag, 't');
    if (type === 'shared') {
      const si = attribute(tag, 'si') ?? '';
      sharers.set(si, (sharers.get(si) ?? 0) + 1);
    } else if (type === 'array' || type === 'dataTable') {
      const area = parseArea(attribute(tag, 'ref') ?? '');
      if (area) areas.push(area);
    }
  }
  return { areas, sharers };
}

/** The area of several cells that this one belongs to. */
export function areaAt({ areas }: FormulaTies, position: Position): Area | undefined {
  return areas.find((area) => contains(area, position) && !isOneCell(area));
}

/** The first dropped formula that others still share: its text stands in that cell alone. */
export function brokenShare(
  { sharers }: FormulaTies,
  dropped: readonly DroppedFormula[],
): DroppedFormula | undefined {
  const shared = dropped.filter(({ tag }) => attribute(tag, 't') === 'shared');
  const si = ({ tag }: DroppedFormula): string => attribute(tag, 'si') ?? '';
  return shared.find(
    (master) =>
      attribute(master.tag, 'ref') !== undefined &&
      shared.filter((each) => si(each) === si(master)).length < (sharers.get(si(master)) ?? 0),
  );
}

function isOneCell({ first, last }: Area): boolean {
  return first.row === last.row && first.column === last.column;
}
