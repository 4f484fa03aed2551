import { realStore } from './real-store.ts';

realStore('dynoxide', 100);
