import type { ResourceSource } from '#domain/form/form';
import { COMMUNITY_ITEMS, MONEY_ITEMS, RESOURCE_SOURCES } from '#domain/form/resources';
import { explanationNote } from '#domain/sheet/addresses';
import { definedName, SHEET_NAMES } from '../names.ts';
import { nameChecks } from './check-counts.ts';
import { putCheckSums } from './check-columns.ts';
import type { CheckedCell } from './check-code-formulas.ts';
import type { FormContext } from './context.ts';
import { Grid, reference } from './grid.ts';
import { putCheck, putNote, putNumber, simpleRowChecks } from './number-page.ts';
import { numberAt } from './results.ts';
import type { RowCheck } from './row-checks.ts';

export const RESOURCES_COLUMNS = { check: 7, note: 8, sums: [9, 10] } as const;
const [PLAN, ACTUAL, SHARE] = [4, 5, 6] as const;
const CHECK = RESOURCES_COLUMNS.check;
const LAST = RESOURCES_COLUMNS.note;
const PART_WORDS = ['a', 'b', 'c', 'd', 'đ', 'e'];

/** Nguồn lực: six sources, million đồng; work-days and land with the price used. */
export function resourcesPage(context: FormContext): Grid {
  const grid = new Grid(SHEET_NAMES.resources, [6, 44, 16, 15, 15, 10, 32, 30, 10, 10]);
  grid.put(1, 1, 'title', 'KẾT QUẢ HUY ĐỘNG NGUỒN LỰC');
  grid.merge(1, 1, 1, LAST, 'title');
  grid.height(1, 26);
  grid.put(
    2,
    1,
    'subtitle',
    'Đơn vị tiền: triệu đồng. Ngày công và đất hiến ghi bằng số công, số m² và đơn giá; phần mềm tự quy ra tiền.',
  );
  grid.merge(2, 1, 2, LAST, 'subtitle');
  [
    'TT',
    'Nguồn vốn',
    'ĐVT',
    'Kế hoạch năm',
    'Thực hiện trong kỳ',
    'Tỷ lệ',
    'Kiểm tra',
    'Giải trình',
  ].forEach((heading, index) => grid.put(4, index + 1, 'heading', heading));
  grid.height(4, 34);

  const amounts = sourceAmounts(context);
  const total = sum(amounts.values());
  const rows = new Map<string, number>();
  let row = 5;
  for (const { id, no, text } of RESOURCE_SOURCES) {
    rows.set(id, row);
    grid.put(row, 1, 'centre', no);
    grid.put(row, 2, 'text', text.vi);
    grid.put(row, 3, 'centre', 'triệu đồng');
    const note = reference(row, LAST);
    const typed: CheckedCell[] = [];
    const checks: RowCheck[] = [];
    for (const item of MONEY_ITEMS.filter(({ source }) => source === id)) {
      const cell = putNumber(grid, context, item, row, item.column === 'plan' ? PLAN : ACTUAL);
      typed.push({ cell, address: item.address });
      const explained = item.address === explainedIn(id);
      checks.push(...simpleRowChecks(item, cell, false, explained ? note : null));
    }
    putCheck(grid, context, row, CHECK, checks);
    putNote(grid, context, row, LAST, explanationNote(explainedIn(id)));
    putCheckSums(grid, context, row, RESOURCES_COLUMNS.sums, typed);
    grid.height(row, 22);
    row++;
  }

  COMMUNITY_ITEMS.forEach((item, index) => {
    grid.put(row, 1, 'centre', `6${PART_WORDS[index]}`);
    grid.put(row, 2, 'text', item.text.vi);
    grid.put(row, 3, 'centre', item.measure);
    grid.put(row, PLAN, 'nothing');
    const cell = putNumber(grid, context, item, row, ACTUAL);
    grid.put(row, SHARE, 'nothing');
    const note = reference(row, LAST);
    putCheck(grid, context, row, CHECK, simpleRowChecks(item, cell, false, note));
    putNote(grid, context, row, LAST, explanationNote(item.address));
    putCheckSums(grid, context, row, RESOURCES_COLUMNS.sums, [{ cell, address: item.address }]);
    grid.height(row, 22);
    row++;
  });

  const community = rows.get('community')!;
  const n = (part: string) => `N(${definedName(`res.community.${part}`)})`;
  grid.put(community, ACTUAL, 'linkedDecimal', {
    formula: `${n('cash')}+${n('days')}*${n('dayPrice')}/1000+${n('land')}*${n('landPrice')}/1000+${n('goods')}`,
    result: amounts.get('community')!,
  });

  const first = rows.get('central')!;
  grid.put(row, 1, 'heading');
  grid.put(row, 2, 'heading', 'Tổng số');
  grid.put(row, 3, 'heading', 'triệu đồng');
  grid.put(row, PLAN, 'linkedDecimal', {
    formula: `SUM(D${first}:D${community})`,
    result: sum(RESOURCE_SOURCES.map(({ id }) => numberAt(context.sheet, `res.${id}.plan`) ?? 0)),
  });
  grid.put(row, ACTUAL, 'linkedDecimal', {
    formula: `SUM(E${first}:E${community})`,
    result: total,
  });
  grid.put(row, SHARE, 'heading');
  grid.put(row, CHECK, 'heading');
  grid.put(row, LAST, 'heading');
  grid.height(row, 24);
  for (const { id } of RESOURCE_SOURCES) {
    const source = rows.get(id)!;
    grid.put(source, SHARE, 'percent', {
      formula: `IF(N(E${row})=0,"",N(E${source})/E${row})`,
      result: total === 0 ? '' : amounts.get(id)! / total,
    });
  }
  nameChecks(grid, 3, CHECK, 5, row - 1);
  grid.printArea(row, LAST);
  return grid;
}

/** Of the sixth source only the plan is typed; its row explains that. */
function explainedIn(source: ResourceSource): string {
  return `res.${source}.${source === 'community' ? 'plan' : 'actual'}`;
}

/** Money by source, for display; the tally adds exact decimals. */
function sourceAmounts({ sheet }: FormContext): ReadonlyMap<string, number> {
  const at = (address: string) => numberAt(sheet, address) ?? 0;
  return new Map(
    RESOURCE_SOURCES.map(({ id }) => [
      id,
      id === 'community'
        ? at('res.community.cash') +
          (at('res.community.days') * at('res.community.dayPrice')) / 1000 +
          (at('res.community.land') * at('res.community.landPrice')) / 1000 +
          at('res.community.goods')
        : at(`res.${id}.actual`),
    ]),
  );
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((a, b) => a + b, 0);
}
