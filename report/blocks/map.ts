/** Sơ đồ: the schematic map as shapes of Word, one hexagon a unit, coloured by the band of what it meets. */
import { Paragraph, TextRun } from 'docx';
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes';
import { bandOf } from '#domain/tally/band';
import { schematicOf, type Hexagon } from '#domain/units/schematic';
import { isWithin } from '#domain/units/tree';
import { bandWords } from '../band-words.ts';
import type { ReportData } from '../report-data.ts';
import { WORDS } from '../words.ts';
import { bandColour, LINE_COLOUR, NO_REPORT_COLOUR, NOT_JUDGED_COLOUR } from './palette.ts';

/** Pixels between two neighbours of a row. */
const STEP = 21;
/** A hexagon that stands on a corner is 2/√3 as high as it is wide, and rows overlap by a quarter of that. */
const HEIGHT = (STEP * 2) / Math.sqrt(3);
const ROW = HEIGHT * 0.75;
const CORNERS = 'M 50 0 L 100 25 L 100 75 L 50 100 L 0 75 L 0 25 Z';

/** Empty where no unit of it is on the map: a commune founded since 2017, or another province. */
export function communeMap(data: ReportData): readonly Paragraph[] {
  const { tree } = data;
  const shown = schematicOf(tree).filter(({ unit }) => isWithin(tree, unit, data.unit.key));
  if (shown.length === 0) return [new Paragraph(WORDS.noMap)];
  const top = Math.max(...shown.map(({ row }) => row));
  const left = Math.min(...shown.map(({ column }) => column));
  const results = new Map(data.communes.map((commune) => [commune.unit.key, commune.met]));
  const group = new ShapeGroupRun({
    children: shown.map((hexagon) => ({
      ...hexagonShape(hexagon, left, top),
      fill: fillOf(data, results.get(hexagon.unit)),
      altText: { name: tree.units.get(hexagon.unit)!.name },
    })),
    altText: { description: WORDS.map.title },
  });
  return [
    new Paragraph({ alignment: 'center', children: [group], spacing: { before: 160 } }),
    new Paragraph({ alignment: 'center', children: legend(data) }),
    new Paragraph({
      alignment: 'center',
      children: [new TextRun({ text: WORDS.map.title, italics: true, size: 22 })],
    }),
  ];
}

function hexagonShape({ column, row }: Hexagon, left: number, top: number) {
  return {
    type: 'custom',
    path: CORNERS,
    transformation: {
      width: STEP,
      height: HEIGHT,
      offset: {
        left: (column - left + (row % 2 === 0 ? 0 : 0.5)) * STEP,
        top: (top - row) * ROW,
      },
    },
    line: { color: LINE_COLOUR, width: 0.5 },
  } as const satisfies IShapeGroupChildOptions;
}

/** Undefined: it owes no sheet. */
function fillOf({ pack }: ReportData, met: number | null | undefined): string {
  if (met === undefined) return NOT_JUDGED_COLOUR;
  if (met === null) return NO_REPORT_COLOUR;
  return bandColour(pack.bands.findIndex(({ label }) => label === bandOf(pack, met)?.label));
}

function legend({ pack }: ReportData): TextRun[] {
  const entries = [
    ...pack.bands.map(({ label }, index) => [bandColour(index), bandWords(label)] as const),
    [NOT_JUDGED_COLOUR, WORDS.map.notJudged] as const,
  ];
  return entries.flatMap(([color, text]) => [
    new TextRun({ text: '⬢ ', color, size: 24 }),
    new TextRun({ text: `${text}    `, size: 20 }),
  ]);
}
