import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { ModuleName } from "#protocol/modules/modules.ts";
import { Note } from "./note.tsx";

/** Says of a module that joined that no vote has adopted it yet. */
export function JoiningNote({ module }: { module: ModuleName }) {
  const { joining } = useDeployment();
  if (!joining.includes(module)) return null;
  return (
    <Note tone="warn" title="No vote has adopted this yet.">
      <p>
        Its contracts are deployed and have no power over the network. What is shown here is what a vote would adopt.
      </p>
    </Note>
  );
}
