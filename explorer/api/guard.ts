import { createHash, timingSafeEqual } from "node:crypto";
import { SendgraphError } from "../../cypher/errors.ts";
import { toProblem } from "./problem.ts";

/**
 * Who may ask.
 * `here`    this machine's browsers: addressed by a loopback name, so that no page from elsewhere reads through a name of its own;
 * `token`   whoever brings the token, as a bearer's or as the password of a user of any name;
 * `public`  anybody.
 */
export type Access =
  | { readonly kind: "here" }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "public" };

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The refusal of a request that may not be answered, or null. */
export function refuseStranger(request: Request, access: Access): Response | null {
  switch (access.kind) {
    case "public":
      return null;
    case "here":
      return LOOPBACK.test(new URL(request.url).hostname) ? null : toProblem(hostUnknown(request));
    case "token": {
      if (isSame(readToken(request.headers.get("authorization") ?? ""), access.token)) return null;
      const refusal = toProblem(tokenNeeded());
      refusal.headers.set("www-authenticate", 'Basic realm="sendgraph", charset="UTF-8"');
      return refusal;
    }
  }
}

function readToken(authorization: string): string {
  const [scheme = "", value = ""] = authorization.split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  const pair = Buffer.from(value, "base64").toString("utf8");
  return pair.slice(pair.indexOf(":") + 1);
}

/** Compares hashes, so that the time it takes tells nothing of either text. */
function isSame(given: string, token: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}

function hostUnknown(request: Request): SendgraphError {
  return new SendgraphError(
    "host-unknown",
    `This server answers this machine alone, and was asked as "${new URL(request.url).hostname}".`,
    "Ask it as 127.0.0.1 or localhost; to serve others, start it with a token in SENDGRAPH_TOKEN or with --public-read-only.",
  );
}

function tokenNeeded(): SendgraphError {
  return new SendgraphError(
    "token-needed",
    "This server answers those who bring its token.",
    'Send "Authorization: Bearer TOKEN", or give the token as the password when the browser asks.',
  );
}
