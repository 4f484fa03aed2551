import { describe, expect, it } from '@jest/globals';
import { writesOf } from '#functions/store/commit';
import { auditOf, childrenOf, headKey, revisionsOf } from '#functions/store/keys';
import {
  commitRequest,
  getRequest,
  putRollupRequest,
  queryRequest,
  removeOutboxRequest,
} from '#functions/store/requests';
import { changeOf, COMMUNE, DISTRICT, PERIOD } from './changes.ts';
import { rollupOfMissing } from './rollups.ts';

const first = changeOf(COMMUNE, null);
const second = changeOf(COMMUNE, first.head);
const step = changeOf(COMMUNE, second.head, { step: 'submitted' });

const requestOf = (change: typeof first, table = 'ntm') =>
  commitRequest(table, change.audit, writesOf(change));

describe('the request of a commit', () => {
  it('writes six items, each under its own key', () => {
    const keys = requestOf(first).TransactItems!.map(({ Put }) => [Put!.Item!.pk, Put!.Item!.sk]);
    expect(keys.map((key) => key.join(' '))).toEqual([
      `SUBMISSION#${first.receipt!.submissionId} RECEIPT`,
      'SHEET#05986@2004-08-31#2017S1 HEAD',
      'SHEET#05986@2004-08-31#2017S1 REV#000001',
      'SHEET#05986@2004-08-31#2017S1 AUDIT#000001',
      'TREE#180@2004-08-31#2017S1 05986@2004-08-31',
      'OUTBOX#180@2004-08-31 2017S1#05986@2004-08-31',
    ]);
  });

  it('wants everything new at first, then the version it was made from', () => {
    const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
    const version = (was: number) => ({
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': was },
    });
    const conditionsOf = (change: typeof first) =>
      requestOf(change).TransactItems!.map(({ Put }) => {
        const { TableName: _table, Item: _item, ...condition } = Put!;
        return condition;
      });
    expect(conditionsOf(first)).toEqual([absent, absent, absent, absent, {}, {}]);
    expect(conditionsOf(second)).toEqual([absent, version(1), absent, absent, {}, {}]);
    expect(conditionsOf(step)).toEqual([version(2), absent, {}, {}]);
  });

  it('has a token of its change and table, 36 characters', () => {
    const token = requestOf(first).ClientRequestToken!;
    expect(token).toMatch(/^[0-9a-f]{36}$/);
    expect(requestOf(changeOf(COMMUNE, null)).ClientRequestToken).toBe(token);
    expect(requestOf(second).ClientRequestToken).not.toBe(token);
    expect(requestOf(first, 'other').ClientRequestToken).not.toBe(token);
  });

  it('touches nothing that a sibling touches', () => {
    const sibling = changeOf({ ...COMMUNE, unit: '05989@2004-08-31' }, null);
    const keysOf = (change: typeof first) => writesOf(change).map(({ item }) => item.pk + item.sk);
    expect(keysOf(first).filter((key) => keysOf(sibling).includes(key))).toEqual([]);
  });
});

describe('other requests', () => {
  it('read consistently and ask what they cost', () => {
    const reads = [
      getRequest('ntm', headKey(COMMUNE)),
      queryRequest('ntm', childrenOf(DISTRICT, PERIOD)),
    ];
    for (const read of reads) {
      expect(read).toMatchObject({ ConsistentRead: true, ReturnConsumedCapacity: 'TOTAL' });
    }
    expect(removeOutboxRequest('ntm', first.outbox).ReturnConsumedCapacity).toBe('TOTAL');
  });

  it('list revisions newest first, without contents', () => {
    const options = { newestFirst: true, attributes: ['pk', 'sk', 'record'] };
    expect(queryRequest('ntm', revisionsOf(COMMUNE), options)).toEqual({
      TableName: 'ntm',
      KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :prefix)',
      ProjectionExpression: '#pk, #sk, #record',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#record': 'record' },
      ExpressionAttributeValues: { ':pk': 'SHEET#05986@2004-08-31#2017S1', ':prefix': 'REV#' },
      ScanIndexForward: false,
      ConsistentRead: true,
      ReturnConsumedCapacity: 'TOTAL',
    });
  });

  it('go on after the page before', () => {
    const after = { pk: 'a', sk: 'b' };
    expect(queryRequest('ntm', auditOf(COMMUNE), { after, pageSize: 10 })).toMatchObject({
      ExclusiveStartKey: after,
      Limit: 10,
    });
  });

  it('replace a roll-up only of the version before, and remove a row only of its own', () => {
    const rollup = rollupOfMissing(0);
    expect(putRollupRequest('ntm', rollup).ConditionExpression).toBe('attribute_not_exists(pk)');
    expect(putRollupRequest('ntm', { ...rollup, version: 5 })).toMatchObject({
      ConditionExpression: '#version = :version',
      ExpressionAttributeValues: { ':version': 4 },
    });
    expect(removeOutboxRequest('ntm', second.outbox)).toMatchObject({
      ConditionExpression: '#version = :version',
      ExpressionAttributeValues: { ':version': 2 },
    });
  });
});
