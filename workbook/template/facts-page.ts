import { COMMUNE_CONTACTS, COMMUNE_FACTS } from '#domain/form/commune-facts';
import { definedName, SHEET_NAMES } from '../names.ts';
import { nameChecks } from './check-counts.ts';
import { putCheckSums } from './check-columns.ts';
import { noteContent, type FormContext } from './context.ts';
import { Grid } from './grid.ts';
import { putCheck, putNumber, simpleRowChecks } from './number-page.ts';

export const FACTS_COLUMNS = { check: 5, sums: [6, 7] } as const;
const FIRST = 5;

/** Thông tin xã: totals typed once, used by every indicator that divides by them. */
export function factsPage(context: FormContext): Grid {
  const grid = new Grid(SHEET_NAMES.facts, [6, 44, 12, 18, 44, 10, 10]);
  grid.put(1, 1, 'title', 'THÔNG TIN XÃ');
  grid.merge(1, 1, 1, 5, 'title');
  grid.height(1, 26);
  grid.put(
    2,
    1,
    'subtitle',
    'Các tổng số dưới đây dùng chung cho nhiều chỉ tiêu, chỉ nhập một lần ở trang này.',
  );
  grid.merge(2, 1, 2, 5, 'subtitle');

  ['TT', 'Nội dung', 'ĐVT', 'Số liệu', 'Kiểm tra'].forEach((heading, index) =>
    grid.put(FIRST - 1, index + 1, 'heading', heading),
  );
  grid.height(FIRST - 1, 24);

  COMMUNE_FACTS.forEach((fact, index) => {
    const row = FIRST + index;
    grid.put(row, 1, 'centre', index + 1);
    grid.put(row, 2, 'text', fact.text.vi);
    grid.put(row, 3, 'centre', fact.measure);
    const cell = putNumber(grid, context, fact, row, 4);
    putCheck(grid, context, row, FACTS_COLUMNS.check, factChecks(fact, cell));
    putCheckSums(grid, context, row, FACTS_COLUMNS.sums, [{ cell, address: fact.address }]);
    grid.height(row, 24);
  });

  nameChecks(grid, 1, FACTS_COLUMNS.check, FIRST, FIRST + COMMUNE_FACTS.length - 1);

  const contacts = FIRST + COMMUNE_FACTS.length + 1;
  COMMUNE_CONTACTS.forEach(({ note, text }, index) => {
    const row = contacts + index;
    grid.put(row, 2, 'text', text.vi);
    grid.put(row, 3, 'entryText', noteContent(context.sheet, note));
    grid.merge(row, 3, row, 4, 'entryText');
    grid.nameCell(definedName(note), row, 3);
    grid.height(row, 22);
  });
  grid.printArea(contacts + COMMUNE_CONTACTS.length, 5);
  return grid;
}

function factChecks(fact: (typeof COMMUNE_FACTS)[number], cell: string) {
  const total = fact.id !== 'area';
  const checks = simpleRowChecks(fact, cell, total);
  if (!total) return checks;
  return [
    ...checks,
    {
      text: 'Lỗi: phải có con số, không ghi KPS hay CCSL',
      condition: `COUNTIF(${cell},"KPS")+COUNTIF(${cell},"CCSL")>0`,
      codes: ['value.stateNotAllowed'] as const,
      at: [fact.address],
    },
  ];
}
