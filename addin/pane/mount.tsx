/** Where the task pane begins; called when Office is ready. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import type { PaneServices } from './services.ts';

export function mountPane(element: HTMLElement, services: PaneServices): void {
  createRoot(element).render(<App services={services} />);
}
