import { createContext } from 'react';

/** Counts how often a person has asked to see things as they are now: what was asked of the server is asked again. */
export const Refresh = createContext(0);
