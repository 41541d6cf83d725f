// A server of the explorer in a process of its own, as users have it: the benchmark's clients do not share its thread.
import { once } from "node:events";
import { openStore } from "../../cypher/open-store.ts";
import { serve } from "../../explorer/api/serve.ts";

const [url = "", username = "", password = ""] = process.argv.slice(2);
const store = await openStore(url, { username, password });
const served = await serve({ store, port: 0 });
process.send?.(served.url);
await once(process, "disconnect");
await served.close();
await store.close();
