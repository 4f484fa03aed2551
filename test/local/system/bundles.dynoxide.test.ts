// `ntm start --bundles`: people work on the very files that Lambda runs.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { exampleProvince } from '#local/example/province';
import { EXAMPLE_SENDER } from '#local/identity/users';
import { submissionOf } from '#local/system/send-example';
import { Desk } from '../../support/ntm.ts';
import { RunningSystem } from './running-system.ts';

let desk: Desk;
let system: RunningSystem;
beforeAll(async () => {
  desk = await Desk.with();
  const folder = desk.path('.local');
  system = await RunningSystem.start(folder, '--bundles', '--no-example', '--port', '0');
}, 120_000);
afterAll(async () => {
  await system.interrupt();
  await desk.clear();
});

it('a sheet is sent, added up and read back', async () => {
  const api = system.as(EXAMPLE_SENDER.id);
  const submission = submissionOf(exampleProvince()[0]!);
  const { unit, period } = submission;
  const params = { unit, period };
  const receipt = await api.call('pushRevision', { params, body: submission });
  expect(receipt).toMatchObject({ status: 'accepted', rev: 1 });
  expect(await api.call('readSheet', { params })).toMatchObject({ revision: { rev: 1 } });
  expect(await api.call('readHealth', {})).toMatchObject({ status: 'ok' });
}, 60_000);
