import { describe, expect, it } from '@jest/globals';
import { resolveName, type NameQuery } from '#domain/units/names';
import { treeAt, trees } from '#domain/units/trees';

const DAY = '2017-06-30';

/** "Xã Hoàng Đồng (178)" or a question: "? …" for candidates, "- …" for the nearest. */
function answer(query: NameQuery, date = DAY): string {
  const resolution = resolveName(query, date);
  switch (resolution.kind) {
    case 'unit':
      return resolution.unit.name;
    case 'candidates':
      return `? ${resolution.units.map(({ code }) => code).join(' ')}`;
    case 'none':
      return `- ${resolution.nearest.map(({ name }) => name).join(', ')}`;
  }
}

describe('every unit', () => {
  const WRITINGS: readonly (readonly [string, (text: string) => string])[] = [
    ['NFC', (text) => text.normalize('NFC')],
    ['NFD', (text) => text.normalize('NFD')],
    ['upper case', (text) => text.toUpperCase()],
    ['upper case, NFD', (text) => text.toUpperCase().normalize('NFD')],
    ['too many spaces', (text) => `  ${text.replaceAll(' ', '\u00a0 ')} `],
  ];

  it.each(WRITINGS)('of 2017 is found by district, type and name in %s', (_, write) => {
    const tree = treeAt(DAY);
    const communes = [...(tree?.units.values() ?? [])].filter(({ level }) => level === 'commune');
    expect(communes).toHaveLength(226);
    for (const unit of communes) {
      const district = write(tree?.units.get(unit.parent ?? '')?.name ?? '');
      const byCell = { name: write(unit.shortName), type: write(unit.typeVi), district };
      expect(resolveName(byCell, DAY)).toEqual({ kind: 'unit', unit });
      expect(resolveName({ name: write(unit.name), district }, DAY)).toEqual({
        kind: 'unit',
        unit,
      });
    }
  });

  it('of every tree is found by its aliases too', () => {
    for (const tree of trees()) {
      for (const unit of tree.units.values()) {
        const parent = tree.units.get(unit.parent ?? '');
        const district = parent?.level === 'district' ? parent.name : undefined;
        for (const name of [unit.name, ...unit.aliases]) {
          expect(resolveName({ name, district }, tree)).toEqual({ kind: 'unit', unit });
        }
      }
    }
  });

  it('but 25 communes of 2017 is certain by its full name alone', () => {
    const communes = [...(treeAt(DAY)?.units.values() ?? [])].filter(
      ({ level }) => level === 'commune',
    );
    const shared = communes.filter(({ name }) => resolveName({ name }, DAY).kind !== 'unit');
    expect(shared).toHaveLength(25);
    for (const { key, name } of shared) {
      const resolution = resolveName({ name }, DAY);
      const units = resolution.kind === 'candidates' ? resolution.units : [];
      expect(units.map((unit) => unit.key)).toContain(key);
      expect(units.every((unit) => unit.name === name)).toBe(true);
    }
  });

  it('of 2025 is certain by its name, a district of before changes nothing', () => {
    expect(answer({ name: 'Hoàng Văn Thụ' }, '2025-07-01')).toBe('Xã Hoàng Văn Thụ');
    expect(answer({ name: 'Hoàng Văn Thụ', district: 'Huyện Văn Lãng' }, '2025-07-01')).toBe(
      'Xã Hoàng Văn Thụ',
    );
  });
});

describe('ways to write a type', () => {
  it.each([
    ['Hoàng Đồng', 'Xã Hoàng Đồng'],
    ['xã Hoàng Đồng', 'Xã Hoàng Đồng'],
    ['X. Hoàng Đồng', 'Xã Hoàng Đồng'],
    ['X.Hoàng Đồng', 'Xã Hoàng Đồng'],
    ['Xã: Hoàng Đồng', 'Xã Hoàng Đồng'],
    ['xa hoang dong', 'Xã Hoàng Đồng'],
    ['P. Vĩnh Trại', 'Phường Vĩnh Trại'],
    ['phường Vĩnh Trại', 'Phường Vĩnh Trại'],
    ['TT Đồng Đăng', 'Thị trấn Đồng Đăng'],
    ['TT. Đồng Đăng', 'Thị trấn Đồng Đăng'],
    ['T.T Đồng Đăng', 'Thị trấn Đồng Đăng'],
    ['THỊ TRẤN ĐỒNG ĐĂNG', 'Thị trấn Đồng Đăng'],
    ['TT Nông trường Thái Bình', 'Thị trấn NT Thái Bình'],
    ['TT NT. Thái Bình', 'Thị trấn NT Thái Bình'],
    ['H. Cao Lộc', 'Huyện Cao Lộc'],
    ['TP. Lạng Sơn', 'Thành phố Lạng Sơn'],
    ['tp Lạng Sơn', 'Thành phố Lạng Sơn'],
    ['Tỉnh Lạng Sơn', 'Tỉnh Lạng Sơn'],
  ])('%s is %s', (name, expected) => {
    expect(answer({ name })).toBe(expected);
  });

  it.each([
    ['Xã', 'Xã Bắc Sơn'],
    ['thị trấn', 'Thị trấn Bắc Sơn'],
    ['TT.', 'Thị trấn Bắc Sơn'],
    ['huyện', 'Huyện Bắc Sơn'],
  ])('Bắc Sơn as %s is %s', (type, expected) => {
    expect(answer({ name: 'Bắc Sơn', type })).toBe(expected);
  });

  it('without one, a commune and a town of the same name are candidates; the district is not', () => {
    expect(answer({ name: 'Bắc Sơn' })).toBe('? 06325 06343');
    expect(answer({ name: 'Bắc Sơn', type: ' ', district: 'Bắc Sơn' })).toBe('? 06325 06343');
  });

  it('that contradicts the name finds nothing, and shows what may be meant', () => {
    expect(answer({ name: 'xã Đồng Đăng' })).toBe('- Thị trấn Đồng Đăng');
    expect(answer({ name: 'xã Đồng Đăng', type: 'Thị trấn' })).toBe('- Thị trấn Đồng Đăng');
    expect(answer({ name: 'Đồng Đăng', type: 'quận' })).toBe('- Thị trấn Đồng Đăng');
  });
});

describe('the district', () => {
  it.each([
    ['Huyện Bình Gia', '06103'],
    ['bình gia', '06103'],
    ['H. Văn Quan', '06274'],
    ['H.Hữu Lũng', '06397'],
    ['huyen chi lang', '06508'],
  ])('%s tells which of the four xã Hòa Bình', (district, code) => {
    expect(resolveName({ name: 'Xã Hoà Bình', district }, DAY)).toMatchObject({
      kind: 'unit',
      unit: { code },
    });
    expect(answer({ name: 'Xã Hoà Bình' })).toBe('? 06103 06274 06397 06508');
  });

  it.each(['TP Lạng Sơn', 'TP.Lạng Sơn', 'Thành phố Lạng Sơn', 'T.P Lạng Sơn', 'lạng sơn'])(
    'may be %s',
    (district) => {
      expect(answer({ name: 'Chi Lăng', district })).toBe('Phường Chi Lăng');
    },
  );

  it('where it is wrong, or unknown, nothing is found', () => {
    expect(answer({ name: 'Xã Hoàng Đồng', district: 'Cao Lộc' })).toBe('- Xã Hoàng Đồng');
    expect(answer({ name: 'Xã Hoàng Đồng', district: 'Quận 1' })).toBe('- Xã Hoàng Đồng');
    expect(answer({ name: 'Xã Hoàng Đồng', district: 'Huyện Lạng Sơn' })).toBe('- Xã Hoàng Đồng');
  });
});

describe('spelling', () => {
  it('is the same wherever the tone mark stands', () => {
    for (const name of ['Quý Hòa', 'Quý Hoà', 'QUÝ HOÀ', 'Quý Hoà'.normalize('NFD')]) {
      expect(answer({ name })).toBe('Xã Quý Hòa');
    }
    // Not among the aliases: the place of the mark is understood, not listed.
    expect(answer({ name: 'Xã Hoàng Đồng'.replace('oà', 'òa') })).toBe('Xã Hoàng Đồng');
  });

  it('decides where it is exact, and asks where it is not', () => {
    expect(answer({ name: 'Tân Thanh' })).toBe('Xã Tân Thanh');
    expect(answer({ name: 'TÂN THANH' })).toBe('Xã Tân Thanh');
    expect(answer({ name: 'Tân Thành' })).toBe('? 06250 06379 06442');
    expect(answer({ name: 'Tan Thanh' })).toBe('? 06166 06250 06379 06442');
  });

  it('takes the eth of old converters for a Đ', () => {
    expect(answer({ name: 'xã Hoàng Ðồng' })).toBe('Xã Hoàng Đồng');
  });
});

describe('a name that is not found', () => {
  it.each([
    ['Hoang Dongg', 'Xã Hoàng Đồng'],
    ['Haong Dong', 'Xã Hoàng Đồng'],
    ['xã Quảng Lac5', 'Xã Quảng Lạc'],
    ['Tràng Định', 'Huyện Tràng Định'],
  ])('%s: did you mean %s', (name, first) => {
    const resolution = resolveName({ name }, DAY);
    expect(resolution.kind === 'none' && resolution.nearest[0]?.name).toBe(first);
  });

  it('is looked for in its district first', () => {
    const query = { name: 'Hoà Bìnhh', district: 'Văn Quan' };
    const resolution = resolveName(query, DAY);
    const nearest = resolution.kind === 'none' ? resolution.nearest : [];
    expect(nearest[0]?.code).toBe('06274');
    expect(nearest).toHaveLength(3);
  });

  it('may be like none', () => {
    expect(answer({ name: 'Nguyễn Huệ' })).toBe('- ');
    expect(answer({ name: '' })).toBe('- ');
    expect(answer({ name: ' . ' })).toBe('- ');
    expect(answer({ name: 'Hoàng Đồng' }, '1999-12-31')).toBe('- ');
  });
});
