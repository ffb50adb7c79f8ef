import { useSyncExternalStore } from "react";

/** Path and query both live behind the `#`, so a static host needs no rewriting and a filtered list has a link. */
function readHash(): { path: string; search: string } {
  const [path = "", search = ""] = location.hash.replace(/^#?\/?/, "").split("?");
  return { path: `/${path}`, search };
}

function subscribe(listener: () => void): () => void {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const hash = `#${to.startsWith("/") ? to : `/${to}`}`;
  if (hash === location.hash) return;
  history[replace ? "replaceState" : "pushState"](null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => readHash().path), navigate];
}
useHashLocation.hrefs = (href: string): string => `#${href}`;

export function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => readHash().search);
}
