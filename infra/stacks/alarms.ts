/** What is wrong when it is, in the words of who gets the e-mail. */
import { Duration } from 'aws-cdk-lib';
import { Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { WatchStackProps } from './watch-stack.ts';

export interface AlarmOf {
  readonly name: string;
  /** What it means and what to do first. */
  readonly description: string;
  readonly metric: IMetric;
  readonly over: number;
  readonly periods: number;
}

const FIVE_MINUTES = Duration.minutes(5);

/** What functions ask of the table: a push is a transaction. */
const ASKED = [
  Operation.TRANSACT_WRITE_ITEMS,
  Operation.PUT_ITEM,
  Operation.DELETE_ITEM,
  Operation.QUERY,
  Operation.GET_ITEM,
];

export function alarmsOf({ data, api }: WatchStackProps): readonly AlarmOf[] {
  const { rollUps, functions } = api;
  const often = { period: FIVE_MINUTES };
  const workers = [
    ...Object.entries(functions),
    ['rollUp', rollUps.rollUp],
    ['sweep', rollUps.sweep],
  ] as const;
  return [
    {
      name: 'may-chu-loi',
      description: 'Máy chủ trả lời lỗi (5xx). Xem nhật ký của hàm cùng giờ.',
      metric: api.api.metricServerError(often),
      over: 5,
      periods: 1,
    },
    {
      name: 'tra-loi-cham',
      description: 'Một phần hai mươi số lượt hỏi phải chờ hơn 3 giây.',
      metric: api.api.metricLatency({ ...often, statistic: Stats.percentile(95) }),
      over: 3_000,
      periods: 3,
    },
    ...workers.flatMap(([name, { lambda }]) => [
      {
        name: `ham-loi-${name}`,
        description: `Hàm ${name} dừng vì lỗi. Xem nhật ký của hàm.`,
        metric: lambda.metricErrors(often),
        over: 1,
        periods: 1,
      },
      {
        name: `ham-bi-chan-${name}`,
        description: `Hàm ${name} bị chặn vì quá nhiều lượt cùng lúc. Có thể xin tăng hạn mức.`,
        metric: lambda.metricThrottles(often),
        over: 10,
        periods: 2,
      },
    ]),
    {
      name: 'tong-hop-khong-thanh',
      description: 'Có phiếu chưa cộng được vào tổng hợp; không mất số liệu. Xem hàng đợi lỗi.',
      metric: rollUps.failures.metricApproximateNumberOfMessagesVisible(often),
      over: 1,
      periods: 1,
    },
    {
      name: 'tong-hop-cham',
      description: 'Tổng hợp chậm hơn số liệu gửi lên quá 5 phút.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: rollUps.rollUp.lambda.functionName },
        statistic: Stats.MAXIMUM,
        ...often,
      }),
      over: 300_000,
      periods: 2,
    },
    {
      name: 'kho-bi-chan',
      description: 'Kho số liệu bị chặn vì quá mức đặt (capacity). Người gửi được báo gửi lại.',
      metric: data.table.metricThrottledRequestsForOperations({
        operations: ASKED,
        ...often,
      }),
      over: 10,
      periods: 2,
    },
    {
      name: 'kho-loi',
      description: 'Kho số liệu của AWS trả lời lỗi. Xem trang tình trạng dịch vụ của AWS.',
      metric: data.table.metricSystemErrorsForOperations({
        operations: ASKED,
        ...often,
      }),
      over: 1,
      periods: 2,
    },
  ];
}
