import { type Check, finding, type Proposed } from "#proposals/report/effects.ts";

/** What the catalogue makes of each call; one that it does not know can do anything. */
export const calls: Check<Proposed> = {
  id: "calls",
  title: "Calls",
  async run({ decoded, name }) {
    return decoded.flatMap((action, index) => {
      const place = `${index + 1}. `;
      const called = action.calls
        .map(({ target, signature, valueWei, data }) => {
          const what =
            signature ?? (data === "0x" ? "no data" : `${data.slice(0, 10)} and ${data.length / 2 - 5} bytes`);
          return `${what} on ${name(target)}${valueWei === 0n ? "" : ` with ${valueWei} wei`}`;
        })
        .join("; ");
      const key = String(index);
      const level = action.known ? "info" : "error";
      return [
        finding({ level, key, title: `${place}${action.sentence}`, detail: called }),
        ...action.outOfBounds.map((problem) =>
          finding({ level: "error", key: `${key}:bounds`, title: `${place}Out of bounds: ${problem}` }),
        ),
      ];
    });
  },
};
