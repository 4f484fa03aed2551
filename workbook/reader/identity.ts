/** Whose sheet this is, and of which period: what the hidden sheet says, held against what people see. */
import { parsePeriod, periodFromText, periodLabelVi, requirePeriod } from '#domain/periods/period';
import { finding, type Finding } from '#domain/rules/finding';
import type { PeriodId, UnitKey } from '#domain/sheet/sheet';
import { resolveName } from '#domain/units/names';
import { ancestors } from '#domain/units/tree';
import { treeAt, unitByKey } from '#domain/units/trees';
import { foldName } from '#domain/values/fold';
import { toUnicode } from '#domain/values/legacy-fonts';
import type { Envelope } from '../envelope.ts';
import { HEADER_NAMES } from '../names.ts';
import { cellName, type OpenedWorkbook, type Place } from './opened.ts';

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
  readonly place: { readonly sheet: string; readonly cell: string } | undefined;
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

  const mismatches: [hidden: string, shown: string][] = [];
  const shownPeriod = periodFromText(header.period);
  if (header.period && shownPeriod !== period.id) {
    mismatches.push([periodLabelVi(period.id), header.period]);
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
    ]);
  }
  for (const [hidden, shown] of mismatches) {
    findings.push(finding('structure.headerMismatch', { hidden, shown }, { ...header.place }));
  }
  return { unit: unit.key, period: period.id, certain: mismatches.length === 0, findings };
}

/** Without the hidden sheet the header is all there is. */
function fromHeader(header: Header, asked: PeriodId | undefined): Identity {
  const findings = [...header.findings, finding('structure.ntmLost', {})];
  const period = periodFromText(header.period) ?? (header.period ? null : (asked ?? null));
  if (!period) {
    findings.push(finding('structure.periodUnknown', { text: header.period }, { ...header.place }));
  }
  const tree = period ? treeAt(requirePeriod(period).end) : null;
  const found = tree
    ? resolveName(
        { name: header.commune, ...(header.district ? { district: header.district } : {}) },
        tree,
      )
    : null;
  if (found?.kind === 'unit') return { unit: found.unit.key, period, certain: true, findings };

  if (found?.kind === 'candidates' && tree) {
    const candidates = found.units.map((unit) =>
      [unit.name, ancestors(tree, unit.key)[0]?.name].filter(Boolean).join(', '),
    );
    findings.push(
      finding('structure.unitAmbiguous', { name: header.commune, candidates }, { ...header.place }),
    );
  } else {
    const nearest = found?.kind === 'none' ? found.nearest.map(({ name }) => name) : [];
    findings.push(
      finding('structure.unitUnknown', { name: header.commune, nearest }, { ...header.place }),
    );
  }
  return { unit: null, period, certain: false, findings };
}

/** With or without "xã", "huyện"; tone marks where people put them. */
function sameName(shown: string, ...names: readonly string[]): boolean {
  const folded = foldName(shown);
  const bare = folded.replace(/^(xa|phuong|thi tran|huyen|thanh pho|tp|x|p|tt|h)[ .]+/, '');
  return names.some((name) => foldName(name) === folded || foldName(name) === bare);
}

function readHeader(workbook: OpenedWorkbook): Header {
  const findings: Finding[] = [];
  const read = (name: string, label: string): [string, Place | undefined] => {
    const place = workbook.named(name) ?? besideLabel(workbook, label);
    if (!place) return ['', undefined];
    const typed = workbook.text(place).trim();
    const { text, converted } = toUnicode(typed);
    if (converted) {
      findings.push(
        finding(
          'value.legacyFont',
          { raw: typed, reading: text },
          { sheet: place.sheet, cell: cellName(place) },
        ),
      );
    }
    return [text, place];
  };
  const [commune, place] = read(HEADER_NAMES.commune, 'Xã:');
  const [district] = read(HEADER_NAMES.district, 'Huyện, thành phố:');
  const [period] = read(HEADER_NAMES.period, 'Kỳ:');
  return {
    commune,
    district,
    period,
    place: place && { sheet: place.sheet, cell: cellName(place) },
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
