/**
 * The whole table to S3 every night, past the functions: DynamoDB writes it itself, from its point-in-time backup, and
 * no capacity of the table is used. What comes of it is JSON that anybody can read without this program.
 */
import { Stack, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';

export interface ScheduledExportProps {
  readonly table: Table;
  readonly key: IKey;
  readonly bucket: Bucket;
}

/** One in the morning, when nobody sends anything. */
const NIGHTLY = 'cron(0 1 * * ? *)';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

const PREFIX = 'ban-sao';

export class ScheduledExport extends Construct {
  constructor(scope: Construct, id: string, { table, key, bucket }: ScheduledExportProps) {
    super(scope, id);
    const account = Stack.of(this).account;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    for (const [actions, resource] of [
      [['dynamodb:ExportTableToPointInTime'], table.tableArn],
      [['s3:PutObject', 's3:AbortMultipartUpload'], bucket.arnForObjects(`${PREFIX}/*`)],
      [['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn],
    ] as const) {
      role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [resource] }));
    }
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket)}.Arn>/${PREFIX}/*]`,
      reason: 'DynamoDB names the objects of an export itself; they all lie below this folder.',
    });
    new CfnSchedule(this, 'Schedule', {
      description: 'NTM Sheets: the table to S3, every night',
      scheduleExpression: NIGHTLY,
      scheduleExpressionTimezone: TIME_ZONE,
      flexibleTimeWindow: { mode: 'FLEXIBLE', maximumWindowInMinutes: 30 },
      target: {
        arn: 'arn:aws:scheduler:::aws-sdk:dynamodb:exportTableToPointInTime',
        roleArn: role.roleArn,
        input: JSON.stringify({
          TableArn: table.tableArn,
          S3Bucket: bucket.bucketName,
          S3Prefix: PREFIX,
          S3SseAlgorithm: 'KMS',
          S3SseKmsKeyId: key.keyArn,
          ExportFormat: 'DYNAMODB_JSON',
        }),
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: 3_600 },
      },
    });
  }
}
