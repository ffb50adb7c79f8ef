type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** Texts that were typed and not yet sent, by key: kept in the browser, and the same in each of its tabs. */
export type KeptDrafts = {
  /** Calls when any of them may have changed, here or in another tab. */
  subscribe(changed: () => void): () => void;
  read(key: string): string | null;
  /** Null removes it. */
  write(key: string, text: string | null): void;
  /** It is sent: no longer kept, and shown in this tab alone until it is written anew or removed. */
  release(key: string): void;
  /** It was not sent after all: kept again. */
  restore(key: string): void;
  /** Hands a draft on, unless one is there. */
  move(from: string, to: string): void;
};

/** `tabs` says `storage` when another tab wrote, as a window does. */
export function createKeptDrafts(storage: Storage, tabs: EventTarget): KeptDrafts {
  const listeners = new Set<() => void>();
  /** What is shown though the storage holds it no more, or did not take it. */
  const here = new Map<string, string>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  tabs.addEventListener("storage", tell);

  function stored(key: string): string | null {
    try {
      return storage.getItem(key);
    } catch {
      return null;
    }
  }
  const read = (key: string) => stored(key) ?? here.get(key) ?? null;

  function store(key: string, text: string | null): void {
    here.delete(key);
    try {
      if (text === null) storage.removeItem(key);
      else storage.setItem(key, text);
    } catch {
      if (text !== null) here.set(key, text);
    }
  }

  function write(key: string, text: string | null): void {
    store(key, text);
    tell();
  }

  return {
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    read,
    write,
    release(key) {
      const text = stored(key);
      if (text === null) return;
      store(key, null);
      here.set(key, text);
      tell();
    },
    restore(key) {
      const text = here.get(key);
      if (text !== undefined && stored(key) === null) write(key, text);
    },
    move(from, to) {
      const text = read(from);
      if (text === null || read(to) !== null) return;
      store(from, null);
      write(to, text);
    },
  };
}
