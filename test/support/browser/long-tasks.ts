/** How long a page's main thread was held up at a stretch. Installed before any script of the page runs. */

export interface LongTask {
  readonly ms: number;
  /** Since the page began. */
  readonly at: number;
  /** Not of a page around it or within it. */
  readonly own: boolean;
}

declare global {
  interface Window {
    longTasks?: LongTask[];
  }
}

/** Runs in the page. */
export function observeLongTasks(): void {
  const tasks: LongTask[] = (window.longTasks = []);
  new PerformanceObserver((list) => {
    for (const { name, duration, startTime } of list.getEntries()) {
      tasks.push({ ms: Math.round(duration), at: Math.round(startTime), own: name === 'self' });
    }
  }).observe({ type: 'longtask', buffered: true });
}
