/** Where the task pane begins; called when Office is ready. */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { officeServices } from './office-services.ts';

export function mountPane(element: HTMLElement): void {
  createRoot(element).render(<App services={officeServices(window)} />);
}
