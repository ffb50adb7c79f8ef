import { useQuery } from "@tanstack/react-query";
import { useClient } from "wagmi";
import { Note } from "#governance-ui/parts/note.tsx";
import type { Action } from "#proposals/catalogue/action.ts";
import type { Inputs } from "#protocol/input/inputs.ts";

/** What only the chain can tell about an action: whom it meets, and why it would fail now. */
export function ActionFacts({ action, inputs }: { action: Action; inputs: Inputs }) {
  const client = useClient();
  const { data: facts = [] } = useQuery({
    queryKey: ["parameters", "facts", action.id, inputs],
    queryFn: async () => (client && action.facts ? action.facts(inputs, client) : []),
    enabled: client !== undefined,
    placeholderData: (previous) => previous,
    retry: false,
  });
  return facts.map(({ text, isWarning }) =>
    isWarning ? (
      <Note key={text} tone="warn" title={`${text}.`} live />
    ) : (
      <p key={text} className="field-hint">
        {text}.
      </p>
    ),
  );
}
