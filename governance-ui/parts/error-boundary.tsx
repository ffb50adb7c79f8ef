import { Component, type ReactNode } from "react";
import { Note } from "./note.tsx";

type State = { failed: string | null };

/** A page that fails to load or to draw takes only itself down. Changing `of` tries again. */
export class ErrorBoundary extends Component<{ of: string; children: ReactNode }, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: { of: string }): void {
    if (before.of !== this.props.of && this.state.failed !== null) this.setState({ failed: null });
  }

  override render(): ReactNode {
    if (this.state.failed === null) return this.props.children;
    return (
      <Note tone="danger" title="This page could not be shown." live>
        <p>{this.state.failed}</p>
        <p>
          <button type="button" className="button small" onClick={() => location.reload()}>
            Reload
          </button>
        </p>
      </Note>
    );
  }
}
