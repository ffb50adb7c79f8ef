import { withoutUrlSecrets } from "./shown-url.ts";

const HIDDEN = "[hidden]";
/** Shorter words would be struck out of what has nothing to do with them. */
const LEAST_LENGTH = 4;
/** Parts of a path as long as that are rarely words. */
const LEAST_PATH_PART = 16;
/** Variables that hold what nobody may read. */
const secretName = /(?:PASSWORD|_PASS|SECRET|TOKEN|PRIVATE_KEY|ACCESS_KEY)$/;

export interface Secrets {
  /** The text without secrets, and without what follows the host in any URL: keys of nodes and tokens of webhooks stand there. */
  hidden(text: string): string;
  add(...secrets: string[]): void;
  /** What of an address may be a key: a node repeats it in its own words. */
  addUrls(urls: readonly (string | URL)[]): void;
}

/** What a log must not show: values of the environment by their names, and whatever is added. */
export function secretsOf(env: Readonly<Record<string, string | undefined>>): Secrets {
  const known = new Set<string>();
  const add = (...secrets: string[]) => {
    for (const secret of secrets) {
      for (const spelt of [secret, encodeURIComponent(secret)]) if (spelt.length >= LEAST_LENGTH) known.add(spelt);
    }
  };
  const addUrls = (urls: readonly (string | URL)[]) => {
    for (const url of urls) if (URL.canParse(url)) add(...secretParts(new URL(url)));
  };
  for (const [name, value = ""] of Object.entries(env)) {
    if (secretName.test(name)) add(value);
    if (value.includes("://")) addUrls(value.split(","));
  }
  return {
    add,
    addUrls,
    hidden(text) {
      let shown = text;
      // The longest first: one may hold another.
      for (const secret of [...known].sort((a, b) => b.length - a.length)) shown = shown.replaceAll(secret, HIDDEN);
      return withoutUrlSecrets(shown);
    },
  };
}

function secretParts({ username, password, pathname, searchParams }: URL): string[] {
  const path = pathname.split("/").filter((part) => part.length >= LEAST_PATH_PART);
  return [...[username, password, ...path].map(decoded), ...searchParams.values()];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
