/** A bucket with the defaults of the house: nobody from outside, TLS only, versions kept, never thrown away. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface HouseBucketProps {
  /** Absent: the key of S3, which the logs of other services need. */
  readonly encryptionKey?: IKey;
  /** After which nothing is kept; absent: kept. */
  readonly expireAfterDays?: number;
  /** Takes the logs of CloudFront, which writes them with an ACL. */
  readonly takesLogs?: boolean;
  readonly logsInto?: Bucket;
}

export class HouseBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: HouseBucketProps) {
    super(scope, id);
    const { encryptionKey, expireAfterDays, takesLogs = false, logsInto } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(encryptionKey
        ? { encryption: BucketEncryption.KMS, encryptionKey, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      objectOwnership: takesLogs
        ? ObjectOwnership.BUCKET_OWNER_PREFERRED
        : ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: logsInto,
      serverAccessLogsPrefix: logsInto && `${id}/`,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        { noncurrentVersionExpiration: Duration.days(90) },
        ...(expireAfterDays === undefined ? [] : [{ expiration: Duration.days(expireAfterDays) }]),
      ],
    });
  }
}
