/** Collects what went wrong in one tick, for one duty or for all of them. */
export function messagesByDuty() {
  const messages = new Map<string, string[]>();
  const add = (duty: string, message: string) => {
    messages.set(duty, [...(messages.get(duty) ?? []), message]);
  };
  return {
    /** An empty name stands for all duties. */
    add,
    addForAll: (message: string) => add("", message),
    of(duty: string): string | null {
      const all = [...(messages.get("") ?? []), ...(messages.get(duty) ?? [])];
      return joined(all);
    },
    all: (): string | null => joined([...messages.values()].flat()),
  };
}

const joined = (messages: readonly string[]) => (messages.length === 0 ? null : [...new Set(messages)].join("; "));
