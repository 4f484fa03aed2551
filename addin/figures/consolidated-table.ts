/**
 * The consolidated table as values, before Excel sees it: a row for every commune that owes a sheet, then the bands and
 * the criteria. No cell is empty: a function over the table must not meet a blank, which desktop and web read differently.
 */
import type { Reply } from '#domain/routes/client';
import type { Language } from '#domain/messages/language';
import type { Pack } from '#domain/packs/schema';
import { CONSOLIDATED } from '../messages/consolidated-table.ts';
import { FIGURES } from '../messages/figures.ts';
import { bandRows, criterionRows, meanOf, type CountRow, type Rollup } from './tally-rows.ts';

export type Value = string | number;

/** A heading row and what stands under it; every row is as wide as the heading. */
export interface Block {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

export interface ConsolidatedTable {
  readonly sheetName: string;
  /** Lines above: what it is, of how many, how sure. */
  readonly title: readonly string[];
  readonly communes: Block;
  readonly bands: Block;
  readonly criteria: Block;
  /** Columns of `communes` with verdicts, from 0. */
  readonly verdicts: { readonly first: number; readonly count: number };
}

export interface TableInput {
  readonly unit: string;
  readonly period: string;
  readonly list: Reply<'listSheets'>;
  readonly rollup: Rollup;
  readonly pack: Pack;
  readonly language: Language;
}

export function consolidatedTable(input: TableInput): ConsolidatedTable {
  const { unit, period, rollup, pack, language } = input;
  const texts = CONSOLIDATED[language];
  const figures = FIGURES[language];
  const counts = (first: string, rows: readonly CountRow[]): Block => ({
    head: [first, texts.communes, texts.share, texts.examined, texts.lowest, texts.highest],
    rows: rows.map((row) => [
      row.title,
      row.all,
      Number(row.share ?? 0),
      row.examined,
      row.range[0],
      row.range[1],
    ]),
  });
  return {
    sheetName: texts.sheet(unit, period),
    title: [
      `${texts.title(unit)}. ${figures.period(period)}`,
      ...meanLines(input),
      ...(pack.overlay?.example ? [figures.exampleStandards] : []),
    ],
    communes: communeBlock(input),
    bands: counts(texts.band, bandRows(rollup)),
    criteria: counts(figures.criterionHead, criterionRows(rollup, pack, language)),
    verdicts: { first: 5, count: pack.criteria.length },
  };
}

function meanLines({ rollup, language }: TableInput): readonly string[] {
  const texts = FIGURES[language];
  return (['all', 'examined'] as const).map((which) => {
    const tally = rollup[which];
    const mean = meanOf(tally);
    const reported = texts.reportedOf(tally.reported, tally.expected);
    if (!mean) return `${texts[which]}: ${texts.nothingReported} (${reported})`;
    const [low, high] = mean.range.map((value) => texts.number(value, 2));
    const range = low === high ? '' : `, ${texts.range(low!, high!)}`;
    return `${texts[which]}: ${texts.number(mean.value, 2)} ${texts.meanUnit} (${reported}${range})`;
  });
}

function communeBlock({ list, pack, language }: TableInput): Block {
  const texts = CONSOLIDATED[language];
  const sent = list.sheets.map(({ name, status, met, unknown, verdicts }): readonly Value[] => [
    name,
    texts.status[status],
    met,
    unknown,
    ...verdicts.map((verdict) => texts.verdict[verdict]),
  ]);
  const missing = list.missing.map(({ name }): readonly Value[] => [
    name,
    texts.noSheet,
    0,
    pack.criteria.length,
    ...pack.criteria.map(() => texts.verdict.unknown),
  ]);
  return {
    head: [
      texts.count,
      texts.commune,
      texts.state,
      texts.met,
      texts.unknown,
      ...pack.criteria.map(({ no }) => texts.criterion(no)),
    ],
    rows: [...sent, ...missing].map((row, index) => [index + 1, ...row]),
  };
}
