import { Component, type ReactNode } from 'react';

interface Props {
  children?: ReactNode;
  fallback?: (params: { error: Error; tryAgain: () => void }) => ReactNode;
}

/** What Docusaurus' own one does. */
export default class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  override componentDidCatch(error: Error): void {
    this.setState({ error });
  }

  override render(): ReactNode {
    const { error } = this.state;
    const tryAgain = () => this.setState({ error: null });
    if (error) return this.props.fallback?.({ error, tryAgain });
    return this.props.children;
  }
}
