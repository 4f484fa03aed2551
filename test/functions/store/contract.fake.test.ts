import { FakeStore } from '../../support/fake-store.ts';
import { archiveContract } from './archive-contract.ts';
import { storeContract } from './contract.ts';

storeContract({
  on: 'the fake store',
  open: () => Promise.resolve(new FakeStore()),
  propertyRuns: 500,
});

archiveContract('the fake store', async () => {
  const store = new FakeStore();
  return { store, archive: store.archive };
});
