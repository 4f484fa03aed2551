/**
 * What follows a write: the table's stream hands rows of the outbox to the roll-up, a few at a time; those that fail
 * are tried again and at last put aside, where an alarm sees them. The sweep delivers whatever was missed.
 */
import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';

export interface RollUpsProps {
  readonly table: Table;
  readonly key: IKey;
  readonly folder: string;
  readonly logDays: number;
  readonly overlay: string | undefined;
}

/** Rows that come in while a batch gathers are added up together: a district once for all of its communes. */
const GATHER = Duration.seconds(2);
const BATCH = 100;

/** What fails that often is not busy but broken; within the hour, while the stream still has a day. */
const ATTEMPTS = 10;
const TOO_OLD = Duration.hours(1);

const SWEEP_EVERY = Duration.minutes(15);

export class RollUps extends Construct {
  readonly rollUp: HouseFunction;
  readonly sweep: HouseFunction;
  /** Of what could not be added up. */
  readonly failures: Queue;

  constructor(scope: Construct, id: string, props: RollUpsProps) {
    super(scope, id);
    const { table, key, folder, logDays, overlay } = props;
    this.failures = new Queue(this, 'Failures', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });

    Validations.of(this.failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is the queue of what failed; nothing is taken from it by a program.',
    });

    this.rollUp = new HouseFunction(this, 'RollUp', {
      bundle: 'rollUp',
      folder,
      logDays,
      timeout: Duration.minutes(1),
    })
      .set({ OVERLAY: overlay })
      .useTable(table, key)
      .allow(
        [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        [table.tableStreamArn!],
      );
    const mapping = new EventSourceMapping(this, 'Outbox', {
      target: this.rollUp.lambda,
      eventSourceArn: table.tableStreamArn!,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: BATCH,
      maxBatchingWindow: GATHER,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: ATTEMPTS,
      maxRecordAge: TOO_OLD,
      onFailure: new SqsDlq(this.failures),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('OUTBOX#') } } },
        }),
      ],
    });
    mapping.node.addDependency(this.rollUp.lambda.role!);

    this.sweep = new HouseFunction(this, 'Sweep', {
      bundle: 'sweep',
      folder,
      logDays,
      timeout: Duration.minutes(10),
      // Two sweeps at once would do everything twice.
      concurrency: 1,
    })
      .set({ OVERLAY: overlay })
      .useTable(table, key);
    new Rule(this, 'SweepRule', {
      description: 'NTM Sheets: roll-ups that the stream missed',
      schedule: Schedule.rate(SWEEP_EVERY),
      targets: [
        new LambdaFunction(this.sweep.lambda, {
          event: RuleTargetInput.fromObject({}),
          retryAttempts: 0,
          maxEventAge: SWEEP_EVERY,
        }),
      ],
    });
  }
}
