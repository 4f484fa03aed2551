/** What stands behind a figure, for a terminal. */
import type { Reply } from '#domain/routes/client';
import { periodLabelVi } from '#domain/periods/period';
import { formatVi } from '#domain/values/format';
import type { Unit } from '#domain/units/unit';
import { table, type Column } from './table.ts';

type Origin = Reply<'traceCode'>;
type Behind = Origin['communes'][number];

const COLUMNS: readonly Column[] = [
  ['Xã', 'left'],
  ['Góp vào', 'right'],
  ['Bản', 'right'],
  ['Gửi lúc', 'left'],
  ['Thẩm tra', 'left'],
  ['Thẩm định', 'left'],
  ['Lúc chốt', 'right'],
];

export function originText(origin: Origin, { name }: Unit): string {
  const { label, code, printed, measure, basis, period } = origin;
  return [
    `${code}: ${label}, ${name}, ${periodLabelVi(period)}`,
    `Hiện nay: ${printed} ${measure} (${basis})`,
    ...sinceClosing(origin),
    ...cellLines(origin),
    ...communeLines(origin),
    ...origin.parts.map(
      (part) => `  ${part.sign} ${part.printed}  ${part.label} (mã ${part.code})`,
    ),
    ...origin.versions.map(
      ({ version, value, by, at, source }) =>
        `  Bản ${version}: ${number(value)}, ${by}, ${at}${source ? ` – ${source}` : ''}`,
    ),
    ...origin.decisions.map(
      (each) =>
        `  ${each.name}: năm ${each.year}, ${each.number} ngày ${each.date}` +
        (each.revoked ? `, thu hồi theo ${each.revoked}` : ''),
    ),
    '',
  ].join('\n');
}

function sinceClosing({ closing, printed }: Origin): readonly string[] {
  if (!closing) return ['Chưa có lần chốt nào để so.'];
  const changed = closing.changed
    ? `đã đổi, lúc đó là ${closing.printed}, nay là ${printed}`
    : 'không đổi';
  return [`So với lần chốt ${closing.no} (${closing.at}): ${changed}.`];
}

function cellLines({ cells }: Origin): readonly string[] {
  return cells.length === 0
    ? []
    : [`Các ô trong phiếu của xã: ${cells.map(({ cell }) => cell).join(', ')}`];
}

/** Those that changed since the closing first. */
function communeLines({ communes, closing }: Origin): readonly string[] {
  if (communes.length === 0) return [];
  const changed = ({ now, then }: Behind) =>
    closing !== null && (now?.rev !== then?.rev || now?.value !== then?.value);
  const sorted = [...communes].sort((a, b) => Number(changed(b)) - Number(changed(a)));
  const moved = communes.filter(changed).length;
  return [
    ...(moved > 0 ? [`${moved} xã đã đổi từ lần chốt, xếp lên đầu.`] : []),
    table(
      COLUMNS,
      sorted.map((each) => [
        each.name,
        each.now ? number(each.now.value) : 'chưa có phiếu',
        each.now?.rev ?? '',
        each.now?.receivedAt.slice(0, 16).replace('T', ' ') ?? '',
        each.now?.examined?.by ?? '',
        each.now?.appraised?.by ?? '',
        each.then ? number(each.then.value) : '',
      ]),
    ),
  ];
}

function number(value: string | null): string {
  return value === null ? 'chưa có số liệu' : formatVi(value);
}
