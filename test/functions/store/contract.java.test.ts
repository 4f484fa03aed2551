// AWS's own DynamoDB Local, stricter than dynoxide: needs Java.
import { realStore } from './real-store.ts';

realStore('dynamodb-local', 30);
