/** Which look Office has now. It says so when the pane opens; later changes are noticed when the pane is looked at. */
import { Store, type Readable } from '../state/store.ts';
import type { Look } from './theme.ts';

export interface Theming {
  readonly look: Readable<Look>;
}

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

export function officeTheming(window: Window, theme: () => string | undefined): Theming {
  const read = () => lookOf(window, theme());
  const look = new Store<Look>(read());
  const follow = () => look.set(read());
  for (const query of [FORCED, DARK]) {
    window.matchMedia(query).addEventListener('change', follow);
  }
  window.addEventListener('focus', follow);
  window.document.addEventListener('visibilitychange', follow);
  return { look };
}

/** `background` is the colour of Office's own panes, "#212121"; a browser tells nothing of that kind. */
function lookOf(window: Window, background: string | undefined): Look {
  if (window.matchMedia(FORCED).matches) return 'highContrast';
  const luminance = background === undefined ? null : luminanceOf(background);
  if (luminance === null) return window.matchMedia(DARK).matches ? 'dark' : 'light';
  return luminance < 128 ? 'dark' : 'light';
}

function luminanceOf(colour: string): number | null {
  const [, red, green, blue] = /^#?(..)(..)(..)$/.exec(colour) ?? [];
  if (!red || !green || !blue) return null;
  const weights = [0.299, 0.587, 0.114];
  const sum = [red, green, blue].reduce(
    (total, part, index) => total + parseInt(part, 16) * weights[index]!,
    0,
  );
  return Number.isNaN(sum) ? null : sum;
}
