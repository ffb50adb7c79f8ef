import type { EpochView } from "#governance-ui/api/emissions.ts";
import type { EpochColumn } from "./epoch-columns.ts";

type Props = { title: string; columns: EpochColumn[]; epochs: EpochView[] };

/** What a chart shows, in figures; newest first. */
export function EpochTable({ title, columns, epochs }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="epoch-table" aria-label={`${title}, table`} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {columns.map(({ head, isText }) => (
              <th key={head} scope="col" className={isText ? undefined : "num"}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {epochs.toReversed().map((epoch) => (
            <tr key={epoch.epoch}>
              {columns.map(({ head, isText, text }) => (
                <td key={head} className={isText ? "nowrap" : "num"}>
                  {text(epoch)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
