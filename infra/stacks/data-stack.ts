/** What must outlive everything else: the table, its key, and the copies the province can take away. */
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { HouseBucket } from '../constructs/house-bucket.ts';
import { ScheduledExport } from '../constructs/scheduled-export.ts';
import type { Settings } from '../settings/settings.ts';

export class DataStack extends Stack {
  readonly key: Key;
  readonly table: Table;
  readonly exports: Bucket;

  constructor(scope: Construct, id: string, settings: Settings, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const { capacity, retention } = settings;

    this.key = new Key(this, 'Key', {
      alias: `ntm/${settings.name}`,
      description: 'NTM Sheets: the table and its exports',
      enableKeyRotation: true,
      rotationPeriod: Duration.days(365),
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      maxReadRequestUnits: capacity.reads,
      maxWriteRequestUnits: capacity.writes,
      // The roll-up needs the row of the outbox as it was written.
      stream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: retention.backupDays,
      },
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const logs = new HouseBucket(this, 'Logs', { expireAfterDays: retention.logDays });
    this.exports = new HouseBucket(this, 'Exports', {
      logsInto: logs.bucket,
      encryptionKey: this.key,
      expireAfterDays: retention.exportDays,
    }).bucket;

    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'ExportsBucket', { value: this.exports.bucketName });

    new ScheduledExport(this, 'DailyExport', {
      table: this.table,
      key: this.key,
      bucket: this.exports,
    });
  }
}
