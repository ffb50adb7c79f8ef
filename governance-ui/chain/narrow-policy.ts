/** Lets the page talk to its host and these addresses alone, from now on: a page cannot widen its policy again. */
export function talkOnlyTo(addresses: readonly (string | null)[]): void {
  const origins = addresses.flatMap((address) => (address === null ? [] : [new URL(address).origin]));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src 'self' ${[...new Set(origins)].join(" ")}`;
  document.head.append(policy);
}
