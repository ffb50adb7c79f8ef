/** What a URL looks like in a text, in parts: scheme with slashes, who asks, host with port, the rest. */
const urls = /\b([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@"'<>]*@)?([^\s/?#@"'<>]+)([/?#][^\s"'<>]*)?/gi;

/** The text with every URL cut down to scheme and host: what follows may be a key. */
export function withoutUrlSecrets(text: string): string {
  return text.replaceAll(
    urls,
    (_, scheme: string, host: string, rest = "") =>
      `${scheme}${host}${/^\/?$/.test(rest) ? rest : `/…${/[).,;:!?]+$/.exec(rest)?.[0] ?? ""}`}`,
  );
}

/** A value that was given as a URL, as it may be shown: one without a scheme keeps only its beginning. */
export function shownUrl(text: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return withoutUrlSecrets(text);
  const [beginning = ""] = text.split(/[/?#@]/);
  return beginning === text ? text : `${beginning}/…`;
}
