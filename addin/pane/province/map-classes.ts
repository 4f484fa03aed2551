/** What the map shows of each commune: its band, one criterion, or where its sheet stands. */
import type { Language } from '#domain/messages/language';
import { WORDS } from '#domain/messages/words';
import type { Pack } from '#domain/packs/schema';
import { bandOf } from '#domain/tally/band';
import type { UnitTree } from '#domain/units/tree';
import { STATUSES } from '#domain/workflow/status';
import { FIGURES } from '../../messages/figures.ts';
import { PROVINCE } from '../../messages/province.ts';
import { SHELL } from '../../messages/shell.ts';
import type { MapClass, MapCommune } from '../charts/hex-map.tsx';
import { bandShade, NOT_THERE, STATUS_SHADES, VERDICT_SHADES } from '../charts/shades.ts';
import type { ListedSheet, SheetList } from '../district/concern.ts';

/** "band", "status" or the number of a criterion. */
export type MapSubject = 'band' | 'status' | `${number}`;

export interface MapContent {
  readonly classes: readonly MapClass[];
  readonly communes: readonly MapCommune[];
}

export function mapContent(
  subject: MapSubject,
  list: SheetList,
  pack: Pack,
  tree: UnitTree,
  language: Language,
): MapContent {
  const texts = PROVINCE[language].map;
  const classes = classesOf(subject, pack, language);
  const labels = new Map(classes.map(({ id, label }) => [id, label]));
  const district = (parent: string) => tree.units.get(parent)?.name ?? '';
  const valueOf = (sheet: ListedSheet, is: string) =>
    subject === 'band' ? texts.met(sheet.met, pack.criteria.length) : (labels.get(is) ?? '');
  return {
    classes: [...classes, { id: 'missing', label: texts.missing, shade: NOT_THERE }],
    communes: [
      ...list.sheets.map((sheet) => {
        const is = classOf(subject, sheet, pack);
        const { unit, name, parent } = sheet;
        return { unit, name, district: district(parent), is, value: valueOf(sheet, is) };
      }),
      ...list.missing.map(({ unit, name, parent }) => ({
        unit,
        name,
        district: district(parent),
        is: 'missing',
        value: texts.missing,
      })),
    ],
  };
}

function classesOf(subject: MapSubject, pack: Pack, language: Language): readonly MapClass[] {
  if (subject === 'band') {
    return pack.bands.map(({ label }, index) => ({
      id: label,
      label: FIGURES[language].band(label),
      shade: bandShade(index, pack.bands.length),
    }));
  }
  if (subject === 'status') {
    return STATUSES.map((status) => ({
      id: status,
      label: SHELL[language].status[status],
      shade: STATUS_SHADES[status],
    }));
  }
  return (['met', 'unknown', 'notMet'] as const).map((verdict) => ({
    id: verdict,
    label: WORDS[language].verdict[verdict],
    shade: VERDICT_SHADES[verdict],
  }));
}

function classOf(subject: MapSubject, sheet: ListedSheet, pack: Pack): string {
  if (subject === 'band') return bandOf(pack, sheet.met)?.label ?? '';
  if (subject === 'status') return sheet.status;
  const index = pack.criteria.findIndex(({ no }) => String(no) === subject);
  return sheet.verdicts[index] ?? 'unknown';
}
