import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { figureCatalogue } from '#domain/figures/catalogue';
import { parseConcept } from '#domain/figures/concept';
import { QUALIFIERS } from '#domain/figures/definition';
import { resolveFigure, type FigureSources } from '#domain/figures/resolve';
import { parseTypedFile } from '#domain/targets/typed-file';
import { REGISTERS } from '#domain/form/registers';
import { nationalPacks } from '#domain/packs/catalogue';
import type { Tally } from '#domain/tally/tally';
import { percent } from '#domain/tally/shares';
import { decimalText, parseDecimal, roundHalfUp } from '#domain/values/decimal';
import { formatVi } from '#domain/values/format';
import { exampleGroups } from '#local/example/groups';
import { EXAMPLE_TYPED_FIGURES } from '#local/example/typed-figures';
import { consolidation, pack, province, tree } from '../../local/example/judged.ts';
import { FACTS, sourceFacts, WHY_NOT, type Fact, type FigureFact } from './facts.ts';

const catalogue = figureCatalogue(pack);
const sheets = province.map(({ sheet }) => sheet);
const groups = exampleGroups();
const units = [...tree.units.values()];

function sources(tally: Tally): FigureSources {
  return {
    pack,
    tally,
    sheets,
    groupSize: (id) => groups.find((group) => group.id.startsWith(id))?.members.length,
    recognised: undefined,
    units: {
      districts: units.filter(({ level }) => level === 'district').length,
      communeLevel: units.filter(({ level }) => level === 'commune').length,
    },
    typed: EXAMPLE_TYPED_FIGURES,
  };
}

const ofProvince = sources(consolidation.tally);
/** Thành phố Lạng Sơn. */
const ofCity = sources(consolidation.children.find(({ unit }) => unit.code === '178')!.tally);

const isFigure = (fact: Fact): fact is FigureFact => 'concept' in fact;
const figures = FACTS.filter(isFigure);

function resolved(fact: FigureFact) {
  const from = fact.unit === 'city' ? ofCity : ofProvince;
  return resolveFigure(catalogue, from, fact.concept, fact.nature);
}

/** To the decimals that its definition prints. */
function printed(fact: FigureFact): string {
  const figure = resolved(fact);
  if ('gap' in figure) return figure.gap;
  const { decimals } = figure.definition;
  const exact = parseDecimal(figure.value);
  return decimalText(decimals === undefined ? exact : roundHalfUp(exact, decimals));
}

describe('the catalogue', () => {
  it('knows where each figure comes from: an entry, a register column, another figure', () => {
    for (const each of nationalPacks()
      .map(figureCatalogue)
      .flatMap((all) => [...all.values()])) {
      const { home, concept } = each;
      if (home.kind === 'register') {
        const register = REGISTERS.find(({ id }) => id === home.register)!;
        const columns = new Map(register.columns.map((column) => [column.id, column]));
        for (const [column, values] of Object.entries(home.where)) {
          expect(columns.get(column)?.choices).toEqual(expect.arrayContaining([...values]));
        }
        if (home.count.of !== 'rows') expect(columns.get(home.count.column)?.type).toBe('number');
      }
      const named = home.kind === 'derived' ? [...home.plus, ...home.minus] : [];
      for (const other of [...named, ...(each.denominator ? [each.denominator] : [])]) {
        expect([concept, other, catalogue.has(other)]).toEqual([concept, other, true]);
      }
    }
  });

  it('names every figure of the tally as the store does', () => {
    for (const { home, concept } of catalogue.values()) {
      if (home.kind === 'tally')
        expect([concept, parseConcept(concept, pack) !== null]).toEqual([concept, true]);
    }
  });

  it('never lets a target stand where a result is asked for', () => {
    const added = resolveFigure(catalogue, ofProvince, 'added:criterion:6', 'actual');
    expect(added).toEqual({ gap: 'unknown' });
    expect(printed({ id: '', concept: 'criterion:6', nature: 'actual', value: '' })).toBe('27');
    expect(printed({ id: '', concept: 'criterion:6', nature: 'plan', value: '' })).toBe('38');
  });

  it('leaves a gap where nothing was typed', () => {
    const empty = { ...ofProvince, typed: [] };
    expect(resolveFigure(catalogue, empty, 'typed:media.items', 'actual')).toEqual({
      gap: 'notTyped',
    });
    expect(resolveFigure(catalogue, empty, 'mean', 'plan')).toEqual({ gap: 'noTarget' });
  });

  it('reads typed values strictly', () => {
    expect(parseTypedFile(EXAMPLE_TYPED_FIGURES).typed).toHaveLength(EXAMPLE_TYPED_FIGURES.length);
    expect(() => parseTypedFile([{ concept: 'mean', nature: 'plan', value: '9,4' }])).toThrow();
  });
});

describe('the 152 numbers of the published report', () => {
  beforeAll(writeTable);

  it('are all accounted for', () => {
    expect(FACTS).toHaveLength(152);
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(152);
  });

  it('are those of the list they were taken from', () => {
    const list = sourceFacts();
    if (!list) return;
    expect(FACTS.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    const values = new Map(list.map(({ id, value }) => [id, value]));
    expect(figures.filter(({ id, value }) => Number(value) !== values.get(id))).toEqual([]);
  });

  it.each(figures.map((fact) => [fact.id, fact] as const))(
    '%s is what was published',
    (_, fact) => {
      expect(printed(fact)).toBe(fact.value);
    },
  );

  it('give the published shares, but for the two that were printed wrong', () => {
    const wrong = figures.flatMap((fact) => {
      if (!fact.of || !fact.share) return [];
      const decimals = fact.share.split('.')[1]?.length ?? 0;
      const right = percent(parseDecimal(fact.value), parseDecimal(fact.of), decimals)!;
      return decimalText(right) === decimalText(parseDecimal(fact.share))
        ? []
        : [[fact.id, fact.share, decimalText(right)]];
    });
    expect(wrong).toEqual([
      ['F122', '73.63', '73.64'],
      ['TGT_15_18', '3.87', '3.86'],
    ]);
  });
});

/** The table for people: every number, its figure, and whether it is computed, typed, or why it is no figure. */
function writeTable(): void {
  const rows = FACTS.map((fact) => {
    if (!isFigure(fact)) return [fact.id, '', '', '', '—', WHY_NOT[fact.why]];
    const figure = resolved(fact);
    const { text, measure } = catalogue.get(fact.concept)!;
    const qualifier = fact.qualifier ? `${QUALIFIERS[fact.qualifier].vi} ` : '';
    const how = 'gap' in figure ? figure.gap : figure.computed ? 'tính' : 'nhập';
    const nature = fact.nature === 'plan' ? 'kế hoạch' : 'thực hiện';
    const value = `${qualifier}${formatVi(fact.value)} ${measure}`;
    return [fact.id, fact.concept, text.vi, nature, value, how];
  });
  const lines = [
    ['id', 'chỉ số', 'tên', '', 'giá trị', 'nguồn'],
    ['--', '--', '--', '--', '--', '--'],
    ...rows,
  ];
  mkdirSync('.local/figures', { recursive: true });
  writeFileSync(
    '.local/figures/facts-2017S1.md',
    lines.map((row) => `| ${row.join(' | ')} |\n`).join(''),
  );
}
