/** Whose sheet this is, and of which period: what the hidden sheet says, held against what people see. */
import { parsePeriod, periodFromText, periodLabelVi, requirePeriod } from '#domain/periods/period';
import { finding, type Finding } from '#domain/rules/finding';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { resolveName, type NameResolution } from '#domain/units/names';
import { ancestors, type UnitTree } from '#domain/units/tree';
import { treeAt, unitByKey } from '#domain/units/trees';
import { foldName } from '#domain/values/fold';
import { convertLegacy, toUnicode } from '#domain/values/legacy-fonts';
import type { Envelope } from '../envelope.ts';
import { HEADER_NAMES } from '../names.ts';
import { placeOf, type CellPlace, type OpenedWorkbook, type Place } from './opened.ts';

export interface Identity {
  readonly unit: UnitKey | null;
  readonly period: PeriodId | null;
  /** False where the hidden sheet and the header contradict one another: nobody may count this sheet. */
  readonly certain: boolean;
  readonly findings: readonly Finding[];
}

interface Header {
  readonly commune: string;
  readonly district: string;
  readonly period: string;
  readonly communePlace: CellPlace | undefined;
  readonly periodPlace: CellPlace | undefined;
  readonly findings: readonly Finding[];
}

export function identify(
  workbook: OpenedWorkbook,
  envelope: Envelope | null,
  asked: PeriodId | undefined,
): Identity {
  const header = readHeader(workbook);
  return envelope ? fromEnvelope(envelope, header) : fromHeader(header, asked);
}

function fromEnvelope(envelope: Envelope, header: Header): Identity {
  const findings = [...header.findings];
  const unit = unitByKey(envelope.unit);
  const period = parsePeriod(envelope.period);
  if (!unit || !period) {
    findings.push(finding('structure.unitUnknown', { name: envelope.unit, nearest: [] }));
    return { unit: null, period: period?.id ?? null, certain: false, findings };
  }

  const mismatches: [hidden: string, shown: string, place: CellPlace | undefined][] = [];
  const shownPeriod = periodFromText(header.period);
  if (header.period && shownPeriod !== period.id) {
    mismatches.push([periodLabelVi(period.id), header.period, header.periodPlace]);
  }
  const tree = treeAt(period.end);
  const district = tree ? ancestors(tree, unit.key)[0] : undefined;
  const otherDistrict =
    header.district &&
    district?.level === 'district' &&
    !sameName(header.district, district.name, district.shortName);
  if (
    (header.commune && !sameName(header.commune, unit.name, unit.shortName, ...unit.aliases)) ||
    otherDistrict
  ) {
    mismatches.push([
      [unit.name, district?.name].filter(Boolean).join(', '),
      [header.commune, header.district].filter(Boolean).join(', '),
      header.communePlace,
    ]);
  }
  for (const [hidden, shown, place] of mismatches) {
    findings.push(finding('structure.headerMismatch', { hidden, shown }, { ...place }));
  }
  return { unit: unit.key, period: period.id, certain: mismatches.length === 0, findings };
}

/** Without the hidden sheet the header is all there is. */
function fromHeader(header: Header, asked: PeriodId | undefined): Identity {
  const findings = [...header.findings, finding('structure.ntmLost', {})];
  const period = periodFromText(header.period) ?? (header.period ? null : (asked ?? null));
  if (!period) {
    findings.push(
      finding('structure.periodUnknown', { text: header.period }, { ...header.periodPlace }),
    );
  }
  const tree = period ? treeAt(requirePeriod(period).end) : null;
  const found = tree ? resolve(header, tree) : null;
  if (found?.kind === 'unit') return { unit: found.unit.key, period, certain: true, findings };

  if (found?.kind === 'candidates' && tree) {
    const candidates = found.units.map((unit) =>
      [unit.name, ancestors(tree, unit.key)[0]?.name].filter(Boolean).join(', '),
    );
    findings.push(
      finding(
        'structure.unitAmbiguous',
        { name: header.commune, candidates },
        { ...header.communePlace },
      ),
    );
  } else {
    const nearest = found?.kind === 'none' ? found.nearest.map(({ name }) => name) : [];
    findings.push(
      finding(
        'structure.unitUnknown',
        { name: header.commune, nearest },
        { ...header.communePlace },
      ),
    );
  }
  return { unit: null, period, certain: false, findings };
}

/** With or without "xã", "huyện"; tone marks where people put them; in a legacy font's letters. */
function sameName(shown: string, ...names: readonly string[]): boolean {
  const known = names.map(foldName);
  return spellings(shown).some((spelling) => {
    const folded = foldName(spelling);
    const bare = folded.replace(/^(xa|phuong|thi tran|huyen|thanh pho|tp|x|p|tt|h)[ .]+/, '');
    return known.includes(folded) || known.includes(bare);
  });
}

/** As typed, then as it reads in each legacy font: a short name may be good Vietnamese in both. */
function spellings(name: string): readonly string[] {
  return [...new Set([name, convertLegacy(name, 'tcvn3'), convertLegacy(name, 'vni')])];
}

function resolve({ commune, district }: Header, tree: UnitTree): NameResolution {
  const tried = spellings(commune).map((name) =>
    resolveName({ name, ...(district ? { district } : {}) }, tree),
  );
  return tried.find(({ kind }) => kind === 'unit') ?? tried[0]!;
}

function readHeader(workbook: OpenedWorkbook): Header {
  const findings: Finding[] = [];
  const read = (name: string, label: string): [string, Place | undefined] => {
    const place = workbook.named(name) ?? besideLabel(workbook, label);
    if (!place) return ['', undefined];
    const typed = workbook.text(place).trim();
    const { text, converted } = toUnicode(typed);
    if (converted) {
      findings.push(finding('value.legacyFont', { raw: typed, reading: text }, placeOf(place)));
    }
    return [text, place];
  };
  const [commune, communePlace] = read(HEADER_NAMES.commune, 'Xã:');
  const [district] = read(HEADER_NAMES.district, 'Huyện, thành phố:');
  const [period, periodPlace] = read(HEADER_NAMES.period, 'Kỳ:');
  return {
    commune,
    district,
    period,
    communePlace: communePlace && placeOf(communePlace),
    periodPlace: periodPlace && placeOf(periodPlace),
    findings,
  };
}

function besideLabel(workbook: OpenedWorkbook, label: string): Place | undefined {
  const wanted = foldName(label);
  for (const page of workbook.pages) {
    for (const [row, cells] of page.rows.slice(0, 10).entries()) {
      const at = cells.findIndex(
        (value) => typeof value === 'string' && foldName(value) === wanted,
      );
      if (at < 0) continue;
      const column = cells.findIndex(
        (value, index) => index > at && value !== null && value !== '',
      );
      if (column >= 0) return { sheet: page.name.normalize('NFC'), row, column };
    }
  }
  return undefined;
}
