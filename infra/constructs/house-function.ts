/**
 * A function with the defaults of the house, once: its own role without managed policies, its own log with an end,
 * the newest runtime, arm64. What it may do with the table comes together with the variable that names the table.
 */
import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { BundleName } from '../bundles/bundles.ts';
import { TABLE_ACCESS, type Partition } from '../bundles/table-access.ts';

const USE = {
  read: ['kms:Decrypt', 'kms:DescribeKey'],
  write: ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
} as const;

export interface HouseFunctionProps {
  readonly bundle: BundleName;
  /** Where the bundles lie. */
  readonly folder: string;
  readonly logDays: number;
  readonly timeout: Duration;
  readonly memoryMb?: number;
  /** At once; what comes beyond is asked to come again. */
  readonly concurrency?: number;
}

export class HouseFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly bundle: BundleName;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    this.bundle = props.bundle;
    const logGroup = new LogGroup(this, 'Log', {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]));
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(props.folder, props.bundle)),
      memorySize: props.memoryMb ?? 1_024,
      timeout: props.timeout,
      role,
      logGroup,
      reservedConcurrentExecutions: props.concurrency,
    });
  }

  set(variables: Readonly<Record<string, string | undefined>>): this {
    for (const [name, value] of Object.entries(variables)) {
      if (value !== undefined) this.lambda.addEnvironment(name, value);
    }
    return this;
  }

  allow(actions: readonly string[], resources: readonly string[]): this {
    this.lambda.addToRolePolicy(allow(actions, resources));
    return this;
  }

  /** The table's name, the rights of this function on its own partitions, and the use of the key for them. */
  useTable(table: ITable, key: IKey): this {
    const { read, write, remove, scan } = TABLE_ACCESS[this.bundle];
    this.set({ TABLE: table.tableName });
    const on = (actions: readonly string[], partitions: readonly Partition[]) => {
      if (partitions.length === 0) return;
      const statement = allow(actions, [table.tableArn]);
      statement.addCondition('ForAllValues:StringLike', {
        'dynamodb:LeadingKeys': partitions.map((partition) => `${partition}#*`),
      });
      this.lambda.addToRolePolicy(statement);
    };
    on(['dynamodb:GetItem', 'dynamodb:Query'], read);
    on(['dynamodb:PutItem'], write);
    on(['dynamodb:DeleteItem'], remove);
    // A scan names no partition: a condition on partitions would hold for it whatever it says.
    if (scan) this.allow(['dynamodb:Scan'], [table.tableArn]);
    if (read.length > 0) this.useKey(key, USE.read);
    if (write.length > 0) this.useKey(key, USE.write);
    return this;
  }

  /** Only for what DynamoDB asks of it on this function's behalf. */
  private useKey(key: IKey, actions: readonly string[]): void {
    const statement = allow(actions, [key.keyArn]);
    statement.addCondition('StringEquals', {
      'kms:ViaService': `dynamodb.${key.stack.region}.amazonaws.com`,
    });
    this.lambda.addToRolePolicy(statement);
  }
}

function allow(actions: readonly string[], resources: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
  });
}
