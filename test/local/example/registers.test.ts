import { describe, expect, it } from '@jest/globals';
import { REGISTERS } from '#domain/form/registers';
import type { RegisterRow } from '#domain/sheet/sheet';
import { PUBLISHED } from '#local/example/published';
import { numberOf, plan, province } from './judged.ts';

const sheets = province.map(({ sheet }) => sheet);
const rowsOf = (id: string): readonly RegisterRow[] =>
  sheets.flatMap(({ registers }) => registers[id] ?? []);
const field = (rows: readonly RegisterRow[], id: string, value: string) =>
  rows.filter(({ fields }) => fields[id] === value);
const total = (rows: readonly RegisterRow[], id: string) =>
  rows.reduce((sum, { fields }) => sum + Number(fields[id]), 0);

describe('the registers', () => {
  it('have ids of their own that say whose they are: CT-06001-001', () => {
    const ids = REGISTERS.flatMap(({ id }) => rowsOf(id)).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { unit, sheet } of province) {
      for (const { id } of Object.values(sheet.registers).flat()) {
        expect(id).toMatch(new RegExp(`^(CT|MH|HTX|LTH)-${unit.code}-\\d{3}$`));
      }
    }
  });

  it('know no column and no word that the form does not', () => {
    for (const { id, columns } of REGISTERS) {
      for (const { fields } of rowsOf(id)) {
        for (const [key, value] of Object.entries(fields)) {
          const column = columns.find((each) => each.id === key);
          expect(column).toBeDefined();
          if (column?.choices) expect(column.choices).toContain(value);
        }
      }
    }
  });

  it('tell their rows apart by name, village and year', () => {
    for (const { id, identity } of REGISTERS) {
      for (const { registers } of sheets) {
        const rows = registers[id] ?? [];
        const names = rows.map(({ fields }) => identity.map((key) => fields[key]).join('|'));
        expect(new Set(names).size).toBe(rows.length);
      }
    }
  });
});

describe('works', () => {
  const works = rowsOf('works');
  const begun = field(works, 'kind', 'Khởi công mới');

  it('are those of the report', () => {
    expect(begun).toHaveLength(25);
    expect(works).toHaveLength(78 + 25);
    expect(field(works, 'status', 'Chưa khởi công')).toHaveLength(7);
    expect(String(total(begun, 'capital'))).toBe(PUBLISHED.works.begun.capital);
    expect(total(works, 'capital')).toBe(168_000); // 141.882 + 26.118
  });

  it('are not paid beyond their capital, nor before they start', () => {
    for (const { fields } of works) {
      expect(Number(fields['paid'])).toBeLessThanOrEqual(Number(fields['capital']));
    }
    expect(total(field(works, 'status', 'Chưa khởi công'), 'paid')).toBe(0);
  });
});

describe('models', () => {
  it.each(Object.entries(PUBLISHED.models))('of the kind %s: %i', (kind, count) => {
    expect(field(rowsOf('models'), 'kind', kind)).toHaveLength(count);
  });

  it('stand in communes that were given money for them', () => {
    sheets.forEach(({ registers }, index) => {
      const { meets, zone } = plan[index]!;
      if (registers['models']) expect(meets.size >= 10 || zone === 'III').toBe(true);
    });
  });
});

describe('cooperatives and courses', () => {
  it('are as many as the sheet says', () => {
    for (const sheet of sheets) {
      const rows = sheet.registers['cooperatives'] ?? [];
      expect(rows).toHaveLength(numberOf(sheet, 'stat.cooperatives'));
      expect(field(rows, 'year', '2017')).toHaveLength(numberOf(sheet, 'stat.cooperativesNew'));
      expect(field(rows, 'field', 'Nông, lâm, thủy sản')).toHaveLength(
        numberOf(sheet, 'stat.cooperativesFarming'),
      );

      const courses = sheet.registers['courses'] ?? [];
      expect(courses).toHaveLength(numberOf(sheet, 'stat.techCourses'));
      expect(total(courses, 'attendance')).toBe(numberOf(sheet, 'stat.techTrainees'));
    }
  });

  it('work in every commune that says so in 13.1', () => {
    const saying = sheets.filter(({ entries }) => {
      const own = entries['13.1.own'];
      return own?.state === 'value' && own.value === 'met';
    });
    expect(saying).not.toHaveLength(0);
    for (const { registers } of saying) {
      expect(field(registers['cooperatives'] ?? [], 'status', 'Hoạt động')).not.toHaveLength(0);
    }
  });
});
