import { dynamoClient } from '#functions/store/dynamo-client';

/** Servers on this machine look at neither, but the SDK signs nothing without. Letters only: DynamoDB Local insists. */
const NOBODY = { accessKeyId: 'local', secretAccessKey: 'local' };

/** `maxAttempts`: how often a call is tried in all, where the usual number does not suit. */
export function localClient(endpoint: string, options: { readonly maxAttempts?: number } = {}) {
  // The SDK announces in English, into whatever we print, that it will leave Node 20 one day; package.json pins both.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return dynamoClient({ endpoint, region: 'local', credentials: NOBODY, ...options });
}
