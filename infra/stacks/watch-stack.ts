/** Who notices, and how soon: alarms by e-mail, a page for the province's operator, and a budget. */
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Alarm, Dashboard, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';
import type { ApiStack } from './api-stack.ts';
import { alarmsOf } from './alarms.ts';
import { pageOf } from './dashboard.ts';
import type { DataStack } from './data-stack.ts';

export interface WatchStackProps extends StackProps {
  readonly data: DataStack;
  readonly api: ApiStack;
}

export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, props: WatchStackProps) {
    super(scope, id, props);
    const topic = this.topic(settings);
    for (const { name, description, metric, over, periods } of alarmsOf(props)) {
      new Alarm(this, name, {
        alarmName: `ntm-${settings.name}-${name}`,
        alarmDescription: description,
        metric,
        threshold: over,
        evaluationPeriods: periods,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));
    }
    new Dashboard(this, 'Page', {
      dashboardName: `ntm-${settings.name}`,
      defaultInterval: Duration.hours(24),
      widgets: pageOf(props),
    });
    this.budget(settings);
  }

  private topic({ alarmEmails }: Settings): Topic {
    // CloudWatch writes into an encrypted topic only with a key that lets it.
    const key = new Key(this, 'Key', {
      description: 'NTM Sheets: alarms',
      enableKeyRotation: true,
    });
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const topic = new Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    for (const email of alarmEmails) topic.addSubscription(new EmailSubscription(email));
    return topic;
  }

  private budget({ name, monthlyBudgetUsd, alarmEmails }: Settings): void {
    const notify = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
      notification: { notificationType, threshold, comparisonOperator: 'GREATER_THAN' },
      subscribers: alarmEmails.map((address) => ({ subscriptionType: 'EMAIL', address })),
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetName: `ntm-${name}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: [notify('ACTUAL', 80), notify('FORECASTED', 100)],
    });
  }
}
