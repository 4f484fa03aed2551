import { FakeStore } from '../../support/fake-store.ts';
import { storeContract } from './contract.ts';

storeContract({
  on: 'the fake store',
  open: () => Promise.resolve(new FakeStore()),
  propertyRuns: 500,
});
