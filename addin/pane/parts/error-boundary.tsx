import { Component, type ReactNode } from 'react';
import { SHELL } from '../../messages/shell.ts';
import { useTexts } from '../services.ts';
import { Notice } from './notice.tsx';

/** A view that fails takes nothing else with it. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken again={() => this.setState({ failed: false })} />;
  }
}

function Broken({ again }: { readonly again: () => void }) {
  const { failed } = useTexts(SHELL);
  return (
    <Notice intent="error" title={failed.title} actions={[{ label: failed.reload, run: again }]}>
      {failed.broken}
    </Notice>
  );
}
