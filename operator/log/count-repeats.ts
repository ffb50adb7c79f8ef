import type { Log, LogFacts } from "./log.ts";

interface Said {
  again: number;
  since: number;
  timer: NodeJS.Timeout;
  tell(): void;
}

/** Different lines that are counted at a time: a flood of them must not fill the memory. */
const MOST_COUNTED = 1_000;

/** Passes each line on once, and at the end of its time how often it was said again. */
export function countRepeats(put: (message: string, facts: LogFacts) => void, seconds: number) {
  const counted = new Map<string, Said>();

  function end(key: string, said: Said): void {
    clearTimeout(said.timer);
    counted.delete(key);
    said.tell();
  }

  const say: Log = (message, facts = {}) => {
    const key = `${facts.level} ${facts.duty} ${message}`;
    const before = counted.get(key);
    if (before !== undefined) {
      before.again += 1;
      return;
    }
    put(message, facts);
    count(key, message, facts);
  };

  function count(key: string, message: string, facts: LogFacts): void {
    const [oldest] = counted;
    if (oldest !== undefined && counted.size >= MOST_COUNTED) end(...oldest);
    const said: Said = {
      again: 0,
      since: Date.now(),
      timer: setTimeout(() => {
        const goesOn = said.again > 0;
        end(key, said);
        if (goesOn) count(key, message, facts);
      }, 1000 * seconds).unref(),
      tell() {
        if (said.again === 0) return;
        const times = said.again === 1 ? "once more" : `${said.again} more times`;
        const passed = Math.max(1, Math.round((Date.now() - said.since) / 1000));
        put(`${message} (said ${times} in ${passed} s)`, { ...facts, repeated: said.again });
      },
    };
    counted.set(key, said);
  }

  return {
    say,
    flush(): void {
      for (const [key, said] of [...counted]) end(key, said);
    },
  };
}
