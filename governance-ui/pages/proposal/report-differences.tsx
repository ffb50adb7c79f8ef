import type { ReportDifference } from "#governance-ui/api/report.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Note } from "#governance-ui/parts/note.tsx";

const kindWords: Record<ReportDifference["kind"], string> = { new: "New", gone: "No longer", changed: "Changed" };

/** What the newest report shows otherwise than the one that people voted by. */
export function ReportDifferences({ differences }: { differences: ReportDifference[] }) {
  if (differences.length === 0) return null;
  const count = differences.length === 1 ? "One effect is" : `${differences.length} effects are`;
  return (
    <Note tone="danger" title={`${count} no longer as in the first report.`}>
      <ul className="report-differences">
        {inOrder(differences).map(({ item: { kind, finding, earlier }, key }) => (
          <li key={key}>
            <strong>{kindWords[kind]}:</strong> {finding.title}
            {kind === "changed" && earlier !== null && earlier.title !== finding.title && (
              <span className="report-earlier"> Before: {earlier.title}</span>
            )}
          </li>
        ))}
      </ul>
    </Note>
  );
}
