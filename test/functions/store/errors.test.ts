import {
  ConditionalCheckFailedException,
  IdempotentParameterMismatchException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { storeError } from '#functions/store/errors';
import { StaleError, UnavailableError } from '#functions/store/store';

const about = { message: 'refused', $metadata: {} };
const CONDITIONS = ['receipt', 'head', 'revision', 'audit', undefined, undefined] as const;

function cancelled(...codes: readonly string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    ...about,
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('a cancelled transaction', () => {
  it.each(['receipt', 'head', 'revision', 'audit'] as const)(
    'says that the %s is stale',
    (what) => {
      const codes = CONDITIONS.map((each) => (each === what ? 'ConditionalCheckFailed' : 'None'));
      expect(storeError(cancelled(...codes), CONDITIONS)).toEqual(new StaleError(what));
    },
  );

  it('names the first of several', () => {
    const error = cancelled('None', 'ConditionalCheckFailed', 'ConditionalCheckFailed');
    expect(storeError(error, CONDITIONS)).toMatchObject({ what: 'head' });
  });

  it('is stale rather than busy where it is both', () => {
    const error = cancelled('TransactionConflict', 'ConditionalCheckFailed');
    expect(storeError(error, CONDITIONS)).toBeInstanceOf(StaleError);
  });

  it.each(['TransactionConflict', 'ProvisionedThroughputExceeded', 'ThrottlingError'])(
    'is a passing trouble: %s',
    (code) => {
      expect(storeError(cancelled('None', code), CONDITIONS)).toBeInstanceOf(UnavailableError);
    },
  );

  it('is a mistake of ours otherwise', () => {
    const error = cancelled('None', 'ValidationError');
    expect(storeError(error, CONDITIONS)).toBe(error);
  });
});

describe('any other failure', () => {
  it('is stale where the one condition failed', () => {
    const error = new ConditionalCheckFailedException(about);
    expect(storeError(error, ['rollup'])).toEqual(new StaleError('rollup'));
    expect(storeError(error)).toBe(error);
  });

  it('is stale where the token was used for something else', () => {
    const error = new IdempotentParameterMismatchException(about);
    expect(storeError(error, CONDITIONS)).toMatchObject({ what: 'audit' });
  });

  it.each<[string, object]>([
    ['throttling', { name: 'ThrottlingException' }],
    ['throughput', { name: 'ProvisionedThroughputExceededException' }],
    ['a server error', { name: 'InternalServerError', $metadata: { httpStatusCode: 500 } }],
    [
      'a gateway that answers with a page',
      { name: 'SyntaxError', $metadata: { httpStatusCode: 502 } },
    ],
    ['a time-out', { name: 'TimeoutError' }],
    ['nobody there', { name: 'Error', code: 'ECONNREFUSED' }],
    ['a connection that broke', { name: 'Error', code: 'ECONNRESET' }],
  ])('passes: %s', (_, properties) => {
    const cause = Object.assign(new Error('it failed'), properties);
    const error = storeError(cause);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(error).toMatchObject({ message: 'it failed', cause });
  });

  it.each([
    new ResourceNotFoundException(about),
    new TypeError('a mistake'),
    Object.assign(new Error('refused'), {
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 400 },
    }),
  ])('does not pass by itself: %s', (error) => {
    expect(storeError(error)).toBe(error);
  });
});
