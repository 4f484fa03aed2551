/**
 * One rule engine, whoever is asked: the custom functions, the pane beside the sheet, the plain formulas without any
 * add-in, and the functions that run in Lambda say the same of every sheet, and of the province.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate } from '#domain/evaluation/evaluate';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import type { Reply } from '#domain/routes/client';
import { CRITERION_WORDS } from '#workbook/template/words';
import { PROVINCE, province as viewer } from '../functions/api/world.ts';
import { connectTo, shown } from '../support/excel-functions.ts';
import {
  edgeSheets,
  exampleSheets,
  goldenSheets,
  pack,
  province,
  some,
} from '../support/parity/corpus.ts';
import { disagreements, type SaidBy } from '../support/parity/facts.ts';
import { provinceOf, saidByApi } from '../support/parity/said-by-api.ts';
import { bareForm, saidByFormulas } from '../support/parity/said-by-formulas.ts';
import { saidByFunctions } from '../support/parity/said-by-functions.ts';
import { saidByPane } from '../support/parity/said-by-pane.ts';
import { PERIOD } from '../support/clean-sheet.ts';
import { isLong, scaled, scaledName } from '../support/scale.ts';
import { recalculated } from '../support/soffice.ts';

const golden = goldenSheets();
const SHEETS = golden.length + province.length + 100;

/** LibreOffice takes its time; parity.long.test.ts asks it about sheets of its own as well. */
const BY_OFFICE = 8;

const corpus = [
  ...some(golden, scaled(golden.length, 4)),
  ...some(exampleSheets(), scaled(province.length)),
  ...edgeSheets(scaled(100)),
];

beforeAll(async () => {
  const nobody = { call: () => Promise.reject(new Error('Nobody is asked')) };
  await connectTo(nobody, { unit: PROVINCE, period: PERIOD, packHash: pack.hash });
});

describe(scaledName('functions, pane, formulas and Lambda', SHEETS), () => {
  it('say the same of every sheet', async () => {
    const forms = await Promise.all(corpus.map(({ sheet }) => bareForm(sheet)));
    const names = forms.map((_, index) => `${index}.xlsx`);
    const bare = new Map(names.map((name, index) => [name, forms[index]!]));
    const computed = recalculated(new Map(some([...bare], isLong ? bare.size : BY_OFFICE)));
    const differing: string[] = [];
    const heard = new Map<string, number[]>();
    for (const [index, { name, sheet }] of corpus.entries()) {
      const lambda = await saidByApi(sheet);
      const workbook = computed.get(names[index]!);
      const saidBy: SaidBy = {
        lambda,
        functions: await saidByFunctions(sheet, lambda),
        pane: await saidByPane(forms[index]!),
        ...(workbook && { formulas: await saidByFormulas(workbook) }),
      };
      differing.push(...disagreements(saidBy).map((each) => `${name}: ${each}`));
      for (const [who, said] of Object.entries(saidBy)) {
        heard.set(who, [...(heard.get(who) ?? []), said.size]);
      }
    }
    expect(differing).toEqual([]);
    // Nobody agrees by keeping silent.
    expect([...heard.keys()].sort()).toEqual(['formulas', 'functions', 'lambda', 'pane']);
    for (const sizes of heard.values()) {
      expect(Math.min(...sizes)).toBeGreaterThan(pack.criteria.length);
    }
  }, 600_000);
});

describe('the province', () => {
  it('adds up alike in functions and in Lambda', async () => {
    const world = await provinceOf(province);
    const params = { unit: PROVINCE, period: PERIOD };
    const { all } = (await world.get(viewer, 'readRollup', { params })) as Reply<'readRollup'>;
    const judged = province.map((sheet) =>
      evaluate(pack, sheet, circumstancesOf(pack, sheet.unit, sheet.period)),
    );
    const verdicts = judged.map(({ criteria }) =>
      criteria.map(({ verdict }) => CRITERION_WORDS[verdict]),
    );
    const communes = province.map(({ unit }) => [unit]);
    const met = await Promise.all(
      verdicts.map(async (row) => [await shown('COUNTMET', [row.map((verdict) => [verdict])])]),
    );
    const figure = async (concept: string) => {
      const body = { figures: [{ concept, unit: PROVINCE, period: PERIOD }] };
      const reply = (await world.get(viewer, 'readFigures', { body })) as Reply<'readFigures'>;
      const [answer] = reply.figures;
      if (!answer || 'problem' in answer) throw new Error(JSON.stringify(answer));
      return Number(answer.value);
    };
    expect(await figure('mean')).toBe(await shown('AVGCRITERIA', [communes, met]));
    const bands = (await shown('BANDTABLE', [communes, met])) as [string, number, number][];
    expect(all.bands.map(({ label, count }) => [label, count])).toEqual(
      bands.map(([label, count]) => [label, count]),
    );
    for (const { no, count } of all.criteria) {
      const rate = await shown('RATIO', [count, all.expected]);
      expect([no, await shown('PASSRATE', [no, verdicts])]).toEqual([no, rate]);
    }
    const sumOf = (id: string) => Number(all.statistics[id]!.value);
    const hardened = await shown('RATIO', [sumOf('roadsHardened'), sumOf('roadsTotal')]);
    expect(await figure('ratio:roadsHardenedShare')).toBe(hardened);
  }, 120_000);
});
