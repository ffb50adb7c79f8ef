import type { EmissionsView } from "#governance-ui/api/emissions.ts";
import { percentOfBps } from "#governance-ui/format/percent.ts";
import { Note } from "#governance-ui/parts/note.tsx";

/** While a guardian holds emission down. */
export function LimitNote({ view: { lowered } }: { view: EmissionsView }) {
  if (lowered === null) return null;
  const { multiplierBps, untilEpoch } = lowered;
  return (
    <Note
      tone="warn"
      title={
        multiplierBps === 0
          ? "The guardian has paused emission."
          : `The guardian holds emission to ${percentOfBps(multiplierBps)} of the baseline.`
      }
    >
      <p>It ends by itself with epoch {untilEpoch - 1}; a vote can lift it earlier.</p>
    </Note>
  );
}
