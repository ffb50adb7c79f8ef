import { Note } from "#governance-ui/parts/note.tsx";
import type { SigningStage } from "./use-signing.ts";

export function SigningNote({ stage, done }: { stage: SigningStage; done: string }) {
  switch (stage.name) {
    case "idle":
      return null;
    case "signing":
      return (
        <Note live title="Sign in your wallet.">
          <p>It shows what you sign in words. No transaction is sent, and it costs nothing.</p>
        </Note>
      );
    case "sending":
      return <Note live title="Signed; handing it in." />;
    case "done":
      return <Note tone="good" live title={done} />;
    case "failed":
      return (
        <Note tone="danger" live title={stage.problem.message}>
          {stage.problem.hint && <p>{stage.problem.hint}</p>}
        </Note>
      );
  }
}
