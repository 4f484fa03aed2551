import { describe, expect, it } from '@jest/globals';
import { FakeStore } from '../../support/fake-store.ts';
import { changeOf, COMMUNE } from './changes.ts';
import { NOTHING, stateAfter, stateOf } from './state.ts';

describe('a fault of the fake store', () => {
  const fail = () => {
    throw new Error('a fault of the test');
  };

  it('before an operation leaves everything as it was', async () => {
    const store = new FakeStore();
    store.faults.before = (operation) => (operation === 'commit' ? fail() : undefined);
    await expect(store.commit(changeOf(COMMUNE, null))).rejects.toThrow('a fault of the test');
    expect(await stateOf(store, COMMUNE)).toEqual(NOTHING);
  });

  it('after an operation hides that it was done, and a retry finds out', async () => {
    const store = new FakeStore();
    const change = changeOf(COMMUNE, null);
    store.faults.after = (operation) => (operation === 'commit' ? fail() : undefined);
    await expect(store.commit(change)).rejects.toThrow('a fault of the test');
    expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(change));

    store.faults.after = () => {};
    await store.commit(change);
    expect(await stateOf(store, COMMUNE)).toEqual(stateAfter(change));
  });
});
