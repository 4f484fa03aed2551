import { syncModelOn } from '../../support/sync-model-on.ts';

syncModelOn('dynamodb-local');
