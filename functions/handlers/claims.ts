/**
 * Where people sign in with Cognito: what somebody may do stands in an attribute that only administrators write, and
 * goes into the access token as every provider puts it there (functions/api/tokens.ts reads and checks it).
 */
import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';

type Asked = Pick<PreTokenGenerationV2TriggerEvent, 'userName' | 'callerContext' | 'request'>;

export async function handler<Event extends Asked>(event: Event) {
  const { 'custom:grants': grants = '[]', name = event.userName } = event.request.userAttributes;
  const claimsToAddOrOverride = {
    // Access tokens of Cognito name no audience of their own accord.
    aud: event.callerContext.clientId,
    name,
    ntm_grants: JSON.parse(grants) as unknown,
  };
  const accessTokenGeneration = { claimsToAddOrOverride };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration } } };
}
