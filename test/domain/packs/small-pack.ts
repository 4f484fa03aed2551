import type { Overlay, PackData, Threshold } from '#domain/packs/schema';

/** A criteria set small enough to be read at a glance: two criteria, two regions, one indicator of two parts. */
export function smallPack(): PackData {
  const text = (vi: string) => ({ vi });
  return {
    id: 'small',
    title: text('Bộ tiêu chí thử'),
    decision: { number: '1/QĐ', date: '2016-10-17', confirmed: true },
    effective: { from: '2016-12-01', to: '2020-12-31' },
    keyedBy: 'region',
    regions: [
      { code: 'NORTH', name: text('Bắc') },
      { code: 'SOUTH', name: text('Nam') },
    ],
    communeGroups: [{ code: '1', name: text('Nhóm 1') }],
    declared: { criteria: 2, indicators: 3, confirmed: true },
    sections: [{ no: 'I', name: text('Nhóm tiêu chí') }],
    criteria: [
      { no: 1, name: text('Giao thông'), section: 'I' },
      { no: 2, name: text('Nước'), section: 'I' },
    ],
    indicators: [
      {
        ...shape('1.1', 1),
        measure: { kind: 'assessed' },
        thresholds: [row({ op: 'assessed' })],
      },
      {
        ...shape('1.2', 1),
        setByProvince: true,
        measure: share('km đường'),
        thresholds: [row({ op: 'province' })],
      },
      {
        ...shape('2', 2),
        measure: {
          ...share('hộ'),
          parts: [
            { id: 'a', numerator: text('hợp vệ sinh') },
            { id: 'b', numerator: text('sạch') },
          ],
        },
        thresholds: [
          row({ part: 'a', region: 'NORTH', op: '>=', value: '90' }),
          row({ part: 'b', region: 'NORTH', op: '>=', value: '50' }),
          row({ part: 'b', region: 'SOUTH', op: '=', value: '100' }),
        ],
      },
    ],
    relations: [{ kind: 'atMost', a: '2b.num', b: '2a.num' }],
    bands: [
      { label: '2', min: 2, max: 2 },
      { label: '<2', min: 0, max: 1 },
    ],
    bandsConfirmed: true,
  };

  function shape(id: string, criterion: number) {
    return {
      id,
      criterion,
      text: text(`Chỉ tiêu ${id}`),
      textConfirmed: true,
      whenNone: { verdict: 'unknown' as const, confirmed: false },
      aggregate: 'ratioOfSums' as const,
      setByProvince: false,
    };
  }

  function share(what: string) {
    return {
      kind: 'share' as const,
      parts: [{ id: '', numerator: text(`Số ${what} đạt`) }],
      denominator: text(`Tổng số ${what}`),
      whole: false,
      provenance: { confirmed: false },
    };
  }
}

export function row(fields: Omit<Threshold, 'confirmed'>): Threshold {
  return { confirmed: true, ...fields };
}

export function smallOverlay(thresholds: Overlay['thresholds'] = []): Overlay {
  return {
    id: 'tinh',
    base: 'small',
    title: { vi: 'tỉnh' },
    example: true,
    province: '20',
    region: 'NORTH',
    effective: { from: '2017-01-01' },
    thresholds,
    zones: { '05986@2004-08-31': 'I' },
  };
}
