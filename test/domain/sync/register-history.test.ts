import { describe, expect, it } from '@jest/globals';
import { registerHistory, type RegisterVersion } from '#domain/sync/register-history';

type Row = readonly [id: string, name: string, status?: string];

const version = (rev: number, ...rows: readonly Row[]): RegisterVersion => ({
  period: '2017S1',
  rev,
  by: 'xa',
  at: `2017-06-${10 + rev}T08:00:00Z`,
  content: {
    entries: {},
    notes: {},
    registers: {
      works: rows.map(([id, name, status]) => ({
        id,
        fields: { name, ...(status !== undefined && { status }) },
      })),
    },
  },
});

const told = (...versions: readonly RegisterVersion[]) =>
  registerHistory('works', versions).map(({ id, name, changes }) => [
    id,
    name,
    changes.map(({ rev, status }) => [rev, status]),
  ]);

describe('the status of a row through the revisions', () => {
  it('changes when it was changed, and by nothing else', () => {
    const history = told(
      version(1, ['CT-1', 'Cổng làng', 'Chưa khởi công']),
      version(2, ['CT-1', 'Cổng làng Nà Mò', 'Chưa khởi công'], ['CT-2', 'Kênh', 'Hoàn thành']),
      version(3, ['CT-2', 'Kênh', 'Hoàn thành'], ['CT-1', 'Cổng làng Nà Mò', 'Đang thi công']),
    );
    expect(history).toEqual([
      [
        'CT-1',
        'Cổng làng Nà Mò',
        [
          [1, 'Chưa khởi công'],
          [3, 'Đang thi công'],
        ],
      ],
      ['CT-2', 'Kênh', [[2, 'Hoàn thành']]],
    ]);
  });

  it('keeps a row that was taken out, and says when it came back', () => {
    const gate: Row = ['CT-1', 'Cổng làng', 'Hoàn thành'];
    expect(told(version(1, gate), version(2), version(3), version(4, gate))).toEqual([
      [
        'CT-1',
        'Cổng làng',
        [
          [1, 'Hoàn thành'],
          [2, null],
          [4, 'Hoàn thành'],
        ],
      ],
    ]);
  });

  it('of a register without a status says when a row came', () => {
    expect(told(version(1, ['L-1', 'Lớp trồng na']))).toEqual([['L-1', 'Lớp trồng na', [[1, '']]]]);
  });
});
