import { expect, it } from '@jest/globals';
import { exampleStates, EXAMPLE_REASONS } from '#local/example/states';
import { examplePack } from '#local/example/setting';
import { STATUSES } from '#domain/workflow/status';

it('every state is there to see, and nearly every sheet waits for its district', () => {
  const states = [...exampleStates().values()];
  const count = Object.fromEntries(
    STATUSES.map((status) => [status, states.filter((each) => each === status).length]),
  );
  expect(count).toEqual({ draft: 9, submitted: 188, returned: 1, examined: 6, appraised: 3 });
});

it('the reason for which one is returned is of an indicator', () => {
  const indicators = examplePack().indicators.map(({ id }) => id);
  for (const indicator of Object.keys(EXAMPLE_REASONS)) expect(indicators).toContain(indicator);
});
