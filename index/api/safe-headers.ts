import { secureHeaders } from "hono/secure-headers";

/** Nothing is loaded from another host; a browser may also talk to the chain's public RPC, if one is named. */
export function safeHeaders(publicRpcUrl: string | null) {
  const rpcOrigin = publicRpcUrl?.startsWith("http") ? [new URL(publicRpcUrl).origin] : [];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'", ...rpcOrigin],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: "cross-origin",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: false,
  });
}
