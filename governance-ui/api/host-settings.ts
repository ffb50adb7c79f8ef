import * as z from "zod/mini";

const FILE = "settings.json";
const TRIES = 3;
const PAUSE_MS = 2_000;
const LATEST_MS = 10_000;

const settingsSchema = z.strictObject({ api: z.optional(z.string()) });

let api: string | null = null;

/** Where the API is, with a slash at the end: beside the page, unless the settings beside the page name another place. */
export function apiBase(): string {
  return api ?? new URL("./", document.baseURI).href;
}

/** Reads `settings.json` beside the page; a host without it has the API beside the page. Throws what is wrong with it. */
export async function readHostSettings(): Promise<void> {
  const text = await textBeside();
  if (text !== null) api = apiNamedBy(text, document.baseURI);
}

/** The API's address in the text of a settings file. */
export function apiNamedBy(text: string, page: string): string {
  const wrong = (what: string) => new Error(`${FILE} beside this page ${what}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw wrong("is not JSON.");
  }
  const { data } = settingsSchema.safeParse(json);
  if (data === undefined) throw wrong('holds something else than {"api": "https://…"}.');
  const named = data.api ?? "./";
  const url = URL.canParse(named, page) ? new URL(named, page) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw wrong(`names ${JSON.stringify(named)} as the API, which is no http or https address.`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

async function textBeside(): Promise<string | null> {
  for (let tries = 1; ; tries++) {
    try {
      const response = await fetch(new URL(FILE, document.baseURI), { signal: AbortSignal.timeout(LATEST_MS) });
      return response.ok ? await response.text() : null;
    } catch {
      if (tries === TRIES) throw new Error(`${FILE} beside this page cannot be read: reload the page.`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
