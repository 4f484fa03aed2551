import { FluentProvider, Title3, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

export function mountPane(at: HTMLElement): void {
  createRoot(at).render(
    <FluentProvider theme={webLightTheme}>
      <Title3 as="h1">Nông thôn mới</Title3>
    </FluentProvider>,
  );
}
