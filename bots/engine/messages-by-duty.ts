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
      return joinMessages([...(messages.get("") ?? []), ...(messages.get(duty) ?? [])]);
    },
    all: (): string | null => joinMessages([...messages.values()].flat()),
  };
}

/** Each message once; null for none. */
export function joinMessages(messages: readonly (string | null)[]): string | null {
  const told = messages.filter((message) => message !== null);
  return told.length === 0 ? null : [...new Set(told)].join("; ");
}
