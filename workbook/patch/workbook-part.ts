// What a patch needs from xl/workbook.xml: where the sheets are, and that Excel computes anew when it opens the file.
import { attribute, attributes, withAttribute } from '../xml/attributes.ts';
import { toText } from '../xml/binary.ts';
import { children, localName, openTag, prefixOf, root, XmlError } from '../xml/elements.ts';
import { unescapeXml } from '../xml/escape.ts';
import { splice } from '../xml/splice.ts';

export interface SheetPointer {
  /** As on its tab. */
  readonly name: string;
  readonly relationshipId: string;
}

/** The sheets in the order of their tabs. Throws XmlError. */
export function readSheets(xml: string): SheetPointer[] {
  const list = [...children(xml, root(xml))].find((element) => localName(element) === 'sheets');
  if (!list) throw new XmlError('no sheets');
  return [...children(xml, list)].map((element) => {
    const tag = openTag(xml, element);
    // `r:id` by the usual prefix; `id` without one does not occur here.
    const pointer = attributes(tag).find(({ name }) => name.endsWith(':id'));
    return {
      name: unescapeXml(toText(attribute(tag, 'name') ?? '')),
      relationshipId: pointer?.value ?? '',
    };
  });
}

/** What may stand before `calcPr`, in the schema's order. */
const BEFORE_CALC_PR = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** Asks Excel to compute everything when it opens the file: results kept in cells may have become old. */
export function withFullCalculation(xml: string): string {
  const workbook = root(xml);
  const parts = [...children(xml, workbook)];
  const calcPr = parts.find((element) => localName(element) === 'calcPr');
  if (!calcPr) {
    const before = parts.filter((element) => BEFORE_CALC_PR.has(localName(element))).at(-1);
    const at = before?.end ?? workbook.open;
    const text = `<${prefixOf(workbook)}calcPr fullCalcOnLoad="1"/>`;
    return splice(xml, [{ start: at, end: at, text }]);
  }
  const tag = openTag(xml, calcPr);
  if (/^(1|true)$/.test(attribute(tag, 'fullCalcOnLoad') ?? '')) return xml;
  const text = withAttribute(tag, 'fullCalcOnLoad', '1');
  return splice(xml, [{ start: calcPr.start, end: calcPr.open, text }]);
}
