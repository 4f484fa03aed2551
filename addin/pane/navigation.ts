/** Which view is open. In memory: office.js takes history.pushState away. */
import { createContext, useContext } from 'react';
import type { ViewName } from '../messages/shell.ts';

export interface Navigation {
  readonly view: ViewName;
  open(view: ViewName): void;
}

const Context = createContext<Navigation | null>(null);

export const NavigationProvider = Context.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (!navigation) throw new Error('A view outside the pane');
  return navigation;
}
