/** The same verdicts twice: by the engine, and by LibreOffice that computes the plain formulas of the same forms. */
import { spawnSync } from 'node:child_process';
import { circumstancesOf } from '#domain/evaluation/circumstances';
import type { Pack } from '#domain/packs/schema';
import { ruralCommunesUnder, type UnitTree } from '#domain/units/tree';
import { formHeader } from '#workbook/header';
import { writeTemplate } from '#workbook/template/template';
import { computedCells } from '../support/form-cells.ts';
import { randomSheet } from '../support/random-sheet.ts';
import { recalculated } from '../support/soffice.ts';
import { judge } from './judging.ts';
import type { BenchRow } from './row.ts';
import { medianMs } from './timing.ts';

const FORMS = 30;

/** No rows where there is no LibreOffice. */
export async function measureRecalculation(
  pack: Pack,
  tree: UnitTree,
  period: string,
): Promise<readonly BenchRow[]> {
  if (spawnSync('soffice', ['--version']).status !== 0) return [];
  const communes = ruralCommunesUnder(tree, tree.root.key);
  const inputs = Array.from({ length: FORMS }, (_, index) => {
    const unit = communes[index % communes.length]!;
    const circumstances = circumstancesOf(pack, unit.key, period);
    return {
      pack,
      header: formHeader(tree, unit),
      period,
      copyId: `copy-${index}`,
      created: '2017-06-30T00:00:00Z',
      sheet: randomSheet(pack, unit.key, period, circumstances, index + 1),
    };
  });
  const bare = new Map<string, Uint8Array>();
  for (const [index, input] of inputs.entries()) {
    bare.set(`${index}.xlsx`, await writeTemplate({ ...input, withoutResults: true }));
  }
  const start = performance.now();
  const computed = recalculated(bare);
  const office = performance.now() - start;
  for (const [index, input] of inputs.entries()) {
    const byOffice = await computedCells(computed.get(`${index}.xlsx`)!, pack);
    const byEngine = await computedCells(await writeTemplate(input), pack);
    if (JSON.stringify(byOffice) !== JSON.stringify(byEngine)) {
      throw new Error(`Form ${index}: LibreOffice and the engine disagree`);
    }
  }
  const engine = await medianMs(9, () => inputs.forEach(({ sheet }) => judge(pack, sheet)));
  const floor = { value: engine, of: 'bộ máy quy tắc, trong bộ nhớ' };
  return [
    {
      name: `${FORMS} phiếu: LibreOffice mở, tính lại, lưu; mọi kết luận như bộ máy quy tắc`,
      value: office,
      unit: 'ms',
      floor,
    },
  ];
}
