// The functions over the whole example province beside the engine: every indicator of 207 communes, every criterion,
// every band, and the mean. One rule engine, whoever asks it.
import { beforeAll, expect, it } from '@jest/globals';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { denominatorEntry, evaluate } from '#domain/evaluation/evaluate';
import type { Evaluation } from '#domain/evaluation/results';
import type { Indicator } from '#domain/packs/schema';
import { bandOf } from '#domain/tally/band';
import { numeratorAddress, ownVerdictAddress } from '#domain/sheet/addresses';
import { entryAt, type Sheet } from '#domain/sheet/sheet';
import { CRITERION_WORDS, MET, MET_NONE, NOT_MET } from '#workbook/template/words';
import { exampleProvince } from '../../../local/example/province.ts';
import { examplePack, PERIOD } from '../../support/clean-sheet.ts';
import { connectTo, shown } from '../../support/excel-functions.ts';
import { cellOf } from '../../support/parity/said-by-functions.ts';

const pack = examplePack();

interface Judged {
  readonly sheet: Sheet;
  readonly evaluation: Evaluation;
}

let communes: readonly Judged[];

beforeAll(async () => {
  const nobody = { call: () => Promise.reject(new Error('Nobody is asked')) };
  await connectTo(nobody, { unit: '20@2004-08-31', period: PERIOD, packHash: pack.hash });
  communes = exampleProvince().map(({ sheet }) => ({
    sheet,
    evaluation: evaluate(pack, sheet, circumstancesOf(pack, sheet.unit, PERIOD)),
  }));
});

function rowsOf({ id, measure }: Indicator, { sheet, evaluation }: Judged) {
  const result = evaluation.indicators.get(id)!;
  if (measure.kind === 'assessed') {
    return [{ id, numerator: entryAt(sheet, ownVerdictAddress(id)), denominator: null, result }];
  }
  return result.parts.map((part) => ({
    id: id + part.id,
    numerator: entryAt(sheet, numeratorAddress(id, part.id)),
    denominator:
      measure.kind === 'count'
        ? null
        : denominatorEntry(
            pack.indicators.find((each) => each.id === id)!,
            sheet,
          ),
    result: part,
  }));
}

it('every indicator of every commune has the verdict of the engine', async () => {
  let compared = 0;
  const differing: string[] = [];
  for (const commune of communes) {
    for (const indicator of pack.indicators) {
      for (const { id, numerator, denominator, result } of rowsOf(indicator, commune)) {
        const given = [id, cellOf(numerator), cellOf(denominator ?? undefined), commune.sheet.unit];
        const said = String(await shown('EVAL', given));
        const { verdict, reason } = result;
        const expected = verdict === 'met' ? (reason === 'none' ? MET_NONE : MET) : NOT_MET;
        const agrees = verdict === 'unknown' ? said.startsWith('Chưa rõ: ') : said === expected;
        if (!agrees) differing.push(`${commune.sheet.unit} ${id}: ${said}, not ${verdict}`);
        compared++;
      }
    }
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(10_000);
});

it('COUNTMET counts what the engine counts, and GAP and BAND follow', async () => {
  for (const { evaluation } of communes) {
    const verdicts = evaluation.criteria.map(({ verdict }) => [CRITERION_WORDS[verdict]]);
    expect(await shown('COUNTMET', [verdicts])).toBe(evaluation.met);
    expect(await shown('BAND', [evaluation.met])).toBe(bandOf(pack, evaluation.met)!.label);
    const [[, missing, open]] = (await shown('GAP', [verdicts])) as [[string, number, string]];
    const next = [...pack.bands].reverse().find(({ min }) => min > evaluation.met);
    expect(missing).toBe(next ? next.min - evaluation.met : 0);
    if (next) expect(open.split(', ')).toHaveLength(19 - evaluation.met);
  }
});

it('the province has the mean and the bands that its report prints', async () => {
  const names = communes.map(({ sheet }) => [sheet.unit]);
  const met = communes.map(({ evaluation }) => [evaluation.met]);
  expect(await shown('AVGCRITERIA', [names, met])).toBe(7.48); // 1548 / 207
  const table = (await shown('BANDTABLE', [names, met])) as [string, number, number][];
  expect(table[0]).toEqual(['19', 24, 11.59]); // 24 / 207
  expect(table.reduce((sum, [, count]) => sum + count, 0)).toBe(207);
});

it('the share of communes that meet criterion 2 is the report’s', async () => {
  const grid = communes.map(({ evaluation }) =>
    evaluation.criteria.map(({ verdict }) => CRITERION_WORDS[verdict]),
  );
  expect(await shown('PASSRATE', [2, grid])).toBe(16.91); // 35 / 207
});
