import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/ErrorState.tsx';
import { hideSkeleton } from '../ui/skeleton.ts';

interface Props {
  readonly children: ReactNode;
  /** A new value takes the error away: the person has gone somewhere else. */
  readonly at?: string;
}

/** Catches what a part of the page throws; the rest stays. Loading the page again is the way out that always works. */
export class Boundary extends Component<Props, { problem?: unknown; at?: string }> {
  override state: { problem?: unknown; at?: string } = { at: this.props.at };

  static getDerivedStateFromError(problem: unknown) {
    return { problem };
  }

  static getDerivedStateFromProps(props: Props, state: { at?: string }) {
    return props.at === state.at ? null : { problem: undefined, at: props.at };
  }

  override componentDidCatch() {
    hideSkeleton();
  }

  override render() {
    if (this.state.problem === undefined) return this.props.children;
    return <ErrorState problem={this.state.problem} onRetry={() => location.reload()} />;
  }
}
