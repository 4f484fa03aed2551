// What the hidden sheet remembers of the store, over saving and opening again.
import { expect, it } from '@jest/globals';
import { NO_RECORD, parseSyncRecord, syncRows } from '#workbook/sync-record';

const peers = { zone: 'II', ranges: { '2.2': [9, '60', '65', '70.5'] } } as const;
const known = {
  ...NO_RECORD,
  refused: { message: 'Kỳ đã đóng', at: '2017-07-01T08:00:00Z' },
  peers: { zone: peers.zone, ranges: { '2.2': [...peers.ranges['2.2']] } },
} satisfies typeof NO_RECORD;

it('keeps the range of the communes of the zone for those who are offline', () => {
  expect(parseSyncRecord(syncRows(known)).peers).toEqual(peers);
});

it('forgets a range it cannot read, and nothing beside it', () => {
  const rows = syncRows(known).map(([key, text]): [string, string] => [
    key,
    text.replace('"zone":"II"', '"zone":2'),
  ]);
  expect(parseSyncRecord(rows)).toMatchObject({ peers: null, refused: known.refused });
});

it('knows nothing of the zone in a file that an older add-in wrote', () => {
  const rows = syncRows(known).map(([key, text]): [string, string] => [
    key,
    text.replace('"peers"', '"other"'),
  ]);
  expect(parseSyncRecord(rows)).toMatchObject({ peers: null, refused: known.refused });
});
