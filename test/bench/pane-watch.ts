/**
 * What is noted inside the frame of the pane while it works. Runs in the page, before any script of it, and alone:
 * tsx gives functions with a name a helper that is not there, so there are none within.
 */

export interface PaneWatch {
  /** Since the frame was navigated to: the first heading of the sheet is there; null: not yet. */
  ready: number | null;
  /** Scripts of the add-in that had been loaded by then. */
  scripts: readonly string[];
  /** A text to wait for, the time of the first message from Excel since then, and of the text. */
  awaited: string | null;
  heard: number | null;
  shown: number | null;
}

declare global {
  interface Window {
    paneWatch?: PaneWatch;
  }
}

export function watchPane(): void {
  if (!location.pathname.endsWith('/taskpane.html')) return;
  const watch: PaneWatch = (window.paneWatch = {
    ready: null,
    scripts: [],
    awaited: null,
    heard: null,
    shown: null,
  });
  window.addEventListener(
    'message',
    () => {
      if (watch.awaited !== null) watch.heard ??= performance.now();
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (watch.ready === null && document.querySelector('h1')) {
      watch.ready = performance.now();
      watch.scripts = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\/addin\/.+\.js$/.test(name));
    }
    if (watch.awaited !== null && watch.heard !== null && watch.shown === null) {
      if (document.body.innerText.includes(watch.awaited)) watch.shown = performance.now();
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
}
