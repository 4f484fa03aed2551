// A client whose n-th call goes wrong, on its first attempt or on all that the SDK makes.
import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { localClient } from '#local/dynamo/local-client';

export const FAULTS = ['not sent', 'answer lost', 'throttled', 'in conflict'] as const;

export type Fault = (typeof FAULTS)[number];

export interface FaultPlan {
  /** From 1. */
  readonly call: number;
  readonly fault: Fault;
  readonly attempts: 'first' | 'all';
}

const about = { message: 'a fault of the test', $metadata: {} };

const ERRORS: Readonly<Record<Fault, (isTransaction: boolean) => Error>> = {
  'not sent': () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  'answer lost': () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' }),
  throttled: () => new ProvisionedThroughputExceededException(about),
  'in conflict': (isTransaction) =>
    isTransaction
      ? new TransactionCanceledException({
          ...about,
          CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
        })
      : new TransactionConflictException(about),
};

/** Two attempts a call, so that the SDK's waiting does not add up. */
export function faultyClient(endpoint: string, { call, fault, attempts }: FaultPlan) {
  const client = localClient(endpoint, { maxAttempts: 2 });
  let calls = 0;
  let attempt = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      calls++;
      attempt = 0;
      return next(args);
    },
    { step: 'initialize', name: 'countCalls' },
  );
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        attempt++;
        const strikes = calls === call && (attempts === 'all' || attempt === 1);
        if (!strikes) return next(args);
        if (fault === 'answer lost') await next(args);
        throw ERRORS[fault](commandName === 'TransactWriteItemsCommand');
      },
    // Low: inside the middleware that tries again.
    { step: 'finalizeRequest', priority: 'low', name: 'fail' },
  );
  return client;
}
