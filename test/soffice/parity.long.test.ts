/**
 * One rule engine: LibreOffice computes the plain formulas of randomly filled workbooks, and every verdict, check
 * text, count and check code must equal what the engine says of the same sheet.
 */
import { describe, expect, it } from '@jest/globals';
import { shippedPack } from '#domain/packs/catalogue';
import { ruralCommunesUnder } from '#domain/units/tree';
import { treeAt } from '#domain/units/trees';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import { formHeader } from '#workbook/header';
import { writeTemplate } from '#workbook/template/template';
import { computedCells } from '../support/form-cells.ts';
import { randomSheet } from '../support/random-sheet.ts';
import { scaled, scaledName } from '../support/scale.ts';
import { recalculated } from '../support/soffice.ts';

const WORKBOOKS = 300;
const BATCH = 30;
const PERIOD = '2017S1';

const tree = treeAt('2017-06-30')!;
const communes = ruralCommunesUnder(tree, tree.root.key);
const packs = [shippedPack('qd-1980-2016', 'vi-du'), shippedPack('qd-1980-2016', 'langson')];

describe(scaledName('plain formulas and the engine', WORKBOOKS), () => {
  const seeds = Array.from({ length: scaled(WORKBOOKS) }, (_, index) => index + 1);
  const batches = Array.from({ length: Math.ceil(seeds.length / BATCH) }, (_, index) =>
    seeds.slice(index * BATCH, (index + 1) * BATCH),
  );

  it.each(batches.map((batch) => [`${batch[0]}–${batch.at(-1)}`, batch] as const))(
    'agree in workbooks %s',
    async (_, batch) => {
      const bare = new Map<string, Uint8Array>();
      const full = new Map<string, Uint8Array>();
      for (const seed of batch) {
        const input = inputOf(seed);
        bare.set(`${seed}.xlsx`, await writeTemplate({ ...input, withoutResults: true }));
        full.set(`${seed}.xlsx`, await writeTemplate(input));
      }
      const computed = recalculated(bare);
      for (const seed of batch) {
        const { pack } = inputOf(seed);
        const byOffice = await computedCells(computed.get(`${seed}.xlsx`)!, pack);
        const byEngine = await computedCells(full.get(`${seed}.xlsx`)!, pack);
        expect({ seed, ...byOffice }).toEqual({ seed, ...byEngine });
      }
    },
    300_000,
  );
});

function inputOf(seed: number) {
  const pack = packs[seed % 5 === 0 ? 1 : 0]!;
  const unit = communes[seed % communes.length]!;
  const circumstances = circumstancesOf(pack, unit.key, PERIOD);
  return {
    pack,
    header: formHeader(tree, unit),
    period: PERIOD,
    copyId: `copy-${seed}`,
    created: '2017-06-30T00:00:00Z',
    sheet: randomSheet(pack, unit.key, PERIOD, circumstances, seed),
  };
}
