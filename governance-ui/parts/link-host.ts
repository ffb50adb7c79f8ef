/** The host that a link leads to, in its unmistakable form, unless the link's text is just that; null within this page. */
export function linkHost(href: string, text: string): string | null {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href) && !href.startsWith("//")) return null;
  const url = URL.parse(href, "https://none.invalid");
  if (url === null) return null;
  // Of an address without a host, such as mailto:, its whole path says where it leads.
  const host = url.host === "" ? `${url.protocol}${url.pathname}` : url.host;
  const written = text.trim().replace(/^[a-z][a-z0-9+.-]*:\/*/i, "");
  const isSaid = written === host || written.startsWith(`${host}/`) || written.startsWith(`${host}?`);
  return isSaid || `${url.protocol}${written}` === host ? null : host;
}
