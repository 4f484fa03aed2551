/** The page an operator of the province looks at: is it there, is anything waiting, what is being used. */
import { Duration } from 'aws-cdk-lib';
import {
  GraphWidget,
  Metric,
  SingleValueWidget,
  Stats,
  TextWidget,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Concern } from '#domain/routes/concerns';
import type { WatchStackProps } from './watch-stack.ts';

const HOURLY = { period: Duration.hours(1) };

const HEAD = `# Phiếu NTM: hệ thống hôm nay
Cột xám là bình thường. Khi có cảnh báo, thư đã được gửi tới người vận hành; hướng dẫn: docs/guides/deploy.md.`;

export function pageOf({ data, api }: WatchStackProps): IWidget[][] {
  const { rollUps, functions } = api;
  const named = (metric: Metric, label: string) => metric.with({ label });
  const ofTable = (metricName: string, label: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      dimensionsMap: { TableName: data.table.tableName },
      statistic: Stats.SUM,
      label,
      ...HOURLY,
    });
  return [
    [new TextWidget({ markdown: HEAD, width: 24, height: 2 })],
    [
      new SingleValueWidget({
        title: 'Lượt hỏi trong ngày',
        metrics: [named(api.api.metricCount({ period: Duration.days(1) }), 'lượt')],
        width: 6,
      }),
      new SingleValueWidget({
        title: 'Máy chủ trả lời lỗi trong ngày',
        metrics: [named(api.api.metricServerError({ period: Duration.days(1) }), 'lỗi')],
        width: 6,
      }),
      new SingleValueWidget({
        title: 'Phiếu chưa cộng được vào tổng hợp',
        metrics: [named(rollUps.failures.metricApproximateNumberOfMessagesVisible(), 'phiếu')],
        width: 6,
      }),
      new SingleValueWidget({
        title: 'Tổng hợp chậm nhất (mili giây)',
        metrics: [iteratorAge(rollUps.rollUp.lambda.functionName)],
        width: 6,
      }),
    ],
    [
      new GraphWidget({
        title: 'Số lượt hỏi mỗi giờ, theo việc',
        left: Object.entries(functions).map(([concern, { lambda }]) =>
          named(lambda.metricInvocations(HOURLY), VIETNAMESE[concern as Concern]),
        ),
        width: 12,
      }),
      new GraphWidget({
        title: 'Thời gian trả lời (mili giây)',
        left: [
          named(api.api.metricLatency({ ...HOURLY, statistic: Stats.p(50) }), 'một nửa'),
          named(api.api.metricLatency({ ...HOURLY, statistic: Stats.p(95) }), '95 %'),
        ],
        width: 12,
      }),
    ],
    [
      new GraphWidget({
        title: 'Kho số liệu: dung lượng đã dùng mỗi giờ',
        left: [
          ofTable('ConsumedReadCapacityUnits', 'đọc'),
          ofTable('ConsumedWriteCapacityUnits', 'ghi'),
        ],
        width: 12,
      }),
      new GraphWidget({
        title: 'Bị từ chối và bị chặn mỗi giờ',
        left: [
          named(api.api.metricClientError(HOURLY), 'từ chối (4xx)'),
          ofTable('WriteThrottleEvents', 'kho chặn ghi'),
          ofTable('ReadThrottleEvents', 'kho chặn đọc'),
        ],
        width: 12,
      }),
    ],
  ];
}

const VIETNAMESE: Readonly<Record<Concern, string>> = {
  sheets: 'phiếu',
  figures: 'số liệu tổng hợp',
  offices: 'chốt số liệu, mục tiêu, bộ tiêu chí',
  devices: 'thiết bị',
  reports: 'báo cáo tải về',
  exchange: 'xuất, nhập toàn bộ kho',
  reference: 'danh mục, bộ tiêu chí',
};

function iteratorAge(functionName: string): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'IteratorAge',
    dimensionsMap: { FunctionName: functionName },
    statistic: Stats.MAXIMUM,
    label: 'mili giây',
    ...HOURLY,
  });
}
